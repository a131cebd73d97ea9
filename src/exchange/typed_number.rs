//! Numbers as people type them and spreadsheets write them: full-width digits, parted thousands,
//! `2026.0` and `1.5E+03` are forgiven, and ▲5 and △5 are −5, as budgets and accounts of the state and of
//! local bodies print it. Anything that only looks like a number is not: `50%` and `(5)` neither.
//!
//! The one reader of numbers, in forms and in files, and the one writer for fields. Must not know which field a number stands in.

use crate::model::narrow_with_minus;
use std::fmt::Display;

/// What was typed is no number; the field says what to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// No field of a form holds as much: more digits are a typing mistake.
const TOO_MUCH_TO_TYPE: f64 = 1e12;

/// A number in a form. `None` for a blank, which is not 0.
pub fn number(text: &str) -> Result<Option<f64>, NotANumber> {
    match number_of_any_size(text)? {
        Some(number) if number.abs() >= TOO_MUCH_TO_TYPE => Err(NotANumber),
        read => Ok(read),
    }
}

/// A number in a file, which may hold what no form takes today; finite. `None` for a blank.
pub fn number_of_any_size(text: &str) -> Result<Option<f64>, NotANumber> {
    let plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    let unsigned = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    let (digits, exponent) = exponent(unsigned)?;
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let whole = without_commas(whole).ok_or(NotANumber)?;
    if !all_digits(&whole) || !all_digits(decimals) {
        return Err(NotANumber);
    }
    let size = format!("{whole}.{decimals}e{exponent}").parse::<f64>();
    let size = size.ok().filter(|s| s.is_finite()).ok_or(NotANumber)?;
    Ok(Some(match plain.starts_with('-') {
        // −0 would be written as such in files.
        true if size != 0.0 => -size,
        _ => size,
    }))
}

/// A count of people or times, a year, a level. `None` for a blank, which is not 0.
pub fn count(text: &str) -> Result<Option<u32>, NotANumber> {
    let plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    let (whole, zeros) = plain.split_once('.').unwrap_or((&plain, "0"));
    let whole = without_commas(whole).ok_or(NotANumber)?;
    if !all_digits(&whole) || !all_digits(zeros) || zeros.bytes().any(|b| b != b'0') {
        return Err(NotANumber);
    }
    whole.parse().map(Some).map_err(|_| NotANumber)
}

/// A number (an `f64`, or a count) as the field of a form begins with it; blank without one.
/// [`number`] and [`count`] read it back.
pub fn as_typed(number: Option<impl Display>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// In half width, without the blanks around it.
fn plain(text: &str) -> String {
    let half = |c: char| match c {
        '。' => '.',
        '、' => ',',
        '▲' | '△' => '-',
        c => c,
    };
    narrow_with_minus(text).chars().map(half).collect()
}

/// What stands before the `E`, and the power of ten, as spreadsheets write it: always with a sign.
/// `1e5` is more likely a typing mistake.
fn exponent(unsigned: &str) -> Result<(&str, &str), NotANumber> {
    let Some((digits, exponent)) = unsigned.split_once(['E', 'e']) else {
        return Ok((unsigned, "0"));
    };
    let power = exponent.strip_prefix(['-', '+']).unwrap_or_default();
    match all_digits(power) {
        true => Ok((digits, exponent)),
        false => Err(NotANumber),
    }
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Commas may part thousands and nothing else: 「1,5」 is more likely a typing mistake than fifteen.
fn without_commas(digits: &str) -> Option<String> {
    let mut groups = digits.split(',');
    let first = groups.next()?;
    let mut out = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        out.push_str(group);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_type_is_read() {
        for (typed, expected) in [
            ("9", 9.0),
            (" ９ ", 9.0),
            ("３２５．３", 325.3),
            ("15,551", 15551.0),
            ("１，２３４，５６７", 1_234_567.0),
            ("-3", -3.0),
            ("−０", 0.0),
            ("007", 7.0),
            ("+5", 5.0),
            ("-0.5", -0.5),
            ("▲5", -5.0),
            ("△1,234", -1234.0),
            ("5\u{200B}0", 50.0),
            ("1.5E+03", 1500.0),
            ("１．５Ｅ＋０３", 1500.0),
            ("-1,500e-03", -1.5),
        ] {
            assert_eq!(number(typed), Ok(Some(expected)), "{typed}");
        }
        assert_eq!(number(" 　"), Ok(None), "blank is not 0");
        assert_eq!(count("１，２００"), Ok(Some(1200)));
        assert_eq!(count("270,000"), Ok(Some(270_000)));
        for typed in ["2026", "２０２６", " 2026 ", "2026.0", "２０２６．００"] {
            assert_eq!(count(typed), Ok(Some(2026)), "{typed}");
        }
        assert_eq!(count(""), Ok(None));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in [
            "9件",
            "約9",
            "1,5",
            "1.",
            ".5",
            "1.2.3",
            "--1",
            "1e5",
            "inf",
            "NaN",
            "九",
            "１２,34",
            "9999999999999",
            ",123",
            "1e+",
            "e",
            "E+03",
            "1E+5.0",
            "1e+999",
            "50%",
            "(5)",
            "▲",
            "5▲",
            "▲-5",
        ] {
            assert_eq!(number(typed), Err(NotANumber), "{typed}");
        }
        for typed in [
            "-1",
            "1.5",
            "1,5",
            "3人",
            "+3",
            "99999999999",
            ".0",
            "令和8",
            "1e3",
        ] {
            assert_eq!(count(typed), Err(NotANumber), "{typed}");
        }
    }

    #[test]
    fn a_field_begins_with_its_number_or_blank() {
        assert_eq!(as_typed(Some(3.5)), "3.5");
        assert_eq!(as_typed(Some(1200_u32)), "1200");
        assert_eq!(as_typed(None::<f64>), "");
    }

    proptest! {
        #[test]
        fn any_text_is_a_finite_number_or_refused(text: String) {
            if let Ok(Some(number)) = number_of_any_size(&text) {
                prop_assert!(number.is_finite());
            }
            let _ = count(&text);
        }

        #[test]
        fn a_number_that_is_written_to_a_file_comes_back(
            value in any::<f64>().prop_filter("finite", |v| v.is_finite())
        ) {
            prop_assert_eq!(number_of_any_size(&value.to_string()), Ok(Some(value)));
        }

        #[test]
        fn a_number_that_is_shown_can_be_typed_again(tenths in -1_000_000..1_000_000_i32) {
            let value = f64::from(tenths) / 10.0;
            prop_assert_eq!(number(&as_typed(Some(value))), Ok(Some(value)));
        }
    }
}
