//! Numbers that reach or name somebody: telephones, addresses of mail, numbers of cards.
//!
//! Must not know what else a text holds.

use super::folded::{Folded, is_digit, is_hyphen};
use std::ops::Range;

/// With their area code, or after a word that announces one.
pub fn phones(text: &Folded) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < text.len() {
        let end = number_end(text, place);
        if end == place {
            place += 1;
            continue;
        }
        let digits = text
            .slice(place..end)
            .iter()
            .filter(|c| is_digit(**c))
            .count();
        let begins = text
            .slice(place..end)
            .iter()
            .copied()
            .find(|c| is_digit(*c));
        let is_whole = begins == Some('0') && (10..=11).contains(&digits);
        let is_abroad =
            text.ends(place, "+") && text.has(place, "81") && (11..=12).contains(&digits);
        let is_announced = (6..=11).contains(&digits) && is_announced(text, place);
        if (is_whole || is_abroad || is_announced) && !is_of_somebody(text, place, end) {
            // (03-1234-5678): the bracket is not its own.
            let opens = text.has(place, "(") && !text.slice(place..end).contains(&')');
            found.push(place + usize::from(opens)..end);
        }
        place = end;
    }
    found
}

/// Where digits end that single hyphens, blanks and brackets may part. It begins with a digit, or with
/// a bracket before one.
fn number_end(text: &Folded, start: usize) -> usize {
    let begins = match text.at(start) {
        Some('(') => text.at(start + 1).is_some_and(is_digit),
        c => c.is_some_and(is_digit),
    };
    if !begins || text.before(start).is_some_and(|c| is_digit(c) || c == '.') {
        return start;
    }
    let mut end = start + 1;
    let mut last_digit = start;
    while let Some(c) = text.at(end) {
        let parts = is_hyphen(c) || matches!(c, ' ' | '(' | ')');
        let is_second = end > last_digit + 2;
        match c {
            c if is_digit(c) => last_digit = end,
            _ if parts && !is_second => {}
            _ => break,
        }
        end += 1;
    }
    last_digit + 1
}

const ANNOUNCED: [&str; 9] = [
    "電話番号",
    "電話",
    "TEL",
    "Tel",
    "tel",
    "℡",
    "携帯",
    "FAX",
    "ファクス",
];

fn is_announced(text: &Folded, place: usize) -> bool {
    let after = |c: char| matches!(c, ' ' | ':' | 'は' | 'が' | '番' | '号' | '(' | '.');
    let word_end = text.run_before(place, after);
    ANNOUNCED
        .iter()
        .any(|word| (word_end..=place).any(|end| text.ends(end, word)))
}

pub fn emails(text: &Folded) -> Vec<Range<usize>> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let is_host = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    let signs = (0..text.len()).filter(|place| text.at(*place) == Some('@'));
    let found = signs.filter_map(|sign| {
        let start = text.run_before(sign, is_name);
        let end = text.run_from(sign + 1, is_host);
        let has_dot = text.slice(sign + 1..end).contains(&'.');
        (start < sign && has_dot).then_some(start..end)
    });
    found.collect()
}

/// Of seven digits or more, or announced as somebody's number; no count and no day.
pub fn long_numbers(text: &Folded) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < text.len() {
        let end = text.run_from(place, is_digit);
        if end == place {
            place += 1;
            continue;
        }
        let joined = joined_end(text, place);
        if end - place >= LONG && !is_counted(text, place, end) && !is_day(text, place..end) {
            found.push(place..end);
        } else if is_in_fours(text, place, joined) || is_of_somebody(text, place, joined) {
            found.push(place..joined);
        }
        place = joined.max(end);
    }
    found
}

const LONG: usize = 7;

/// Where a number in groups ends: 1234-5678 9012.
fn joined_end(text: &Folded, start: usize) -> usize {
    let mut end = text.run_from(start, is_digit);
    while text.at(end).is_some_and(|c| is_hyphen(c) || c == ' ')
        && text.at(end + 1).is_some_and(is_digit)
    {
        end = text.run_from(end + 1, is_digit);
    }
    end
}

/// 1234 5678 9012: as 個人番号 are written.
fn is_in_fours(text: &Folded, start: usize, end: usize) -> bool {
    let groups = text.string(start..end);
    let groups: Vec<&str> = groups.split([' ', '-', 'ー']).collect();
    groups.len() >= 3 && groups.iter().all(|group| group.len() == 4)
}

/// 人, 円 and the like, or the decimals of a figure.
fn is_counted(text: &Folded, start: usize, end: usize) -> bool {
    const UNITS: [&str; 10] = ["人", "円", "千円", "名", "世帯", "件", "%", "m", "㎡", "床"];
    let is_decimal =
        text.before(start) == Some('.') && text.before(start - 1).is_some_and(is_digit);
    is_decimal || text.any_at(end, &UNITS).is_some()
}

/// 20260401
fn is_day(text: &Folded, range: Range<usize>) -> bool {
    let digits = text.string(range);
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|d| d.parse::<u32>().ok());
    let is_of = |year: u32, month: u32, day: u32| {
        (2000..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
    };
    digits.len() == 8
        && matches!((part(0, 4), part(4, 6), part(6, 8)), (Some(y), Some(m), Some(d)) if is_of(y, m, d))
}

/// What stands before the number of one person's card or file.
const OF_SOMEBODY: [&str; 12] = [
    "被保険者番号",
    "保険者番号",
    "受給者番号",
    "受給者証番号",
    "手帳番号",
    "手帳の番号",
    "患者番号",
    "カルテ番号",
    "利用者番号",
    "個人番号",
    "診察券番号",
    "マイナンバー",
];

fn is_of_somebody(text: &Folded, place: usize, end: usize) -> bool {
    let after = |c: char| matches!(c, ' ' | ':' | 'は' | 'が' | '第' | '(' | '「' | '-');
    let word_end = text.run_before(place, after);
    let digits = text
        .slice(place..end)
        .iter()
        .filter(|c| is_digit(**c))
        .count();
    digits >= 4 && OF_SOMEBODY.iter().any(|word| text.ends(word_end, word))
}
