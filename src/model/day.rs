//! A calendar day, written 2026-11-21 in files and 2026年11月21日 on screen.

use super::FiscalYear;
use std::fmt;

/// A valid day of the Gregorian calendar, years 1950 to 2101.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i32,
    month: u8,
    day: u8,
}

impl Day {
    /// `None` if there is no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let in_range = (FiscalYear::MIN..=FiscalYear::MAX + 1).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        // Both fit a byte once they are in range.
        in_range.then_some(Self {
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// Reads `2026-11-21`, and `2026/11/21` as spreadsheets rewrite it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split(['-', '/']);
        let day = Self::new(
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        );
        day.filter(|_| parts.next().is_none())
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        self.month.into()
    }

    pub fn day(self) -> u32 {
        self.day.into()
    }

    pub fn fiscal_year(self) -> FiscalYear {
        FiscalYear::nearest_to_date(self.year, self.month())
    }

    /// 2026年11月21日
    pub fn label(self) -> String {
        format!("{}年{}月{}日", self.year, self.month, self.day)
    }
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

/// 2026-11-21
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
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
    fn a_day_falls_in_its_fiscal_year() {
        let year = |text| Day::parse(text).map(|d| d.fiscal_year().western());
        assert_eq!(year("2027-03-31"), Some(2026));
        assert_eq!(year("2026-04-01"), Some(2026));
    }
}
