//! 年度: April to March, named by the year in which it begins.

use super::era::ERAS;
use super::typed_text::TypedText;
use super::{Refused, narrow};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A Japanese fiscal year, e.g. 2026 for 2026-04-01 to 2027-03-31.
///
/// Range: [`FiscalYear::MIN`] to [`FiscalYear::MAX`], wide enough for any record of this field
/// and narrow enough to catch a typing error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct FiscalYear(i32);

impl FiscalYear {
    pub const MIN: i32 = 1950;
    pub const MAX: i32 = 2100;

    /// `None` outside [`Self::MIN`]..=[`Self::MAX`].
    pub fn new(western_year: i32) -> Option<Self> {
        (Self::MIN..=Self::MAX)
            .contains(&western_year)
            .then_some(Self(western_year))
    }

    /// Reads a fiscal year as people and files write it: `2026`, `2026年度`, `令和8年度`, `R8`,
    /// `令和8年度（2026）`, and `2026.0` or `2,026` as spreadsheets rewrite it. 平成31年度 is 令和元年度. `None` for a number without
    /// its era, such as 8, and for two years that differ.
    pub fn parse(text: &str) -> Option<Self> {
        if let (4, Ok(year)) = (text.len(), text.parse()) {
            return Self::new(year);
        }
        let plain = narrow(text);
        let number = match plain.split_once('.') {
            Some((number, zeros)) if zeros.bytes().all(|b| b == b'0') => number,
            _ => &plain,
        };
        let number = match number.split_once(',') {
            Some((thousands, rest)) if thousands.len() == 1 => [thousands, rest].concat(),
            _ => number.to_owned(),
        };
        let mut text = TypedText::new(&number);
        let read = text.year()?;
        Self::new(read.year).filter(|_| text.is_at_end())
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

    /// Governments write a fiscal year by the era that its greater part belongs to: FY2019 is
    /// 令和元年度 throughout, although April 2019 was still 平成31年.
    fn era(self) -> (&'static str, char, i32) {
        let [.., oldest] = &ERAS;
        let era = ERAS.iter().find(|era| self.0 >= era.first);
        let era = era.unwrap_or(oldest);
        (era.name, era.letter, self.0 - era.first + 1)
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
    fn a_year_is_read_in_every_form_with_one_meaning() {
        for text in [
            "2026",
            "２０２６",
            " 2026.0",
            "2,026",
            "2026年度",
            "2026年",
            "令和8年度",
            "令和8",
            "令和 8 年度",
            "㋿8年度",
            "R8",
            "r8",
            "Ｒ８",
            "R.8",
            "R8年度",
            "令和8年度（2026）",
            "2026（令和8年度）",
            "2026年度（令和8年度）",
            "R8(2026)",
            "20\u{200B}26",
        ] {
            assert_eq!(FiscalYear::parse(text), FiscalYear::new(2026), "{text}");
        }
        for text in ["H31", "令和元年度", "平成31年度", "R1"] {
            assert_eq!(FiscalYear::parse(text), FiscalYear::new(2019), "{text}");
        }
        for text in [
            "",
            "8",
            "8年度",
            "26",
            "R0",
            "H32",
            "S65",
            "令和",
            "2026.5",
            "20,26",
            "2026年度（令和7年度）",
            "2026-04-01",
            "46225",
            "1949",
            "2101",
            "来年度",
            "2026年4月",
        ] {
            assert_eq!(FiscalYear::parse(text), None, "{text}");
        }
    }

    #[test]
    fn years_out_of_range_are_refused() {
        assert_eq!(FiscalYear::new(1949), None);
        assert_eq!(FiscalYear::new(2101), None);
    }
}
