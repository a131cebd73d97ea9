//! A calendar day, written 2026-11-21 in files and 2026年11月21日 on screen.

use super::{FiscalYear, Refused, narrow_with_minus};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
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

    /// As files hold it, `2026-11-21`, and as spreadsheets once rewrote it, `2026/4/1`. What people
    /// type is read by [`Day::parse`].
    fn plain(text: &str) -> Option<Self> {
        let text = narrow_with_minus(text);
        let mark = if text.contains('/') { '/' } else { '-' };
        let parts: Vec<&str> = text.split(mark).collect();
        let [year, month, day] = parts[..] else {
            return None;
        };
        let year = i32::try_from(number(year, 4..=4)?).ok()?;
        Self::new(year, number(month, 1..=2)?, number(day, 1..=2)?)
    }

    /// The day so many days after the one that is written.
    pub(super) fn after(begin: &str, days: u32) -> Option<Self> {
        let begin: NaiveDate = begin.parse().ok()?;
        let date = begin.checked_add_days(Days::new(days.into()))?;
        Self::new(date.year(), date.month(), date.day())
    }

    /// The day so many days later. `None` beyond the years that a day can have.
    pub fn days_later(self, days: u32) -> Option<Self> {
        let date = self.0.checked_add_days(Days::new(days.into()))?;
        Self::new(date.year(), date.month(), date.day())
    }

    /// The same day so many months later, or the last one of a shorter month; earlier where the number is
    /// negative. `None` beyond the years that a day can have.
    pub fn months_later(self, months: i32) -> Option<Self> {
        let by = Months::new(months.unsigned_abs());
        let date = match months < 0 {
            true => self.0.checked_sub_months(by),
            false => self.0.checked_add_months(by),
        }?;
        Self::new(date.year(), date.month(), date.day())
    }

    /// The first day of its month.
    pub fn month_begin(self) -> Self {
        Self(self.0.with_day(1).unwrap_or(self.0))
    }

    /// 月 to 日
    pub fn weekday_name(self) -> &'static str {
        match self.0.weekday() {
            Weekday::Mon => "月",
            Weekday::Tue => "火",
            Weekday::Wed => "水",
            Weekday::Thu => "木",
            Weekday::Fri => "金",
            Weekday::Sat => "土",
            Weekday::Sun => "日",
        }
    }

    /// 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// How many days later the other one is; negative if it is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// Whether it lies within `year` before its last month: a figure of such a day is one of a part of the
    /// year.
    pub fn is_midway(self, year: FiscalYear) -> bool {
        self.fiscal_year() == year && self.month() != 3
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
        Self::plain(&text).ok_or(Refused)
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
        ] {
            assert_eq!(Day::parse(text).is_some(), good, "{text}");
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
    fn days_are_counted_over_months() {
        let day = |text| Day::parse(text).expect("a day");
        let check = |from, to, days| assert_eq!(day(from).days_until(day(to)), days);
        check("2026-12-31", "2027-01-01", 1);
        check("2024-02-28", "2024-03-01", 2);
        check("2026-04-02", "2026-04-01", -1);
    }

    #[test]
    fn a_day_falls_in_its_fiscal_year() {
        let year = |text| Day::parse(text).map(|d| d.fiscal_year().western());
        assert_eq!(year("2027-03-31"), Some(2026));
        assert_eq!(year("2026-04-01"), Some(2026));
    }

    #[test]
    fn months_later_is_the_last_day_of_a_shorter_month() {
        let day = |year, month, day| Day::new(year, month, day).expect("a day");
        for (from, months, to) in [
            (day(2026, 11, 30), 3, day(2027, 2, 28)),
            (day(2026, 12, 31), 3, day(2027, 3, 31)),
            (day(2028, 2, 29), -12, day(2027, 2, 28)),
            (day(2026, 4, 5), 0, day(2026, 4, 5)),
        ] {
            assert_eq!(from.months_later(months), Some(to), "{from:?} {months}");
        }
        assert_eq!(day(2101, 12, 1).months_later(1), None);
        assert_eq!(day(2026, 11, 30).month_begin(), day(2026, 11, 1));
    }
}
