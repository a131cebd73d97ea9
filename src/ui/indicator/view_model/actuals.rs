//! 実績値: which fiscal years have a row.
//!
//! Must not know Leptos or the browser.

use crate::model::{FiscalYear, Indicator};

pub fn baseline_year(indicator: &Indicator) -> Option<FiscalYear> {
    indicator.baseline.as_ref().map(|(year, _)| *year)
}

/// The first and the last year with a row when the page opens: all that have a value, and this.
pub fn span(indicator: &Indicator, today: FiscalYear) -> (FiscalYear, FiscalYear) {
    let known = baseline_year(indicator).into_iter();
    let known = known.chain(indicator.actuals.keys().copied());
    known.fold((today, today), |(first, last), year| {
        (first.min(year), last.max(year))
    })
}

/// The newest first. A baseline of an earlier year widens them; nothing makes them fewer while
/// the page is open: a row must not go from whoever fills it.
pub fn rows(
    earliest: FiscalYear,
    last: FiscalYear,
    baseline: Option<FiscalYear>,
) -> Vec<FiscalYear> {
    let first = earliest.min(baseline.unwrap_or(last));
    let years = (first.western()..=last.western()).rev();
    years.filter_map(FiscalYear::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, IndicatorId, Slot, Value};
    use crate::ui::view_models::testing::year;

    #[test]
    fn rows_reach_over_all_values_and_this_year() {
        let check = |baseline: Option<i32>, actuals: &[i32], (first, last)| {
            let mut made = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
            let slots = actuals.iter().map(|w| (Slot::Actual(year(*w)), *w));
            let slots = slots.chain(baseline.map(|w| (Slot::Baseline, w)));
            for (slot, western) in slots {
                made.put(slot, year(western), Some(Value::Number(1.0).into()));
            }
            assert_eq!(span(&made, year(2026)), (year(first), year(last)));
        };
        check(None, &[], (2026, 2026));
        check(Some(2023), &[], (2023, 2026));
        check(Some(2024), &[2022, 2025], (2022, 2026));
        check(None, &[2028], (2026, 2028));
    }

    #[test]
    fn an_earlier_baseline_widens_the_rows() {
        let check = |earliest, baseline: Option<i32>, expected: &[i32]| {
            let rows = rows(year(earliest), year(2026), baseline.map(year));
            let expected: Vec<FiscalYear> = expected.iter().map(|w| year(*w)).collect();
            assert_eq!(rows, expected);
        };
        check(2025, None, &[2026, 2025]);
        check(2025, Some(2024), &[2026, 2025, 2024]);
        check(2025, Some(2027), &[2026, 2025]);
    }
}
