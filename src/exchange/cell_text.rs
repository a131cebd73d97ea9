//! What stands in a cell of a file: texts and numbers whose looks are forgiven, because
//! spreadsheets and people write them in many ways.
//!
//! Must not know which column a cell belongs to.

/// A whole number of at least 0 as spreadsheets and people write it: full-width digits, `2026.0`
/// and spaces around are forgiven.
pub fn whole_number(text: &str) -> Option<u32> {
    let text = narrow(text);
    let whole = match text.split_once('.') {
        Some((whole, zeros)) if zeros.chars().all(|c| c == '0') => whole,
        Some(_) => return None,
        None => &text,
    };
    if !whole.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    whole.parse().ok()
}

/// A finite number as spreadsheets and people write it: full-width digits, `1.5E+03`, a true
/// minus sign and spaces around are forgiven.
pub fn number(text: &str) -> Option<f64> {
    let text = narrow(text).replace('−', "-");
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    let number: f64 = text.chars().all(plain).then(|| text.parse().ok())??;
    number.is_finite().then_some(number)
}

/// A number as files hold it: plain digits, read back as the same number.
pub fn number_text(number: f64) -> String {
    number.to_string()
}

/// Without spaces around, and with full-width ASCII narrowed.
pub fn narrow(text: &str) -> String {
    let narrowed = text.trim().chars().map(|c| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    });
    narrowed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_forgiven_their_looks_and_nothing_else() {
        for text in ["2026", "２０２６", " 2026 ", "2026.0", "２０２６．００"] {
            assert_eq!(whole_number(text), Some(2026), "{text}");
        }
        for text in [
            "",
            ".0",
            "2026.5",
            "-1",
            "+1",
            "2,026",
            "令和8",
            "1e3",
            "99999999999",
        ] {
            assert_eq!(whole_number(text), None, "{text}");
        }
    }

    #[test]
    fn broken_numbers_are_forgiven_their_looks_and_nothing_else() {
        for (text, number) in [
            ("377", 377.0),
            (" ３２１．９ ", 321.9),
            ("-0.5", -0.5),
            ("−5", -5.0),
            ("1.5E+03", 1500.0),
        ] {
            assert_eq!(super::number(text), Some(number), "{text}");
            assert_eq!(super::number(&number_text(number)), Some(number));
        }
        for text in ["", "3件", "1,234", "inf", "NaN", "1e999", "e", "--1", "約3"] {
            assert_eq!(super::number(text), None, "{text}");
        }
    }
}
