//! An age beside a sex or a diagnosis: in a small place that is one person.
//!
//! Must not know what else a text holds.

use super::folded::{Folded, is_digit, is_katakana};
use std::ops::Range;

const UNITS: [&str; 5] = ["歳代", "歳", "才", "代", "さい"];

/// What makes it one person's.
const TRAITS: [&str; 45] = [
    "男",
    "女",
    "統合失調",
    "うつ",
    "鬱",
    "躁",
    "双極",
    "気分障害",
    "発達障害",
    "自閉",
    "ASD",
    "ADHD",
    "認知症",
    "依存症",
    "アルコール",
    "パニック",
    "強迫",
    "不安障害",
    "不安症",
    "知的障害",
    "てんかん",
    "PTSD",
    "摂食障害",
    "適応障害",
    "パーソナリティ",
    "人格障害",
    "妄想",
    "幻聴",
    "ひきこもり",
    "高次脳",
    "精神疾患",
    "母",
    "父",
    "息子",
    "娘",
    "夫",
    "妻",
    "長男",
    "長女",
    "次男",
    "次女",
    "兄",
    "姉",
    "弟",
    "妹",
];

/// What makes it a group's.
const OF_GROUPS: [&str; 12] = [
    "以上",
    "未満",
    "以下",
    "から",
    "まで",
    "~",
    "〜",
    "-",
    "・",
    "及び",
    "および",
    "と",
];

/// How many characters may stand between the two.
const NEAR: usize = 5;

pub fn ages(text: &Folded) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for start in 0..text.len() {
        let Some(end) = age_end(text, start) else {
            continue;
        };
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        if let Some(end) = trait_after(text, end) {
            found.push(start..end);
        } else if let Some(start) = trait_before(text, start) {
            found.push(start..end);
        }
    }
    found
}

fn age_end(text: &Folded, start: usize) -> Option<usize> {
    let is_number = |c: char| is_digit(c) || "一二三四五六七八九十".contains(c);
    if text
        .before(start)
        .is_some_and(|c| is_number(c) || ".~〜-".contains(c))
    {
        return None;
    }
    // 20代・30代
    let follows = text.before(start).is_some_and(|c| "・と、や".contains(c));
    if follows && UNITS.iter().any(|unit| text.ends(start - 1, unit)) {
        return None;
    }
    let digits = text.run_from(start, is_number);
    let is_age = (1..=4).contains(&(digits - start));
    let unit = text.any_at(digits, &UNITS).filter(|_| is_age)?;
    let end = digits + unit;
    let part = text.any_at(end, &["前半", "半ば", "後半"]).unwrap_or(0);
    let end = end + part;
    let is_of_group = text.any_at(end, &OF_GROUPS).is_some();
    (!is_of_group).then_some(end)
}

fn trait_after(text: &Folded, end: usize) -> Option<usize> {
    let between = |place: usize| {
        matches!(
            text.at(place),
            Some(
                ' ' | 'の' | 'で' | '、' | ',' | '(' | ')' | '/' | '代' | '独' | '居' | '単' | '身'
            )
        )
    };
    let reach = (0..=NEAR).take_while(|n| *n == 0 || between(end + n - 1));
    reach.map(|n| end + n).find_map(|place| {
        text.any_at(place, &TRAITS)
            .map(|length| word_end(text, place + length))
    })
}

/// 男性, 統合失調症: to the end of the word.
fn word_end(text: &Folded, place: usize) -> usize {
    let rest = text.any_at(place, &["依存症", "性", "児", "子", "症", "病", "障害"]);
    place + rest.unwrap_or(0)
}

fn trait_before(text: &Folded, start: usize) -> Option<usize> {
    let between = |c: char| {
        matches!(
            c,
            ' ' | 'の' | 'で' | '、' | ',' | '(' | '/' | '性' | '症' | '病' | '児' | '者'
        )
    };
    let from = text
        .run_before(start, between)
        .max(start.saturating_sub(NEAR));
    TRAITS.iter().find_map(|word| {
        let ends = (from..=start).find(|end| text.ends(*end, word))?;
        let start = ends - word.chars().count();
        // アルコール依存症
        Some(text.run_before(start, is_katakana))
    })
}
