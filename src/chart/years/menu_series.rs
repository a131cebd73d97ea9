//! The menus over the years: their mean levels, and what can be compared of them.
//!
//! Must not know how they are drawn.

use crate::chart::level_scale::{LevelNames, ShownMean, tenths_gone};
use crate::chart::marks::words::THIN;
use crate::model::{FiscalYear, Menu};

/// One menu in one fiscal year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearMean {
    pub year: FiscalYear,
    /// 段階の平均, 0 to 4. `None`: nothing was rated.
    pub mean_level: Option<f64>,
    /// 目安: 回答率 below one half.
    pub thin: bool,
    /// Whether it is told in the same voice (事務局案, 協議の場の合意) as the year before.
    pub joined: bool,
    /// Levels that the menu went on since the year before because things changed; below 0: back.
    pub went_on: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MenuSeries {
    pub menu: Menu,
    /// In the order of years; a year may be missing.
    pub points: Vec<YearMean>,
    /// How many items were rated in every year of the points: the means are those of these alone.
    pub items: usize,
}

/// The menus of an area over its years.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuYears {
    pub area: String,
    /// What the levels are called, 0 to 4, by the newest list.
    pub level_names: LevelNames,
    /// In the order of drawing; usually all nine menus.
    pub menus: Vec<MenuSeries>,
    /// Years that began with another edition of the list than the year before.
    pub new_editions: Vec<FiscalYear>,
    /// The newest year, as long as some menu's answers do not suffice for its line.
    pub under_way: Option<FiscalYear>,
}

impl YearMean {
    pub(super) fn shown(&self) -> Option<ShownMean> {
        ShownMean::of(self.mean_level)
    }

    pub(super) fn cell(&self) -> String {
        match (self.shown(), self.thin) {
            (Some(mean), true) => format!("{mean}（{THIN}）"),
            (Some(mean), false) => mean.to_string(),
            (None, _) => String::new(),
        }
    }
}

impl MenuSeries {
    pub(super) fn rated(&self) -> impl Iterator<Item = (&YearMean, ShownMean)> {
        self.points.iter().filter_map(|p| Some((p, p.shown()?)))
    }

    /// The means that can be spoken of in one sentence: those of the last voice, from the first to the last that
    /// rests on enough answers.
    fn sure(&self) -> Vec<(&YearMean, ShownMean)> {
        let rated: Vec<_> = self.rated().collect();
        let begins = rated.iter().rposition(|(point, _)| !point.joined);
        let one_voice = &rated[begins.unwrap_or_default()..];
        let is_sure = |(point, _): &(&YearMean, ShownMean)| !point.thin;
        let ends = (
            one_voice.iter().position(is_sure),
            one_voice.iter().rposition(is_sure),
        );
        match ends {
            (Some(first), Some(last)) => one_voice[first..=last].to_vec(),
            _ => Vec::new(),
        }
    }

    /// How far the menu has come because things changed, in tenths of a level, and since which year.
    pub(super) fn sure_change(&self) -> Option<(FiscalYear, i64)> {
        let sure = self.sure();
        let ((first, _), later) = sure.split_first()?;
        let (last, _) = later.last()?;
        let went_on: f64 = later.iter().map(|(point, _)| point.went_on).sum();
        let ends = (first.mean_level?, last.mean_level?);
        Some((first.year, tenths_gone(went_on, ends)))
    }

    /// Whether the mean is another one than in the first of these years, for whatever reason.
    pub(super) fn has_moved(&self) -> bool {
        let sure = self.sure();
        let ends = sure.first().zip(sure.last());
        ends.is_some_and(|((_, first), (_, last))| last.change_since(*first) != 0)
    }

    /// The years from which on it is told in another voice than before.
    pub(super) fn breaks(&self) -> impl Iterator<Item = FiscalYear> {
        let later = self.rated().skip(1);
        later
            .filter(|(point, _)| !point.joined)
            .map(|(point, _)| point.year)
    }

    /// The year from which on the menu can be compared. `None` with fewer than two means.
    pub(super) fn compared_since(&self) -> Option<FiscalYear> {
        let mut rated = self.rated();
        let (first, _) = rated.next()?;
        rated.next().map(|_| first.year)
    }

    pub(super) fn in_year(&self, year: FiscalYear) -> Option<&YearMean> {
        self.points.iter().find(|p| p.year == year)
    }
}
