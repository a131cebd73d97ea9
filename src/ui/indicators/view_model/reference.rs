//! One published figure: shipped, corrected by the user, added by them, or just begun.
//!
//! The first change makes it the user's own; letting that go brings the shipped one back. One that
//! was begun is a draft: it is stored once it has a number. Must not know Leptos or the browser,
//! nor how ids are made.

use crate::exchange::typed_number;
use crate::model::{
    FiscalYear, Mark, ReferenceId, ReferenceKind, ReferenceTime, ReferenceValue, SeriesId,
};
use crate::ui::indicators::words as t;
use crate::ui::words::not_kept::{NUMBER, NotKept};

type ReferenceValues = [ReferenceValue];

pub fn has(values: &ReferenceValues, id: &ReferenceId) -> bool {
    values.iter().any(|value| value.id == *id)
}

pub fn is_it(draft: Option<&ReferenceValue>, id: &ReferenceId) -> bool {
    draft.is_some_and(|draft| draft.id == *id)
}

/// A value of the user's own to begin with: like the series' last one, of this year. Its number
/// is nobody's yet, and not shown.
pub fn begun(
    shipped: &ReferenceValues,
    series: &SeriesId,
    id: ReferenceId,
    today: FiscalYear,
) -> Option<ReferenceValue> {
    let like = shipped.iter().rfind(|value| value.series == *series)?;
    Some(ReferenceValue {
        id,
        scope: t::OWN_SCOPE.to_owned(),
        time: ReferenceTime::Year(today),
        kind: ReferenceKind::Actual,
        value: 0.0,
        upper: None,
        source: String::new(),
        date: None,
        mark: Mark::Own,
        ..like.clone()
    })
}

/// Those of one series.
pub fn of_series(mut values: Vec<ReferenceValue>, series: &SeriesId) -> Vec<ReferenceValue> {
    values.retain(|value| value.series == *series);
    values
}

/// The rows of a series in the order of time. A draft has its place there, too: the row stays
/// where it is when it is stored.
pub fn rows(stored: Vec<ReferenceValue>, draft: Option<ReferenceValue>) -> Vec<ReferenceId> {
    let mut values: Vec<ReferenceValue> = stored.into_iter().chain(draft).collect();
    values.sort_by_key(|value| value.time.years());
    values.into_iter().map(|value| value.id).collect()
}

/// What stands in a row; a draft has no number yet.
pub fn value_label(value: Option<&ReferenceValue>, is_draft: bool) -> String {
    match value {
        _ if is_draft => t::NO_VALUE_YET.to_owned(),
        Some(value) => t::reference_value(value),
        None => String::new(),
    }
}

/// The button that opens a row and closes it.
pub fn toggle_label(is_open: bool, is_draft: bool) -> &'static str {
    match (is_open, is_draft) {
        (true, true) => t::NOT_NOW,
        (true, false) => t::CLOSE,
        (false, _) => t::CORRECT,
    }
}

/// What letting the user's own value go means, by whether a shipped one stands behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LettingGo {
    pub label: &'static str,
    pub said: &'static str,
}

impl LettingGo {
    pub fn of(is_shipped: bool) -> Self {
        match is_shipped {
            true => Self {
                label: t::BACK,
                said: t::BACK_SAID,
            },
            false => Self {
                label: t::TAKE_OUT,
                said: t::TAKEN_OUT,
            },
        }
    }
}

/// The value that fields change: the user's own, or else the draft, or what stood there when they
/// appeared. The draft is asked for only where it counts.
pub fn current(
    own: &ReferenceValues,
    draft: impl FnOnce() -> Option<ReferenceValue>,
    start: ReferenceValue,
) -> ReferenceValue {
    let own = own.iter().find(|value| value.id == start.id).cloned();
    let draft = || draft().filter(|draft| draft.id == start.id);
    own.or_else(draft).unwrap_or(start)
}

/// To be stored: it is the user's from now on.
pub fn as_own(mut value: ReferenceValue) -> ReferenceValue {
    value.mark = Mark::Own;
    value
}

/// The figure as typed. A value cannot be without one: a blank is refused, unless it is a draft,
/// which waits; then there is nothing to keep.
pub fn value_typed(text: &str, upper: Option<f64>, is_draft: bool) -> Result<Option<f64>, NotKept> {
    match typed_number::number(text) {
        Ok(Some(number)) if upper.is_some_and(|upper| upper <= number) => Err(t::ABOVE_UPPER),
        Ok(Some(number)) => Ok(Some(number)),
        Ok(None) if is_draft => Ok(None),
        _ => Err(NUMBER),
    }
}

/// The upper end of a span as typed; blank without one. `lower`: its lower end, which a draft does
/// not have yet.
pub fn upper_typed(text: &str, lower: Option<f64>) -> Result<Option<f64>, NotKept> {
    match typed_number::number(text) {
        Ok(upper) if lower.is_none_or(|l| upper.is_none_or(|u| u > l)) => Ok(upper),
        _ => Err(t::UPPER_WRONG),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_references;
    use crate::ui::view_models::testing::year;

    fn shipped() -> ReferenceValue {
        builtin_references()[0].clone()
    }

    fn draft() -> ReferenceValue {
        let (series, id) = (shipped().series, ReferenceId::new("r-new"));
        begun(builtin_references(), &series, id, year(2026)).expect("a series")
    }

    #[test]
    fn a_value_begins_like_its_series_and_says_nothing_of_its_own() {
        let like = shipped();
        let begun = draft();
        assert_eq!((&begun.series, &begun.unit), (&like.series, &like.unit));
        assert_eq!((&*begun.scope, &*begun.source), ("自分の地域", ""));
        assert_eq!(begun.time, ReferenceTime::Year(year(2026)));
        assert_eq!((begun.mark, begun.date), (Mark::Own, None));
        // Of several, the last; its span and its kind are its own.
        let mut older = shipped();
        older.unit = "件".to_owned();
        let mut newer = shipped();
        (newer.kind, newer.upper) = (ReferenceKind::AtLeast, Some(400.0));
        let id = ReferenceId::new("r-new");
        let begun = super::begun(&[older, newer], &like.series, id, year(2026)).expect("a series");
        assert_eq!(begun.unit, like.unit);
        assert_eq!((begun.kind, begun.upper), (ReferenceKind::Actual, None));
        let none = SeriesId::new("none");
        let id = ReferenceId::new("r");
        assert_eq!(
            super::begun(builtin_references(), &none, id, year(2026)),
            None
        );
    }

    #[test]
    fn a_draft_stands_in_the_order_of_time() {
        let series = shipped().series;
        let stored = of_series(builtin_references().to_vec(), &series);
        assert!(stored.iter().all(|value| value.series == series));
        let mut early = draft();
        early.time = ReferenceTime::Year(year(1990));
        let rows = rows(stored.clone(), Some(early.clone()));
        assert_eq!((rows.len(), &rows[0]), (stored.len() + 1, &early.id));
        assert!(has(&stored, &shipped().id) && !has(&stored, &early.id));
        assert!(is_it(Some(&early), &early.id) && !is_it(None, &early.id));
    }

    #[test]
    fn the_users_own_stands_before_a_draft_and_before_what_was_shown() {
        let scoped = |scope: &str| ReferenceValue {
            scope: scope.into(),
            ..shipped()
        };
        let (own, draft, start) = (scoped("own"), scoped("draft"), scoped("start"));
        let check = |all: &[ReferenceValue], drafted: Option<ReferenceValue>, scope: &str| {
            assert_eq!(current(all, || drafted, start.clone()).scope, scope);
        };
        check(std::slice::from_ref(&own), Some(draft.clone()), "own");
        check(&[], Some(draft), "draft");
        check(&[], Some(super::tests::draft()), "start");
        check(&[], None, "start");
        assert_eq!(as_own(own).mark, Mark::Own);
    }

    #[test]
    fn a_figure_stays_below_the_upper_end_and_is_not_blank() {
        let check = |typed: &str, upper, is_draft, read| {
            assert_eq!(value_typed(typed, upper, is_draft), read, "{typed}");
        };
        check("１２．５", None, false, Ok(Some(12.5)));
        check("12", Some(12.5), false, Ok(Some(12.0)));
        check("12.5", Some(12.5), true, Err(t::ABOVE_UPPER));
        check("", None, false, Err(NUMBER));
        check("", None, true, Ok(None));
        check("十二", None, true, Err(NUMBER));
    }

    #[test]
    fn an_upper_end_lies_above_the_figure_or_is_none() {
        let check = |typed: &str, lower, read| {
            assert_eq!(upper_typed(typed, lower), read, "{typed}");
        };
        check("13", Some(12.0), Ok(Some(13.0)));
        check("12", Some(12.0), Err(t::UPPER_WRONG));
        check("", Some(12.0), Ok(None));
        check("1", None, Ok(Some(1.0)));
        check("十三", None, Err(t::UPPER_WRONG));
    }

    #[test]
    fn a_row_says_what_its_buttons_do() {
        assert_eq!(value_label(Some(&draft()), true), "値はこれから");
        let mut value = shipped();
        (value.value, value.upper) = (12.5, None);
        assert!(value_label(Some(&value), false).contains("12.5"));
        assert_eq!(value_label(None, false), "");
        assert_eq!(toggle_label(true, true), "やめる");
        assert_eq!(toggle_label(true, false), "閉じる");
        assert_eq!(toggle_label(false, true), "直す");
        assert_ne!(LettingGo::of(true).said, LettingGo::of(false).said);
    }
}
