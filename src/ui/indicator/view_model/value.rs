//! One value: a number, or words where a number cannot be had; and what is known about it.
//!
//! Must not know Leptos or the browser.

use super::typed_value::{Typed, as_typed};
use crate::model::{Indicator, Observation, Slot, Value};

fn value(indicator: &Indicator, slot: Slot) -> Option<Value> {
    indicator.observation(slot).map(|o| o.value)
}

/// Whether the field of `slot` begins as words: its value is in words, or, without one, those of
/// baseline and target are.
pub fn starts_in_words(indicator: &Indicator, slot: Slot) -> bool {
    if let Some(value) = value(indicator, slot) {
        return value.number().is_none();
    }
    let others = [Slot::Baseline, Slot::Target].map(|other| value(indicator, other));
    let others: Vec<Value> = others.into_iter().flatten().collect();
    !others.is_empty() && others.iter().all(|value| value.number().is_none())
}

/// The number as the field begins with it, with what stands beside it.
pub fn number_as_typed(indicator: &Indicator, slot: Slot) -> String {
    let observation = indicator.observation(slot);
    let typed = observation.and_then(|o| Some(as_typed(o.value.number()?, &o.remark)));
    typed.unwrap_or_default()
}

/// The words in `slot`; none for a number.
pub fn words(indicator: &Indicator, slot: Slot) -> String {
    match value(indicator, slot) {
        Some(Value::Words(words)) => words,
        _ => String::new(),
    }
}

/// What was typed in place of what stood there: what was said about that stays.
pub fn replaced(before: Option<Observation>, typed: Option<Typed>) -> Option<Observation> {
    let Typed { value, remark } = typed?;
    let before = before.unwrap_or_else(|| Observation::new(value.clone()));
    Some(Observation {
        value,
        remark,
        ..before
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, IndicatorId};
    use crate::ui::view_models::testing::year;

    const SLOT: Slot = Slot::Baseline;

    fn with(values: &[(Slot, Value)]) -> Indicator {
        let mut made = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
        for (slot, value) in values {
            made.put(*slot, year(2025), Some(value.clone().into()));
        }
        made
    }

    fn number() -> Value {
        Value::Number(12.5)
    }

    fn in_words() -> Value {
        Value::Words("はじまった".into())
    }

    #[test]
    fn an_empty_field_begins_like_the_plan_beside_it() {
        let actual = Slot::Actual(year(2026));
        let check = |values: &[(Slot, Value)], slot, is_words| {
            assert_eq!(starts_in_words(&with(values), slot), is_words, "{values:?}");
        };
        check(&[], actual, false);
        check(&[(Slot::Baseline, in_words())], actual, true);
        check(&[(Slot::Target, in_words())], actual, true);
        check(&[(Slot::Target, number())], actual, false);
        let both = [(Slot::Baseline, in_words()), (Slot::Target, number())];
        check(&both, actual, false);
        check(&[(actual, in_words())], actual, true);
        check(
            &[(Slot::Baseline, in_words()), (actual, number())],
            actual,
            false,
        );
        check(&[(actual, in_words())], Slot::Baseline, false);
    }

    #[test]
    fn a_field_shows_its_own_kind_of_value_only() {
        let check = |value, typed: &str, written: &str| {
            let indicator = with(&[(SLOT, value)]);
            assert_eq!(number_as_typed(&indicator, SLOT), typed);
            assert_eq!(words(&indicator, SLOT), written);
        };
        check(number(), "12.5", "");
        check(in_words(), "", "はじまった");
        assert_eq!(number_as_typed(&with(&[]), SLOT), "");
        assert_eq!(words(&with(&[]), SLOT), "");
    }

    #[test]
    fn what_was_said_about_a_value_outlives_it() {
        let mut before = Observation::new(number());
        before.source = "県の資料".into();
        before.remark = "2病院".into();
        let typed = |value| Typed {
            value,
            remark: String::new(),
        };
        let now = replaced(Some(before.clone()), Some(typed(Value::Number(13.0))));
        let now = now.expect("a value");
        assert_eq!((now.value, &*now.source), (Value::Number(13.0), "県の資料"));
        assert_eq!(
            now.remark, "",
            "the field had shown it, and it was taken out"
        );
        assert_eq!(replaced(Some(before), None), None);
        let new = replaced(None, Some(typed(number())));
        assert_eq!(new, Some(Observation::new(number())));
    }
}
