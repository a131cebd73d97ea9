//! Numbers as people type them: full-width digits and parted thousands are forgiven, anything
//! that only looks like a number is not.
//!
//! Must not know which field a number stands in.

/// What was typed is no number; the field says what to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

/// Digits that a figure of this field may have before its decimals: enough for any count of people.
const MOST_DIGITS: usize = 12;

/// `None` for a blank, which is not 0.
pub fn number(text: &str) -> Result<Option<f64>, NotANumber> {
    let plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, plain.as_str()),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let whole = without_commas(whole).ok_or(NotANumber)?;
    let sound = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !sound(&whole) || !sound(decimals) || whole.len() > MOST_DIGITS {
        return Err(NotANumber);
    }
    let size: f64 = format!("{whole}.{decimals}")
        .parse()
        .map_err(|_| NotANumber)?;
    // −0 would be written as such in files.
    Ok(Some(if size == 0.0 { 0.0 } else { sign * size }))
}

/// A count of people or times. `None` for a blank, which is not 0.
pub fn count(text: &str) -> Result<Option<u32>, NotANumber> {
    let plain = plain(text);
    if plain.is_empty() {
        return Ok(None);
    }
    let digits = without_commas(&plain).ok_or(NotANumber)?;
    let sound = digits.bytes().all(|b| b.is_ascii_digit());
    match digits.parse() {
        Ok(count) if sound => Ok(Some(count)),
        _ => Err(NotANumber),
    }
}

/// In half width, without the blanks around it.
fn plain(text: &str) -> String {
    let half = |c: char| match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
        '．' | '。' => '.',
        '，' | '、' => ',',
        '－' | '−' | '‐' | 'ー' | '―' => '-',
        c => c,
    };
    text.trim().chars().map(half).collect()
}

/// Commas may part thousands and nothing else: 「1,5」 is more likely a slip than fifteen.
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
        ] {
            assert_eq!(number(typed), Ok(Some(expected)), "{typed}");
        }
        assert_eq!(number(" 　"), Ok(None), "blank is not 0");
        assert_eq!(count("１，２００"), Ok(Some(1200)));
        assert_eq!(count("270,000"), Ok(Some(270_000)));
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
        ] {
            assert_eq!(number(typed), Err(NotANumber), "{typed}");
        }
        for typed in ["-1", "1.5", "1,5", "3人", "+3", "99999999999"] {
            assert_eq!(count(typed), Err(NotANumber), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_finite_number_or_refused(text: String) {
            if let Ok(Some(number)) = number(&text) {
                prop_assert!(number.is_finite());
            }
            let _ = count(&text);
        }

        #[test]
        fn a_number_that_is_shown_can_be_typed_again(tenths in -1_000_000..1_000_000_i32) {
            let value = f64::from(tenths) / 10.0;
            prop_assert_eq!(number(&value.to_string()), Ok(Some(value)));
        }
    }
}
