//! Where one house stands: with its number.
//!
//! Must not know what else a text holds.

use super::folded::{Folded, is_digit, is_hiragana, is_hyphen, is_kanji, is_katakana};
use std::ops::Range;

pub fn addresses(text: &Folded) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..text.len() {
        let begins = text.at(start).is_some_and(is_number)
            && !text
                .before(start)
                .is_some_and(|c| is_number(c) || is_hyphen(c) || c == '.');
        let is_new = found.last().is_none_or(|last| start >= last.end);
        if !begins || !is_new {
            continue;
        }
        let end = by_block(text, start)
            .or_else(|| by_lot(text, start))
            .or_else(|| by_place(text, start))
            .or_else(|| by_three(text, start))
            .or_else(|| by_post(text, start));
        if let Some(end) = end {
            found.push(place_start(text, start)..end);
        }
    }
    found
}

fn is_number(c: char) -> bool {
    is_digit(c) || "一二三四五六七八九十".contains(c)
}

/// 1丁目2-3, 1丁目2番3号: a block alone is no house.
fn by_block(text: &Folded, start: usize) -> Option<usize> {
    let digits = text.run_from(start, is_number);
    let block = digits + text.any_at(digits, &["丁目"])?;
    let place = text.run_from(block, |c| c == ' ' || c == 'の');
    let house = text.run_from(place, is_number);
    (house > place).then(|| house_end(text, house))
}

/// 123番地, 12番3号
fn by_lot(text: &Folded, start: usize) -> Option<usize> {
    let digits = text.run_from(start, is_number);
    if text.has(digits, "番地") {
        return Some(house_end(text, digits));
    }
    let house = text.run_from(digits + 1, is_number);
    let is_house = text.has(digits, "番") && house > digits + 1 && text.has(house, "号");
    is_house.then_some(house + 1)
}

/// 栄町1-2-3: right after the name of a place.
fn by_place(text: &Folded, start: usize) -> Option<usize> {
    const PLACES: [char; 8] = ['町', '村', '区', '字', '通', '条', '丁', '郷'];
    let after = text.run_before(start, |c| c == ' ');
    let is_place = text.before(after).is_some_and(|c| PLACES.contains(&c));
    let digits = text.run_from(start, is_digit);
    let is_parted = text.at(digits).is_some_and(|c| is_hyphen(c) || c == 'の');
    let house = text.run_from(digits + 1, is_digit);
    let is_house = is_place && digits > start && is_parted && house > digits + 1;
    is_house.then(|| house_end(text, house))
}

/// 桜橋3-446-34: three numbers after a name.
fn by_three(text: &Folded, start: usize) -> Option<usize> {
    const OTHERS: [char; 14] = [
        '目', '図', '表', '号', '式', '例', '案', '章', '節', '第', '年', '月', '話', '帯',
    ];
    let is_named = text
        .before(start)
        .is_some_and(|c| is_kanji(c) && !OTHERS.contains(&c));
    let end = text.run_from(start, |c| is_digit(c) || is_hyphen(c));
    let numbers = text.slice(start..end).split(|c| is_hyphen(*c));
    let mut lengths = numbers.map(<[char]>::len);
    let is_house = lengths.clone().count() == 3 && lengths.all(|length| (1..=4).contains(&length));
    (is_named && is_house).then_some(end)
}

/// 〒514-0001
fn by_post(text: &Folded, start: usize) -> Option<usize> {
    let after = text.run_before(start, |c| c == ' ');
    let digits = |c: char| is_digit(c) || is_hyphen(c);
    let end = text.run_from(start, digits);
    (text.before(after) == Some('〒') && end - start >= 7).then_some(end)
}

/// 番地の4, -3, 番3号
fn house_end(text: &Folded, place: usize) -> usize {
    let mut end = place;
    loop {
        let joined = text.any_at(end, &["番地の", "番地", "番", "号", "の"]);
        let joined = joined.or_else(|| text.at(end).filter(|c| is_hyphen(*c)).map(|_| 1));
        let Some(joined) = joined else {
            return end;
        };
        let next = text.run_from(end + joined, is_digit);
        let is_closed = text.has(end, "番地") || text.has(end, "号");
        match (next > end + joined, is_closed) {
            (true, _) => end = next,
            (false, true) => return end + joined - usize::from(text.has(end, "番地の")),
            (false, false) => return end,
        }
    }
}

/// With the name of the place before it, as far as it is one word.
fn place_start(text: &Folded, start: usize) -> usize {
    const LONGEST: usize = 12;
    let is_of_place = |c: char| is_kanji(c) || is_katakana(c);
    let blank = text.run_before(start, |c| c == ' ');
    let from = text.run_before(blank, is_of_place);
    let is_other = text.before(from).is_some_and(is_hiragana) && from == blank;
    match is_other {
        true => start,
        false => from.max(start.saturating_sub(LONGEST)),
    }
}
