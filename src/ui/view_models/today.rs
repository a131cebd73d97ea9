//! The day on which somebody looks, as far as pages ask for it.
//!
//! Must not know a clock: whoever asks brings the day.

use crate::model::{Day, FiscalYear, Round};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    pub year: FiscalYear,
    /// 1 to 12.
    pub month: u32,
    /// `None` with a clock that is set to another age.
    pub day: Option<Day>,
}

impl Today {
    pub fn of(day: Day) -> Self {
        Self {
            year: day.fiscal_year(),
            month: day.month(),
            day: Some(day),
        }
    }

    /// Days from today to that one; `None` with a clock that is set to another age.
    pub fn days_until(self, day: Day) -> Option<i64> {
        self.day.map(|today| today.days_until(day))
    }

    /// April to June: the year before may still be looked back on, and its 年度末 filled.
    pub fn is_spring(self) -> bool {
        (4..=6).contains(&self.month)
    }

    /// February and March.
    pub fn is_year_end(self) -> bool {
        (2..=3).contains(&self.month)
    }

    /// Whether it is time to begin a round of this year: 中間 from September, 年度末 from January.
    pub fn is_time_for(self, round: Round) -> bool {
        match round {
            Round::Start => true,
            Round::Middle => !(4..9).contains(&self.month),
            Round::End => self.month < 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_its_seasons() {
        let on = |month: u32| {
            let western = if month < 4 { 2027 } else { 2026 };
            Today::of(Day::new(western, month, 5).expect("a day"))
        };
        let months = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
        let is = |test: fn(Today) -> bool| months.map(|month| u8::from(test(on(month))));
        assert_eq!(is(Today::is_spring), [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(is(Today::is_year_end), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
        let middle = is(|today| today.is_time_for(Round::Middle));
        assert_eq!(middle, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
        let end = is(|today| today.is_time_for(Round::End));
        assert_eq!(end, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
        assert!(months.into_iter().all(|m| on(m).year.western() == 2026));
    }
}
