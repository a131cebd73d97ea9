//! A figure as sheets of figures have it: a number, also with its unit behind it (１２人); nothing, also as a
//! mark that tables have for it (-, …). People and things are counted whole, and never fewer than none.
//!
//! Must not know which figure it is.

use super::typed_number::{NotANumber, number};
use crate::model::{Value, as_count, narrow, narrow_with_minus};

/// Why a figure cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    NotANumber,
    /// A number, but less than none, a part of one, or more than can be.
    NotACount,
}

/// What stands behind numbers in tables of this field, beside the figure's own unit.
const UNITS: [&str; 10] = [
    "人", "名", "人分", "床", "か所", "カ所", "ヶ所", "ケ所", "箇所", "件",
];

/// `unit`: the figure's own. `None` for a blank and for what tables have in place of one: neither is 0.
pub fn figure(typed: &str, unit: &str) -> Result<Option<f64>, NotANumber> {
    let text = narrow(typed);
    if is_nothing(&text) {
        return Ok(None);
    }
    number(without_unit(&text, unit))
}

/// Whether a text is made of digits and what parts them alone, with its unit or without: what cannot be read
/// of it is a slip, and no words.
pub fn is_like_a_number(typed: &str, unit: &str) -> bool {
    let text = narrow_with_minus(typed);
    let bare = without_unit(&text, unit);
    let of_numbers = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '+' | '▲' | '△');
    bare.contains(|c: char| c.is_ascii_digit()) && bare.chars().all(of_numbers)
}

/// As [`figure`], of what has a unit in which people or things are counted, or must be a count all the same.
pub fn figure_to_keep(typed: &str, unit: &str, must_count: bool) -> Result<Option<f64>, Slip> {
    let number = figure(typed, unit).map_err(|_| Slip::NotANumber)?;
    let is_counted = must_count || UNITS.contains(&narrow(unit).as_str());
    let is_count = |number: f64| as_count(&Value::Number(number)).is_some();
    match number.is_none_or(|number| !is_counted || is_count(number)) {
        true => Ok(number),
        false => Err(Slip::NotACount),
    }
}

fn is_nothing(text: &str) -> bool {
    let marks = |c: char| matches!(c, '-' | '—' | '…' | '‥' | '・');
    narrow_with_minus(text).chars().all(marks)
}

fn without_unit<'t>(text: &'t str, unit: &str) -> &'t str {
    let unit = narrow(unit);
    let own = (!unit.is_empty()).then_some(unit.as_str());
    let mut units = own.into_iter().chain(UNITS);
    let bare = units.find_map(|unit| {
        let bare = text.strip_suffix(unit)?.trim_end();
        bare.ends_with(|c: char| c.is_ascii_digit()).then_some(bare)
    });
    bare.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn figures_are_read_as_tables_have_them() {
        for (typed, unit, expected) in [
            ("1,234", "人", 1234.0),
            ("１２人", "人", 12.0),
            ("１，２３４ 人", "", 1234.0),
            ("3か所", "か所", 3.0),
            ("3ヶ所", "か所", 3.0),
            ("164人分", "人分", 164.0),
            ("0", "人", 0.0),
            ("12.5％", "%", 12.5),
            ("▲3", "人", -3.0),
        ] {
            assert_eq!(figure(typed, unit), Ok(Some(expected)), "{typed}");
        }
    }

    #[test]
    fn people_and_things_are_counted_whole() {
        for (typed, unit, must_count, expected) in [
            ("12人", "人", false, Ok(Some(12.0))),
            ("12.5", "人", false, Err(Slip::NotACount)),
            ("-3", "床", false, Err(Slip::NotACount)),
            ("-3.5", "%", false, Ok(Some(-3.5))),
            ("-3", "", true, Err(Slip::NotACount)),
            ("約3", "人", false, Err(Slip::NotANumber)),
            ("-", "人", true, Ok(None)),
        ] {
            assert_eq!(figure_to_keep(typed, unit, must_count), expected, "{typed}");
        }
    }

    #[test]
    fn a_blank_is_not_0_and_neither_is_a_mark_for_it() {
        for typed in ["", " 　", "-", "－", "―", "ー", "…", "・・・", "—"] {
            assert_eq!(figure(typed, "人"), Ok(None), "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_and_words_are_told_from_slips() {
        for (typed, is_slip) in [
            ("1,5", true),
            ("1.2.3人", true),
            ("12-3", true),
            ("約12人", false),
            ("調べている", false),
            ("12人くらい", false),
            ("x", false),
        ] {
            assert_eq!(figure(typed, "人"), Err(NotANumber), "{typed}");
            assert_eq!(is_like_a_number(typed, "人"), is_slip, "{typed}");
        }
        assert!(!is_like_a_number("人", "人"));
    }

    proptest! {
        #[test]
        fn any_text_is_a_figure_or_none(typed: String, unit: String) {
            let _ = figure(&typed, &unit);
            let _ = is_like_a_number(&typed, &unit);
        }
    }
}
