//! The menus over the years: their mean levels, and what can be compared of them.
//!
//! Must not know how they are drawn.

use crate::chart::level_scale::{LevelNames, ShownMean};
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

    /// How far the mean has come, in tenths of a level, and since which year: of two years that a
    /// sentence may speak of.
    pub(super) fn sure_change(&self) -> Option<(FiscalYear, i64)> {
        let mut sure = self.rated().filter(|(p, _)| !p.thin);
        let (point, first) = sure.next()?;
        let (_, last) = sure.last()?;
        Some((point.year, last.change_since(first)))
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
