//! The time that a published figure is about: a fiscal year, or a plan period.
//!
//! Must not know Leptos or the browser.

use crate::model::{FiscalYear, PlanPeriod, ReferenceTime};

/// The years around `today`, the plan periods, and `present` if it is none of them; each with its
/// code.
pub fn options(present: ReferenceTime, today: FiscalYear) -> Vec<(String, String)> {
    let today = today.western();
    let years = (today - 15..=today + 10).rev().filter_map(FiscalYear::new);
    let years = years.map(ReferenceTime::Year);
    let periods = (5..=10).rev().filter_map(PlanPeriod::new);
    let mut all: Vec<ReferenceTime> = years.chain(periods.map(ReferenceTime::Period)).collect();
    if !all.contains(&present) {
        all.push(present);
    }
    let option = |time: ReferenceTime| (code(time), time.label());
    all.into_iter().map(option).collect()
}

pub fn code(time: ReferenceTime) -> String {
    match time {
        ReferenceTime::Year(year) => format!("y{}", year.western()),
        ReferenceTime::Period(period) => format!("p{}", period.number()),
    }
}

pub fn of_code(code: &str) -> Option<ReferenceTime> {
    match (code.strip_prefix('y'), code.strip_prefix('p')) {
        (Some(year), _) => FiscalYear::new(year.parse().ok()?).map(ReferenceTime::Year),
        (_, Some(period)) => PlanPeriod::new(period.parse().ok()?).map(ReferenceTime::Period),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::year;

    #[test]
    fn every_time_to_choose_can_be_read_back() {
        let check = |western, count| {
            let present = ReferenceTime::Year(year(western));
            let options = options(present, year(2026));
            assert_eq!(options.len(), count);
            let read = |(code, label): &(String, String)| {
                let time = of_code(code).expect("a time");
                assert_eq!(time.label(), *label);
                time
            };
            let times: Vec<ReferenceTime> = options.iter().map(read).collect();
            assert!(times.contains(&present));
            assert_eq!(times[0], ReferenceTime::Year(year(2036)));
        };
        check(2026, 26 + 6);
        check(2000, 26 + 6 + 1);
        for wrong in ["", "2026", "yいつか", "p0"] {
            assert_eq!(of_code(wrong), None, "{wrong}");
        }
    }
}
