//! Names of people, by what is put after them: さん, 様, 氏, くん, ちゃん.
//!
//! What somebody is (患者さん, お母さん, ご家族様) is no name. Must not know what else a text holds.

use super::folded::{Folded, is_hiragana, is_kanji, is_katakana};
use std::ops::Range;

const AFTER_NAMES: [&str; 7] = ["さん", "さま", "ちゃん", "くん", "様", "氏", "君"];

pub fn names(text: &Folded) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for place in 0..text.len() {
        let Some(after) = AFTER_NAMES.iter().find(|word| text.has(place, word)) else {
            continue;
        };
        let end = place + after.chars().count();
        if !ends_here(text, after, end) {
            continue;
        }
        // 田中 様
        let name_end = match text.before(place) {
            Some(' ') => place - 1,
            _ => place,
        };
        if let Some(start) = name_start(text, name_end, after, end) {
            found.push(start..end);
        }
    }
    found
}

/// 様々, 様式, 氏名, さんぽ and the like are other words.
fn ends_here(text: &Folded, after: &str, end: usize) -> bool {
    let others: &[&str] = match after {
        "様" => &["々", "式", "子", "相", "態", "な", "に", "変"],
        "氏" => &["名", "神", "族", "子"],
        "さん" => &["ぽ", "さん", "ざん", "ご"],
        "くん" => &["れ"],
        _ => &[],
    };
    let is_longer = after == "君" && text.at(end).is_some_and(is_kanji);
    !is_longer && text.any_at(end, others).is_none()
}

fn name_start(text: &Folded, end: usize, after: &str, name_end: usize) -> Option<usize> {
    let last = text.before(end)?;
    match last {
        c if is_kanji(c) => kanji_name(text, end),
        c if is_katakana(c) => katakana_name(text, end),
        c if is_hiragana(c) => hiragana_name(text, end, after, name_end),
        _ => None,
    }
}

/// A family name, or a whole one.
const LONGEST: usize = 7;

/// What is no name as a whole.
const NO_NAMES: [&str; 44] = [
    "皆", "奥", "娘", "姉", "兄", "妹", "弟", "母", "父", "嫁", "婿", "孫", "客", "隣", "神", "仏",
    "王", "赤", "医", "民", "両", "某", "同", "各", "諸", "何", "誰", "旦那", "子", "親", "御",
    "方", "者", "人", "坊", "末", "多", "模", "仕", "有", "一", "異", "彼", "皆々",
];

/// What a word for somebody ends with: who they are, what they do, where they work.
const NO_NAME_ENDS: [&str; 86] = [
    "者",
    "員",
    "師",
    "士",
    "族",
    "官",
    "客",
    "協",
    "局",
    "課",
    "署",
    "庁",
    "店",
    "社",
    "校",
    "省",
    "隊",
    "組",
    "団",
    "連",
    "区",
    "院",
    "側",
    "達",
    "皆",
    "役",
    "手",
    "児",
    "職",
    "科",
    "番",
    "家主",
    "地主",
    "世帯主",
    "事業主",
    "不動産屋",
    "電気屋",
    "八百屋",
    "薬屋",
    "本屋",
    "花屋",
    "魚屋",
    "酒屋",
    "肉屋",
    "床屋",
    "大家",
    "息子",
    "双子",
    "迷子",
    "親御",
    "嬢",
    "奥",
    "旦那",
    "夫婦",
    "本人",
    "友人",
    "知人",
    "隣人",
    "住人",
    "個人",
    "職人",
    "成人",
    "老人",
    "夫人",
    "先生",
    "会長",
    "部長",
    "課長",
    "所長",
    "院長",
    "施設長",
    "園長",
    "校長",
    "保育園",
    "学生",
    "高校生",
    "中学生",
    "小学生",
    "研修生",
    "実習生",
    "受講生",
    "看護",
    "近所",
    "役所",
    "窓口",
    "幼稚園",
];

/// The same, of places to work.
const NO_NAME_WORKS: [&str; 22] = [
    "事業所",
    "保健所",
    "市役所",
    "役場",
    "福祉部",
    "保健部",
    "支部",
    "本部",
    "部会",
    "家族会",
    "自治会",
    "町内会",
    "断酒会",
    "医師会",
    "協議会",
    "相談室",
    "図書館",
    "公民館",
    "警察",
    "消防",
    "包括",
    "薬局",
];

fn kanji_name(text: &Folded, end: usize) -> Option<usize> {
    let start = text.run_before(end, |c| is_kanji(c) || c == 'ヶ' || c == 'ノ');
    let word = text.string(start..end);
    let is_word = NO_NAMES.contains(&word.as_str())
        || NO_NAME_ENDS.iter().any(|ends| word.ends_with(ends))
        || NO_NAME_WORKS.iter().any(|ends| word.ends_with(ends))
        || word.ends_with(['様', '氏']);
    // ご本人, お客: only words for people are spoken of so.
    let is_polite = end - start == 1 && matches!(text.before(start), Some('お' | 'ご'));
    (end - start <= LONGEST && !is_word && !is_polite).then(|| with_family_name(text, start))
}

/// 山本 太郎
fn with_family_name(text: &Folded, start: usize) -> usize {
    const LONGEST: usize = 3;
    let family = match text.before(start) {
        Some(' ') => text.run_before(start - 1, is_kanji),
        _ => return start,
    };
    match (1..=LONGEST).contains(&(start - 1 - family)) {
        true => family,
        false => start,
    }
}

/// Foreign words for what somebody does, or where.
const NO_KATAKANA_ENDS: [&str; 26] = [
    "ター",
    "カー",
    "パー",
    "ナー",
    "ジャー",
    "ザー",
    "ダー",
    "バー",
    "ラー",
    "サー",
    "ッフ",
    "ティア",
    "ママ",
    "パパ",
    "ケア",
    "ホーム",
    "ション",
    "クリニック",
    "ピア",
    "マネ",
    "ナース",
    "テラス",
    "サークル",
    "クラブ",
    "メイト",
    "ゲスト",
];

fn katakana_name(text: &Folded, end: usize) -> Option<usize> {
    let start = text.run_before(end, is_katakana);
    let word = text.string(start..end);
    let is_word = NO_KATAKANA_ENDS.iter().any(|ends| word.ends_with(ends));
    let before = text.before(start);
    // ア）, イさん: letters that stand for somebody.
    let is_letter = end - start == 1 && !before.is_some_and(is_kanji);
    ((1..=6).contains(&(end - start)) && !is_word && !is_letter).then_some(start)
}

/// たくさん, みなさん, おばさん, とてもずさん …
const NO_HIRAGANA_ENDS: [&str; 38] = [
    "みな",
    "みんな",
    "たく",
    "とう",
    "かあ",
    "じい",
    "ばあ",
    "にい",
    "ねえ",
    "おじ",
    "おば",
    "おく",
    "むすめ",
    "むすこ",
    "まご",
    "いしゃ",
    "かんごし",
    "やく",
    "ず",
    "ざ",
    "よ",
    "けい",
    "せい",
    "しゅっ",
    "ふ",
    "お",
    "ご",
    "ほんにん",
    "かぞく",
    "きゃく",
    "あか",
    "この",
    "その",
    "あの",
    "どの",
    "よう",
    "な",
    "の",
];

const PARTICLES: [char; 10] = ['の', 'は', 'が', 'と', 'に', 'で', 'を', 'も', 'や', 'へ'];

/// Two to four, alone between other letters: hiragana is what sentences are made of.
fn hiragana_name(text: &Folded, end: usize, after: &str, name_end: usize) -> Option<usize> {
    let start = text.run_before(end, is_hiragana);
    // 担当のはなこ
    let follows_word = text
        .before(start)
        .is_some_and(|c| is_kanji(c) || is_katakana(c));
    let start = match text.at(start) {
        Some(c) if PARTICLES.contains(&c) && follows_word => start + 1,
        _ => start,
    };
    let word = text.string(start..end);
    let is_word = NO_HIRAGANA_ENDS.iter().any(|ends| word.ends_with(ends));
    let goes_on = match after {
        "氏" | "様" | "君" => true,
        "ちゃん" => text.has(name_end, "と"),
        _ => text
            .at(name_end)
            .is_some_and(|c| is_hiragana(c) && !CAN_FOLLOW.contains(&c)),
    };
    ((2..=4).contains(&(end - start)) && !is_word && !goes_on).then_some(start)
}

/// What may follow a name: the first letters of particles.
const CAN_FOLLOW: [char; 13] = [
    'の', 'は', 'が', 'と', 'に', 'で', 'を', 'も', 'や', 'へ', 'か', 'よ', 'ら',
];
