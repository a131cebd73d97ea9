//! An age beside a sex, a diagnosis or a word for kin, and a sex beside a diagnosis: in a small place that is
//! one person.
//!
//! Must not know what else a text holds.

use super::folded::{Folded, is_digit, is_katakana};
use std::ops::Range;

const UNITS: [&str; 5] = ["歳代", "歳", "才", "代", "さい"];

/// What makes it one person's.
const SEXES: [&str; 2] = ["男", "女"];

const DIAGNOSES: [&str; 29] = [
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
];

const KIN: [&str; 16] = [
    "祖母", "祖父", "母", "父", "息子", "娘", "夫", "妻", "長男", "長女", "次男", "次女", "兄",
    "姉", "弟", "妹",
];

/// What makes it a number of people's: 統合失調症の男性が多い.
const OF_MANY: [&str; 14] = [
    "の割合",
    "の比率",
    "の数",
    "の人数",
    "が多",
    "が少",
    "は多",
    "は少",
    "・",
    "と",
    "や",
    "向け",
    "を対象",
    "の相談",
];

/// Where any of these is.
fn trait_at(text: &Folded, place: usize) -> Option<usize> {
    let mut words = [&SEXES[..], &DIAGNOSES, &KIN].into_iter();
    words.find_map(|words| text.any_at(place, words))
}

fn trait_ends(text: &Folded, place: usize) -> Option<usize> {
    let words = [&SEXES[..], &DIAGNOSES, &KIN];
    let mut words = words.iter().copied().flatten();
    let word = words.find(|word| text.ends(place, word))?;
    Some(word.chars().count())
}

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
    reach
        .map(|n| end + n)
        .find_map(|place| trait_at(text, place).map(|length| word_end(text, place + length)))
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
    let found = (from..=start).find_map(|end| Some(end - trait_ends(text, end)?));
    // アルコール依存症
    let found = found.map(|start| text.run_before(start, is_katakana));
    found.or_else(|| kin_before(text, start))
}

/// 母は80歳: of 男性は20代が多い nobody is meant.
fn kin_before(text: &Folded, start: usize) -> Option<usize> {
    let between = |c: char| " 親もがは、".contains(c);
    let from = text
        .run_before(start, between)
        .max(start.saturating_sub(NEAR));
    (from..=start).find_map(|end| {
        let word = KIN.iter().find(|word| text.ends(end, word))?;
        Some(end - word.chars().count())
    })
}

/// 統合失調症の男性
pub fn diagnosed(text: &Folded) -> Vec<Range<usize>> {
    let found = (0..text.len()).filter_map(|start| {
        let end = start + text.any_at(start, &DIAGNOSES)?;
        let end = word_end(text, end);
        let end = end + text.any_at(end, &["のある", "の"])?;
        let end = end + text.any_at(end, &["男性", "女性", "男子", "女子", "男児", "女児"])?;
        let is_of_many = text.any_at(end, &OF_MANY).is_some();
        (!is_of_many).then(|| text.run_before(start, is_katakana)..end)
    });
    found.collect()
}
