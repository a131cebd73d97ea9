//! Whether the indicator needs a picture.
//!
//! Must not know Leptos or the browser.

use crate::chart::IndicatorYears;
use crate::model::{Day, Indicator, ReferenceValue};
use crate::ui::view_models::indicators::{words, years};

/// The picture, ready to be drawn. `None` where all there is is words: they need none.
pub fn picture(
    area: &str,
    indicator: Option<&Indicator>,
    references: &[ReferenceValue],
    today: Option<Day>,
) -> Option<IndicatorYears> {
    let data = years(area, indicator, references, today);
    let mut series = data.indicators.iter();
    let has_figure = series.any(|s| s.baseline.or(s.target).is_some() || !s.actuals.is_empty());
    let has_words = indicator.is_some_and(|i| !words(i).is_empty());
    (has_figure || !has_words).then_some(data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, IndicatorId, Slot, Value};
    use crate::ui::view_models::testing::year;

    #[test]
    fn words_alone_need_no_picture() {
        let check = |values: &[(Slot, Value)], is_drawn| {
            let mut made = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
            for (slot, value) in values {
                made.put(*slot, year(2025), Some(value.clone().into()));
            }
            let picture = picture("圏域", Some(&made), &[], None);
            assert_eq!(picture.is_some(), is_drawn, "{values:?}");
        };
        let words = || Value::Words("はじまった".into());
        check(&[], true);
        check(&[(Slot::Baseline, words())], false);
        check(&[(Slot::Target, Value::Number(3.0))], true);
        let actual = Slot::Actual(year(2025));
        check(
            &[(Slot::Baseline, words()), (actual, Value::Number(3.0))],
            true,
        );
        assert!(picture("圏域", None, &[], None).is_some());
    }
}
