//! Text that a spreadsheet would take for a number, a day, a time or a truth value, and change: 1-2 and
//! 3/4 become days, 0120 loses its zero, (1) becomes −1, 1e3 a thousand.
//!
//! Tells rather too much than too little: a guard that was not needed costs one sign. Must not know
//! what is done about it.

use crate::model::{Day, narrow_with_minus};

/// No such text is longer.
const LONGEST: usize = 40;

/// Marks that numbers, days and times are written with.
const MARKS: &str = ".,/-:()%¥￥\\$€£ ";

/// Whether a spreadsheet may change the text of a cell. Full-width forms count as what they are
/// narrowed to, as Excel does.
pub fn is_changed(text: &str) -> bool {
    if text.len() > LONGEST * 4 || text.chars().take(LONGEST + 1).count() > LONGEST {
        return false;
    }
    // All but TRUE and FALSE have a digit or 元.
    let has_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c) || c == '元';
    let plain = || narrow_with_minus(text).to_ascii_lowercase();
    match text.contains(has_digit) {
        true => {
            let plain = plain();
            is_marked_number(&plain)
                || is_power(&plain)
                || is_of_words(&plain)
                || is_of_era(&plain)
                || Day::parse(&plain).is_some()
        }
        false => text.len() <= 15 && matches!(plain().as_str(), "true" | "false"),
    }
}

/// A whole number as a spreadsheet writes it back: no zero before it, and few enough digits that
/// it is not shown as a power of ten.
pub fn stays_a_number(text: &str) -> bool {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    digits && (1..=11).contains(&text.len()) && (text == "0" || !text.starts_with('0'))
}

/// 1-2, 3/4, 0120, (1), 1,234, 50%, ¥100, 12:30, 2026/7/22 10:00
fn is_marked_number(plain: &str) -> bool {
    // 16 2.5 are two numbers, and stay.
    let is_one = !plain.contains(' ') || plain.contains(['/', ':']);
    is_one
        && plain
            .chars()
            .all(|c| c.is_ascii_digit() || MARKS.contains(c))
}

/// 1e3, 1.5E+03
fn is_power(plain: &str) -> bool {
    let Some((digits, power)) = plain.split_once('e') else {
        return false;
    };
    let power = power.trim_start_matches(['+', '-']);
    let digits = digits.trim_start_matches(['+', '-']);
    !power.is_empty()
        && power.bytes().all(|b| b.is_ascii_digit())
        && digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// What stands beside the digits of days and times.
#[rustfmt::skip]
const UNITS: [&str; 14] = [
    "年月日", "年月", "月日", "月", "時", "時分", "時分秒", "分秒", "午前時", "午後時", "午前時分", "午後時分",
    "月日時分", "年月日時分",
];

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
];

/// 7月22日, 10時30分, 12:30 pm, 22-Jul, Sept 2
fn is_of_words(plain: &str) -> bool {
    let beside = |c: &char| !c.is_ascii_digit() && !MARKS.contains(*c) && !c.is_whitespace();
    let word: String = plain.chars().filter(beside).collect();
    match word.as_str() {
        // 3 pm is a time, and a1 a name.
        "am" | "pm" | "a" | "p" => plain.starts_with(|c: char| c.is_ascii_digit()),
        word => UNITS.contains(&word) || is_month(word),
    }
}

/// By its name, its first three letters, or Sept.
fn is_month(word: &str) -> bool {
    let is_short = word.len() == 3 || word == "sept";
    MONTHS
        .iter()
        .any(|month| *month == word || (is_short && month.starts_with(word)))
}

/// R8.7, h30/4/1: a letter for the era, digits, and marks between them.
fn is_of_era(plain: &str) -> bool {
    let Some(rest) = plain.strip_prefix(['r', 'h', 's', 't', 'm']) else {
        return false;
    };
    let parts: Vec<&str> = rest
        .trim_start_matches('.')
        .split(['.', '/', '-'])
        .collect();
    let is_number = |part: &&str| {
        let part = part.trim();
        (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    (2..=3).contains(&parts.len()) && parts.iter().all(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_change_is_known() {
        for text in [
            "1-2",
            "3/4",
            "0120",
            "(1)",
            "1e3",
            "1.5E+03",
            "1,234",
            "50%",
            "¥100",
            "￥100",
            "\\100",
            "2026/7/22",
            "2026-07-22",
            "12:30",
            "TRUE",
            "false",
            "ＴＲＵＥ",
            "令和8年7月22日",
            "令和元年5月1日",
            "R8.7.22",
            "R8.7",
            "7月22日",
            "７月２２日",
            "10時30分",
            "午後3時",
            "12",
            "１２",
            "1.50",
            "03-1234-5678",
            "1 1/2",
            "22-Jul",
            "March 1",
            "Sept2",
            "12:30 PM",
            " 12 ",
            "20260722",
            "46225",
            "２０２６年７月２２日（水）",
            "-5",
            "1月",
            "㋿8年7月22日",
        ] {
            assert!(is_changed(text), "{text}");
        }
    }

    #[test]
    fn what_it_leaves_as_it_is_is_known() {
        for text in [
            "",
            "年3回開催",
            "令和8年",
            "令和8年度",
            "M-03",
            "k-01",
            "r1",
            "m1",
            "a-1",
            "3か所",
            "12人",
            "①",
            "第1回",
            "1人あたり2回",
            "x",
            "協議の場",
            "ad90d40fcb7",
            "mihon-1",
            "要綱（令和8年7月22日）",
            "true story",
            "1+",
            "16 2.5",
            "market 1",
            "mayor 2",
            "e3",
            "3.0版",
        ] {
            assert!(!is_changed(text), "{text}");
        }
        assert!(stays_a_number("2026") && stays_a_number("0") && stays_a_number("12345678901"));
        for text in ["", "01", "123456789012", "1.0", "-1", "１"] {
            assert!(!stays_a_number(text), "{text}");
        }
    }
}
