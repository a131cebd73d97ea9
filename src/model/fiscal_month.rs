//! A month of a fiscal year, April first.

use super::Refused;
use super::typed_text::TypedText;
use serde::{Deserialize, Serialize};

/// 0 for April to 11 for March; ordered as the fiscal year runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct FiscalMonth(u32);

impl FiscalMonth {
    pub const COUNT: u32 = 12;

    /// From a calendar month, 1 to 12.
    pub fn of_calendar(month: u32) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self((month + 8) % 12))
    }

    /// Reads a calendar month: `4`, `４`, `4月`, and `4.0` as spreadsheets rewrite it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut text = TypedText::new(text);
        let month = text.number(1..=2)?;
        let _ = text.take("月") || text.take(".0");
        Self::of_calendar(month).filter(|_| text.is_at_end())
    }

    /// All twelve, April to March.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).map(Self)
    }

    /// 0 for April to 11 for March.
    pub fn index(self) -> u32 {
        self.0
    }

    /// The calendar month, 1 to 12.
    pub fn calendar(self) -> u32 {
        (self.0 + 3) % 12 + 1
    }
}

impl TryFrom<u32> for FiscalMonth {
    type Error = Refused;

    fn try_from(calendar_month: u32) -> Result<Self, Refused> {
        Self::of_calendar(calendar_month).ok_or(Refused)
    }
}

impl From<FiscalMonth> for u32 {
    fn from(month: FiscalMonth) -> Self {
        month.calendar()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_runs_from_april_to_march() {
        let months: Vec<u32> = FiscalMonth::all().map(FiscalMonth::calendar).collect();
        assert_eq!(months, [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]);
        for month in FiscalMonth::all() {
            assert_eq!(FiscalMonth::of_calendar(month.calendar()), Some(month));
        }
        assert_eq!(FiscalMonth::of_calendar(13), None);
    }

    #[test]
    fn a_month_is_read_as_people_write_it() {
        for text in ["4", "04", "４", "4月", "４月", " 4.0 "] {
            assert_eq!(
                FiscalMonth::parse(text),
                FiscalMonth::of_calendar(4),
                "{text}"
            );
        }
        for text in ["", "0", "13", "4月中", "四月", "4/1", "004", "4.5"] {
            assert_eq!(FiscalMonth::parse(text), None, "{text}");
        }
    }
}
