//! One value as it is typed and as its field begins with it.
//!
//! Must not know Leptos or the browser.

use crate::exchange::typed_figure::{Slip, figure_to_keep, is_like_a_number};
use crate::exchange::typed_number::as_typed;
use crate::model::{AreaFact, AreaRecord, FigureId, PastTime, Value};
use crate::ui::profile::view_model::sheet::figure_named;
use crate::ui::profile::words as t;
use crate::ui::words::not_kept::NotKept;

/// A number, also with its unit; words where a number cannot be had; a blank takes the value away. A slip is
/// no words, and of people and things only a count is kept; where the area's description has the home, no words
/// either.
///
/// # Errors
/// Why it is not kept.
pub fn value_typed(
    typed: &str,
    unit: &str,
    fact: Option<AreaFact>,
) -> Result<Option<Value>, NotKept> {
    match figure_to_keep(typed, unit, fact.is_some()) {
        Ok(number) => Ok(number.map(Value::Number)),
        Err(Slip::NotACount) => Err(t::COUNT),
        Err(_) if fact.is_some() => Err(t::COUNT),
        Err(_) if is_like_a_number(typed, unit) => Err(t::NUMBER),
        Err(_) => Ok(Some(Value::Words(typed.trim().to_owned()))),
    }
}

/// What a figure is called: a name that no other one of `record` has. `own`: the figure itself, if it is there
/// already.
///
/// # Errors
/// Why it is not kept.
pub fn name_typed(
    typed: &str,
    record: &AreaRecord,
    own: Option<&FigureId>,
) -> Result<String, NotKept> {
    let name = typed.trim();
    if name.is_empty() {
        return Err(t::NO_NAME);
    }
    match figure_named(record, name) {
        Some(other) if own != Some(&other) => Err(t::SAME_NAME),
        _ => Ok(name.to_owned()),
    }
}

/// When something of the 年表 was.
///
/// # Errors
/// Why it is not kept.
pub fn time_typed(typed: &str) -> Result<PastTime, NotKept> {
    PastTime::parse(typed).ok_or(t::TIME)
}

/// What happened then.
///
/// # Errors
/// Why it is not kept.
pub fn event_typed(typed: &str) -> Result<String, NotKept> {
    match typed.trim() {
        "" => Err(t::EVENT),
        what => Ok(what.to_owned()),
    }
}

/// As its field begins with it.
pub fn value_as_typed(value: Option<&Value>) -> String {
    match value {
        Some(Value::Number(number)) => as_typed(Some(*number)),
        Some(Value::Words(words)) => words.clone(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::profile::view_model::sheet::rows;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn a_number_or_words_and_no_slip() {
        let words = |text: &str| Ok(Some(Value::Words(text.to_owned())));
        for (typed, expected) in [
            ("１２人", Ok(Some(Value::Number(12.0)))),
            ("1,234", Ok(Some(Value::Number(1234.0)))),
            (" ", Ok(None)),
            ("-", Ok(None)),
            (" 調べている ", words("調べている")),
            ("約12人", words("約12人")),
            ("1,5", Err(t::NUMBER)),
            ("12.5", Err(t::COUNT)),
            ("-3人", Err(t::COUNT)),
        ] {
            assert_eq!(value_typed(typed, "人", None), expected, "{typed}");
        }
    }

    #[test]
    fn a_figure_has_a_name_of_its_own() {
        let record = sample();
        let id = rows(&record)[0].figure.id.clone();
        assert_eq!(
            name_typed(" 空き家の数 ", &record, None),
            Ok("空き家の数".to_owned())
        );
        assert_eq!(name_typed("　", &record, None), Err(t::NO_NAME));
        for same in ["総人口", "総人口(65歳以上)", "精神科 診療所"] {
            assert_eq!(name_typed(same, &record, None), Err(t::SAME_NAME), "{same}");
        }
        assert_eq!(
            name_typed("総人口", &record, Some(&id)),
            Ok("総人口".to_owned())
        );
    }

    #[test]
    fn where_the_area_has_it_only_a_count_is_kept() {
        let fact = Some(AreaFact::Population);
        assert_eq!(
            value_typed("182,400人", "人", fact),
            Ok(Some(Value::Number(182_400.0)))
        );
        for typed in ["12.5", "約18万人", "-3"] {
            assert_eq!(value_typed(typed, "人", fact), Err(t::COUNT), "{typed}");
        }
    }

    #[test]
    fn a_line_of_the_history_begins_with_what_can_be_typed_again() {
        for typed in ["平成30年度", "令和元年度", "2018年", "2018年4月"] {
            let time = time_typed(typed).expect(typed);
            assert_eq!(time_typed(&time.short_label()), Ok(time), "{typed}");
        }
        assert_eq!(time_typed("いつか"), Err(t::TIME));
        assert_eq!(event_typed(" はじめた "), Ok("はじめた".to_owned()));
        assert_eq!(event_typed("　"), Err(t::EVENT));
    }

    #[test]
    fn a_field_begins_with_what_can_be_typed_again() {
        for value in [Value::Number(1234.5), Value::Words("調べている".into())] {
            let typed = value_as_typed(Some(&value));
            assert_eq!(value_typed(&typed, "", None), Ok(Some(value)));
        }
        assert_eq!(value_as_typed(None), "");
    }
}
