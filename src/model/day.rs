//! A calendar day, written 2026-11-21 in files and 2026年11月21日 on screen.

use super::{FiscalYear, Refused, narrow_with_minus};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A valid day of the Gregorian calendar, years 1950 to 2101.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(NaiveDate);

impl Day {
    /// `None` if there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let in_range = (FiscalYear::MIN..=FiscalYear::MAX + 1).contains(&year);
        let date = NaiveDate::from_ymd_opt(year, month, day);
        date.filter(|_| in_range).map(Self)
    }

    /// Reads a day as people type it and as files hold it: `2026-11-21`, and `2026/11/21` or
    /// `2026/4/1` as spreadsheets rewrite it. Full-width digits and marks and blanks around it
    /// are forgiven; anything that only looks like a day is `None`.
    ///
    /// The one reader of days: chrono's own takes signs and blanks inside.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = narrow_with_minus(text);
        let mark = if plain.contains('/') { '/' } else { '-' };
        let parts: Vec<&str> = plain.split(mark).collect();
        let [year, month, day] = parts[..] else {
            return None;
        };
        let year = i32::try_from(number(year, 4..=4)?).ok()?;
        Self::new(year, number(month, 1..=2)?, number(day, 1..=2)?)
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    pub fn day(self) -> u32 {
        self.0.day()
    }

    pub fn fiscal_year(self) -> FiscalYear {
        FiscalYear::nearest_to_date(self.0.year(), self.month())
    }

    /// 2026年11月21日
    pub fn label(self) -> String {
        format!("{}年{}月{}日", self.0.year(), self.month(), self.day())
    }
}

/// The value of ASCII digits, as many of them as `length` says.
fn number(digits: &str, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let sound = length.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|_| sound)
}

/// 2026-11-21
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for Day {
    type Error = Refused;

    fn try_from(text: String) -> Result<Self, Refused> {
        Self::parse(&text).ok_or(Refused)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist() {
        for (text, good) in [
            ("2024-02-29", true),
            ("2026-02-29", false),
            ("2100-02-29", false),
            ("2026/4/1", true),
            ("2026-13-01", false),
            ("2026-04-31", false),
            ("2026-04-01-01", false),
            ("令和8年4月1日", false),
        ] {
            assert_eq!(Day::parse(text).is_some(), good, "{text}");
        }
    }

    #[test]
    fn a_day_is_read_as_people_type_it() {
        for text in [
            "2026-04-01",
            "2026/04/01",
            "2026/4/1",
            "2026-4-1",
            " 2026-04-01\u{3000}",
            "２０２６－０４－０１",
            "２０２６／４／１",
            "2026−4−1",
        ] {
            assert_eq!(Day::parse(text), Day::new(2026, 4, 1), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_day_is_none() {
        for text in [
            "2026-+4-1",
            "+2026-4-1",
            "-2026-4-1",
            "2026--4-1",
            "2026-4-+1",
            "2026 -4-1",
            "2026- 4-1",
            "2026-4-1 10:00",
            "2026-4/1",
            "2026/4-1",
            "2026-4-1a",
            "2026-Apr-1",
            "2026.4.1",
            "20260401",
            "2026-004-1",
            "2026-4-001",
            "02026-4-1",
            "26-4-1",
            "2026-4-",
            "2026-4",
            "2026-四-1",
            "2026-٤-1",
            "1949-12-31",
            "2102-01-01",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn it_is_written_one_way_and_the_edges_of_the_range_are_days() {
        for text in ["1950-01-01", "2101-12-31", "2026-04-01"] {
            assert_eq!(
                Day::parse(text).map(|d| d.to_string()).as_deref(),
                Some(text)
            );
        }
        let label = Day::new(2026, 4, 1).map(Day::label);
        assert_eq!(label.as_deref(), Some("2026年4月1日"));
    }

    #[test]
    fn a_day_falls_in_its_fiscal_year() {
        let year = |text| Day::parse(text).map(|d| d.fiscal_year().western());
        assert_eq!(year("2027-03-31"), Some(2026));
        assert_eq!(year("2026-04-01"), Some(2026));
    }
}
