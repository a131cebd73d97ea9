//! Days on which somebody was born.
//!
//! Must not know what else a text holds.

use super::folded::{Folded, is_digit, is_hyphen};
use std::ops::Range;

const ERAS: [&str; 10] = [
    "明治", "大正", "昭和", "平成", "令和", "M", "T", "S", "H", "R",
];
const BORN: [&str; 5] = ["生まれ", "生れ", "うまれ", "生年月日", "誕生"];
const ANNOUNCED: [&str; 4] = ["生年月日", "誕生日", "生まれた日", "生まれは"];

/// A day, or a year, that is said to be somebody's birth: 昭和58年4月2日生まれ, S58.4.2 生,
/// 生年月日：1983/4/2.
pub fn births(text: &Folded) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..text.len() {
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let Some(end) = date_end(text, start) else {
            continue;
        };
        if let Some(end) = born_end(text, end) {
            found.push(start..end);
        } else if is_announced(text, start) {
            found.push(start..end);
        }
    }
    found
}

/// Where a date ends that begins here: with its era, or with a year of four digits.
fn date_end(text: &Folded, start: usize) -> Option<usize> {
    let era = text.any_at(start, &ERAS);
    if era == Some(1) && text.before(start).is_some_and(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    if text.before(start).is_some_and(is_digit) {
        return None;
    }
    let year = start + era.unwrap_or(0);
    let digits = match text.has(year, "元") {
        true => year + 1,
        false => text.run_from(year, is_digit),
    };
    let length = digits - year;
    let is_year = match era {
        Some(_) => (1..=2).contains(&length),
        None => length == 4 && matches!(text.at(year), Some('1' | '2')),
    };
    let mut end = part_end(text, digits, "年").filter(|_| is_year)?;
    for unit in ["月", "日"] {
        let digits = text.run_from(end, is_digit);
        let is_part = (1..=2).contains(&(digits - end));
        // 4.2 ends with the last digit: nothing has to follow it.
        let next = match unit {
            "日" => Some(part_end(text, digits, unit).unwrap_or(digits)),
            _ => part_end(text, digits, unit),
        };
        match next.filter(|_| is_part) {
            Some(next) => end = next,
            None => break,
        }
    }
    Some(end)
}

/// After 年, 月, or what stands for it.
fn part_end(text: &Folded, place: usize, unit: &str) -> Option<usize> {
    let parts = |c: char| is_hyphen(c) || matches!(c, '.' | '/');
    let is_part = text.has(place, unit) || text.at(place).is_some_and(parts);
    is_part.then_some(place + 1)
}

/// After 生まれ or 生, which is no 生活.
fn born_end(text: &Folded, place: usize) -> Option<usize> {
    let place = text.run_from(place, |c| matches!(c, ' ' | ')' | '日' | '('));
    let word = text.any_at(place, &BORN);
    let alone = || {
        let next = text.at(place + 1);
        let ends = next.is_none_or(|c| "、。,.)) 」・\n\r/".contains(c) || c == 'の');
        (text.has(place, "生") && ends).then_some(1)
    };
    word.or_else(alone).map(|length| place + length)
}

fn is_announced(text: &Folded, place: usize) -> bool {
    let after = |c: char| matches!(c, ' ' | ':' | 'は' | 'が' | '(' | '、');
    let word_end = text.run_before(place, after);
    ANNOUNCED
        .iter()
        .any(|word| (word_end..=place).any(|end| text.ends(end, word)))
}
