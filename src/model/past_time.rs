//! When something was, as exactly as people know it: a fiscal year, a year, or a month.
//!
//! Must not know what happened then.

use super::typed_text::TypedText;
use super::{Day, FiscalYear, Refused};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// In files `FY2018`, `2018` or `2018-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum PastTime {
    FiscalYear(FiscalYear),
    /// From January on.
    Year(i32),
    Month(i32, u32),
}

impl PastTime {
    /// `None` for years and months that there are not.
    fn of(year: i32, month: Option<u32>) -> Option<Self> {
        let _ = Day::new(year, month.unwrap_or(1), 1)?;
        Some(month.map_or(Self::Year(year), |month| Self::Month(year, month)))
    }

    /// As people write it: 平成30年度, H30年度, 2018年, 2018, 2018年4月, H30.4, 2018-04.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut text = TypedText::new(typed);
        if let Some(code) = Self::from_code(typed.trim()) {
            return Some(code);
        }
        let year = text.year()?;
        text.skip_blanks();
        if year.unit == Some("年度") {
            let fiscal = FiscalYear::new(year.year).filter(|_| text.is_at_end());
            return fiscal.map(Self::FiscalYear);
        }
        if text.is_at_end() {
            return Self::of(year.year, None);
        }
        let is_marked = text.take_one(&["-", "/", "."]).is_some();
        if is_marked == year.unit.is_some() {
            return None;
        }
        text.skip_blanks();
        let month = text.number(1..=2)?;
        text.skip_blanks();
        if !is_marked && !text.take("月") {
            return None;
        }
        text.skip_blanks();
        text.is_at_end().then(|| Self::of(year.year, Some(month)))?
    }

    /// As files hold it.
    fn from_code(code: &str) -> Option<Self> {
        let digits = |text: &str, length: usize| {
            let sound = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
            text.parse().ok().filter(|_: &u32| sound)
        };
        let year = |text: &str| digits(text, 4).and_then(|year| i32::try_from(year).ok());
        if let Some(fiscal) = code.strip_prefix("FY") {
            return FiscalYear::new(year(fiscal)?).map(Self::FiscalYear);
        }
        match code.split_once('-') {
            Some((begin, month)) => Self::of(year(begin)?, Some(digits(month, 2)?)),
            None => Self::of(year(code)?, None),
        }
    }

    /// 平成30年度（2018）, 2018年, 2018年4月
    pub fn label(self) -> String {
        match self {
            Self::FiscalYear(year) => year.to_string(),
            Self::Year(year) => format!("{year}年"),
            Self::Month(year, month) => format!("{year}年{month}月"),
        }
    }

    /// 平成30年度, 2018年, 2018年4月: where little room is.
    pub fn short_label(self) -> String {
        match self {
            Self::FiscalYear(year) => year.era_label(),
            other => other.label(),
        }
    }

    /// What stands between two others: a year before its months, a fiscal year before its April.
    fn place(self) -> (i32, u32, u32) {
        match self {
            Self::Year(year) => (year, 0, 0),
            Self::FiscalYear(year) => (year.western(), 4, 0),
            Self::Month(year, month) => (year, month, 1),
        }
    }
}

impl Ord for PastTime {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl PartialOrd for PastTime {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PastTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FiscalYear(year) => write!(f, "FY{}", year.western()),
            Self::Year(year) => write!(f, "{year}"),
            Self::Month(year, month) => write!(f, "{year}-{month:02}"),
        }
    }
}

impl TryFrom<String> for PastTime {
    type Error = Refused;

    fn try_from(code: String) -> Result<Self, Refused> {
        Self::from_code(&code).ok_or(Refused)
    }
}

impl From<PastTime> for String {
    fn from(time: PastTime) -> Self {
        time.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_read_as_exactly_as_they_say_it() {
        for (typed, code, label) in [
            ("平成30年度", "FY2018", "平成30年度（2018）"),
            ("Ｈ３０年度", "FY2018", "平成30年度（2018）"),
            ("2018年度", "FY2018", "平成30年度（2018）"),
            ("2018", "2018", "2018年"),
            ("令和元年", "2019", "2019年"),
            ("2018年4月", "2018-04", "2018年4月"),
            ("平成30年 4月", "2018-04", "2018年4月"),
            ("H30.4", "2018-04", "2018年4月"),
            ("2018-04", "2018-04", "2018年4月"),
            ("2018/12", "2018-12", "2018年12月"),
            ("FY2018", "FY2018", "平成30年度（2018）"),
        ] {
            let time = PastTime::parse(typed).expect(typed);
            assert_eq!(
                (time.to_string().as_str(), time.label().as_str()),
                (code, label)
            );
            assert_eq!(PastTime::try_from(code.to_owned()), Ok(time));
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for typed in [
            "",
            "春",
            "30",
            "2018年13月",
            "2018年4",
            "2018-4-1",
            "1900",
            "2018年度4月",
            "18年",
            "2018年.4",
            "FY18",
        ] {
            assert_eq!(PastTime::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn times_follow_one_another() {
        let times = ["2017-12", "2018", "2018-03", "FY2018", "2018-04", "2019"];
        let times: Vec<PastTime> = times.into_iter().filter_map(PastTime::from_code).collect();
        assert_eq!(times.len(), 6);
        assert!(times.is_sorted());
    }
}
