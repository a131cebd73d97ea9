//! 障害福祉計画の期: three fiscal years that share one set of national targets.

use super::FiscalYear;
use super::Refused;
use serde::{Deserialize, Serialize};

/// 第1期 (FY2006–2008) onward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "u8")]
pub struct PlanPeriod(u8);

impl PlanPeriod {
    /// Far enough for any plan that this tool will see, near enough to catch a typing error.
    pub const MAX: u8 = 20;

    const FIRST_YEAR: i32 = 2006;
    const YEARS: i32 = 3;

    /// `None` unless 1 to [`Self::MAX`].
    pub fn new(number: i64) -> Option<Self> {
        let number = u8::try_from(number).ok()?;
        (1..=Self::MAX).contains(&number).then_some(Self(number))
    }

    pub fn number(self) -> u8 {
        self.0
    }

    /// Its first and last fiscal year. `None` never, as long as the years' range holds them.
    pub fn years(self) -> Option<(FiscalYear, FiscalYear)> {
        let first = Self::FIRST_YEAR + Self::YEARS * (i32::from(self.0) - 1);
        FiscalYear::new(first).zip(FiscalYear::new(first + Self::YEARS - 1))
    }

    /// 第7期（R6–R8）
    pub fn label(self) -> String {
        match self.years() {
            Some((first, last)) => format!(
                "第{}期（{}–{}）",
                self.0,
                first.short_label(),
                last.short_label()
            ),
            None => format!("第{}期", self.0),
        }
    }
}

impl TryFrom<i64> for PlanPeriod {
    type Error = Refused;

    fn try_from(number: i64) -> Result<Self, Refused> {
        Self::new(number).ok_or(Refused)
    }
}

impl From<PlanPeriod> for u8 {
    fn from(period: PlanPeriod) -> Self {
        period.number()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_three_fiscal_years() {
        for (number, label) in [
            (6, "第6期（R3–R5）"),
            (7, "第7期（R6–R8）"),
            (8, "第8期（R9–R11）"),
        ] {
            assert_eq!(
                PlanPeriod::new(number).map(PlanPeriod::label).as_deref(),
                Some(label)
            );
        }
        for outside in [-1, 0, 21, 999] {
            assert_eq!(PlanPeriod::new(outside), None);
        }
    }

    #[test]
    fn every_year_of_our_time_is_in_one_period() {
        for western in 2006..=2065 {
            let year = FiscalYear::new(western).expect("in range");
            let periods = (1..=PlanPeriod::MAX).filter_map(|n| PlanPeriod::new(n.into()));
            let spans = periods.filter_map(PlanPeriod::years);
            let around = spans.filter(|(first, last)| (*first..=*last).contains(&year));
            assert_eq!(around.count(), 1, "{western}");
        }
    }
}
