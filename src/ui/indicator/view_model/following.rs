//! Whether the indicator is followed on.
//!
//! Must not know Leptos or the browser.

use crate::model::{FiscalYear, Indicator};

/// Not followed from `today` on; or followed again.
pub fn toggle_end(indicator: &mut Indicator, today: FiscalYear) {
    indicator.ended = indicator.ended.is_none().then_some(today);
}

/// Whether nothing but its name is told of it yet.
pub fn is_bare(indicator: &Indicator) -> bool {
    let Indicator {
        unit,
        baseline,
        target,
        actuals,
        ..
    } = indicator;
    unit.trim().is_empty() && baseline.is_none() && target.is_none() && actuals.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, IndicatorId};
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn one_that_was_begun_just_now_has_nothing_but_its_name() {
        let id = IndicatorId::new("i");
        let begun = Indicator::new(id, "夜間の相談", "", Direction::More);
        assert!(is_bare(&begun));
        let unit = |unit: &str| Indicator {
            unit: unit.to_owned(),
            ..begun.clone()
        };
        assert!(!is_bare(&unit("件")));
        assert!(sample().indicators.iter().all(|i| !is_bare(i)));
    }

    #[test]
    fn an_end_is_taken_back_by_the_same_button() {
        let mut indicator = sample().indicators.swap_remove(0);
        indicator.ended = None;
        toggle_end(&mut indicator, year(2026));
        assert_eq!(indicator.ended, Some(year(2026)));
        toggle_end(&mut indicator, year(2027));
        assert_eq!(indicator.ended, None);
    }
}
