//! 年度: April to March, named by the year in which it begins.

use super::Refused;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A Japanese fiscal year, e.g. 2026 for 2026-04-01 to 2027-03-31.
///
/// Range: [`FiscalYear::MIN`] to [`FiscalYear::MAX`], wide enough for any record of this field
/// and narrow enough to catch a typing error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct FiscalYear(i32);

/// First fiscal year of each era. Governments write a fiscal year by the era that its greater
/// part belongs to: FY2019 is 令和元年度 throughout, although April 2019 was still 平成31年.
const ERAS: [(i32, &str, char); 3] = [
    (2019, "令和", 'R'),
    (1989, "平成", 'H'),
    (1926, "昭和", 'S'),
];

impl FiscalYear {
    pub const MIN: i32 = 1950;
    pub const MAX: i32 = 2100;

    /// `None` outside [`Self::MIN`]..=[`Self::MAX`].
    pub fn new(western_year: i32) -> Option<Self> {
        (Self::MIN..=Self::MAX)
            .contains(&western_year)
            .then_some(Self(western_year))
    }

    /// The fiscal year that a calendar date (month 1–12) falls in; a date outside the range (a
    /// wrongly set clock) gives its edge.
    pub fn nearest_to_date(year: i32, month: u32) -> Self {
        let begun = if month >= 4 {
            year
        } else {
            year.saturating_sub(1)
        };
        Self(begun.clamp(Self::MIN, Self::MAX))
    }

    /// The western year in which it begins.
    pub fn western(self) -> i32 {
        self.0
    }

    pub fn previous(self) -> Option<Self> {
        Self::new(self.0 - 1)
    }

    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }

    /// 令和8年度
    pub fn era_label(self) -> String {
        let (name, _, year) = self.era();
        match year {
            1 => format!("{name}元年度"),
            _ => format!("{name}{year}年度"),
        }
    }

    /// R8: for axes and other narrow places.
    pub fn short_label(self) -> String {
        let (_, letter, year) = self.era();
        format!("{letter}{year}")
    }

    fn era(self) -> (&'static str, char, i32) {
        let (start, name, letter) = ERAS
            .into_iter()
            .find(|(start, ..)| self.0 >= *start)
            .unwrap_or(ERAS[ERAS.len() - 1]);
        (name, letter, self.0 - start + 1)
    }
}

/// 令和8年度（2026）
impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}（{}）", self.era_label(), self.0)
    }
}

impl TryFrom<i32> for FiscalYear {
    type Error = Refused;

    fn try_from(western_year: i32) -> Result<Self, Refused> {
        Self::new(western_year).ok_or(Refused)
    }
}

impl From<FiscalYear> for i32 {
    fn from(year: FiscalYear) -> Self {
        year.western()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(year: i32, label: &str, short: &str) {
        let year = FiscalYear::new(year).expect("in range");
        assert_eq!(year.to_string(), label);
        assert_eq!(year.short_label(), short);
    }

    #[test]
    fn labels_at_the_edges_of_eras() {
        check(2026, "令和8年度（2026）", "R8");
        check(2020, "令和2年度（2020）", "R2");
        check(2019, "令和元年度（2019）", "R1");
        check(2018, "平成30年度（2018）", "H30");
        check(1989, "平成元年度（1989）", "H1");
        check(1988, "昭和63年度（1988）", "S63");
    }

    #[test]
    fn a_fiscal_year_starts_in_april() {
        let of = |y, m| FiscalYear::nearest_to_date(y, m).western();
        assert_eq!(of(2026, 3), 2025);
        assert_eq!(of(2026, 4), 2026);
        assert_eq!(of(2026, 12), 2026);
        assert_eq!(of(2027, 1), 2026);
        assert_eq!([of(1900, 1), of(9999, 12)], [1950, 2100]);
    }

    #[test]
    fn years_out_of_range_are_refused() {
        assert_eq!(FiscalYear::new(1949), None);
        assert_eq!(FiscalYear::new(2101), None);
    }
}
