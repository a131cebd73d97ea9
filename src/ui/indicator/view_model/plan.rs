//! 現状値 and 目標値: the years that they are about.
//!
//! Must not know Leptos or the browser.

use crate::model::{FiscalYear, Indicator, Slot};

/// As far back and ahead as a plan reaches.
const BACK: i32 = 20;
const AHEAD: i32 = 12;

/// Whether the way leads back in time, or nowhere.
pub fn is_wrong_way(indicator: &Indicator) -> bool {
    match (&indicator.baseline, &indicator.target) {
        (Some((start, _)), Some(target)) => *start >= target.year,
        _ => false,
    }
}

/// The year that a field begins with. Without a value, an area starts from what is mostly known
/// for the year before, and aims at the end of this.
pub fn first_choice(indicator: Option<&Indicator>, slot: Slot, today: FiscalYear) -> FiscalYear {
    let stored = indicator.and_then(|i| match slot {
        Slot::Target => i.target.as_ref().map(|target| target.year),
        _ => i.baseline.as_ref().map(|(year, _)| *year),
    });
    stored.unwrap_or_else(|| match slot {
        Slot::Target => today,
        _ => today.previous().unwrap_or(today),
    })
}

/// The years to choose from, the latest first; each with its code. `present` is one of them.
pub fn year_options(present: FiscalYear, today: FiscalYear) -> Vec<(String, String)> {
    let first = present.min(today).western() - BACK;
    let last = present.max(today).western() + AHEAD;
    let years = (first..=last).rev().filter_map(FiscalYear::new);
    years.map(|y| (code(y), y.to_string())).collect()
}

pub fn code(year: FiscalYear) -> String {
    year.western().to_string()
}

pub fn year_of_code(code: &str) -> Option<FiscalYear> {
    code.parse().ok().and_then(FiscalYear::new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, IndicatorId, Value};
    use crate::ui::view_models::testing::year;

    fn planned(from: Option<i32>, to: Option<i32>) -> Indicator {
        let mut made = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
        for (slot, western) in [(Slot::Baseline, from), (Slot::Target, to)] {
            if let Some(western) = western {
                made.put(slot, year(western), Some(Value::Number(1.0).into()));
            }
        }
        made
    }

    #[test]
    fn a_target_before_its_baseline_is_told() {
        let check = |from, to, is_wrong| {
            assert_eq!(
                is_wrong_way(&planned(from, to)),
                is_wrong,
                "{from:?} {to:?}"
            );
        };
        check(Some(2025), Some(2026), false);
        check(Some(2026), Some(2026), true);
        check(Some(2027), Some(2026), true);
        check(Some(2027), None, false);
        check(None, Some(2026), false);
    }

    #[test]
    fn a_year_begins_with_what_is_likely() {
        let check = |indicator: &Indicator, slot, western| {
            let first = first_choice(Some(indicator), slot, year(2026));
            assert_eq!(first, year(western), "{slot:?}");
        };
        check(&planned(None, None), Slot::Baseline, 2025);
        check(&planned(None, None), Slot::Target, 2026);
        check(&planned(Some(2020), Some(2030)), Slot::Baseline, 2020);
        check(&planned(Some(2020), Some(2030)), Slot::Target, 2030);
    }

    #[test]
    fn years_reach_as_far_as_a_plan_and_can_be_read_back() {
        let check = |present, last, first| {
            let options = year_options(year(present), year(2026));
            let all: Vec<_> = options.iter().map(|(code, _)| year_of_code(code)).collect();
            assert_eq!(all.first(), Some(&Some(year(last))));
            assert_eq!(all.last(), Some(&Some(year(first))));
            assert!(all.contains(&Some(year(present))));
        };
        check(2025, 2038, 2005);
        check(2040, 2052, 2006);
        assert_eq!(year_of_code("いつか"), None);
    }
}
