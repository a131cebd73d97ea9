//! The menus over the years: their scores, and what can be compared of them.
//!
//! Must not know how they are drawn.

use crate::chart::round::shown;
use crate::model::{FiscalYear, Menu};

/// One menu's score in one fiscal year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearScore {
    pub year: FiscalYear,
    /// 0 to 100. `None`: nothing was rated.
    pub score: Option<f64>,
    /// 参考: 回答率 below one half.
    pub thin: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MenuSeries {
    pub menu: Menu,
    /// In the order of years; a year may be missing.
    pub points: Vec<YearScore>,
    /// How many items were rated in every year of the points: the scores are means of these alone.
    pub items: usize,
}

/// The menus of an area over its years.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuYears {
    pub area: String,
    /// In the order of drawing; usually all nine menus.
    pub menus: Vec<MenuSeries>,
    /// Years that began with another edition of the list than the year before.
    pub new_editions: Vec<FiscalYear>,
    /// The newest year, as long as some menu's answers do not suffice for its line.
    pub under_way: Option<FiscalYear>,
}

impl YearScore {
    pub(super) fn shown(&self) -> Option<i64> {
        shown(self.score)
    }

    pub(super) fn cell(&self) -> String {
        match (self.shown(), self.thin) {
            (Some(score), true) => format!("{score}（参考）"),
            (Some(score), false) => score.to_string(),
            (None, _) => String::new(),
        }
    }
}

impl MenuSeries {
    pub(super) fn scored(&self) -> impl Iterator<Item = (&YearScore, i64)> {
        self.points.iter().filter_map(|p| Some((p, p.shown()?)))
    }

    /// How far the score has come, and since which year: of two years that a sentence may speak
    /// of.
    pub(super) fn sure_change(&self) -> Option<(FiscalYear, i64)> {
        let mut sure = self.scored().filter(|(p, _)| !p.thin);
        let (point, first) = sure.next()?;
        let (_, last) = sure.last()?;
        Some((point.year, last - first))
    }

    /// The year from which on the menu can be compared. `None` with fewer than two scores.
    pub(super) fn compared_since(&self) -> Option<FiscalYear> {
        let mut scored = self.scored();
        let (first, _) = scored.next()?;
        scored.next().map(|_| first.year)
    }

    pub(super) fn in_year(&self, year: FiscalYear) -> Option<&YearScore> {
        self.points.iter().find(|p| p.year == year)
    }
}
