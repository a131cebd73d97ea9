//! Hospitals, clinics, offices and homes by name: みどり病院, 山田医院, 事業所「ひだまり」.
//!
//! What kind of place it is (精神科病院, 相談支援センター) is no name. Must not know what else a text
//! holds.

use super::folded::{Folded, is_hiragana, is_kanji, is_katakana};
use std::ops::Range;

/// Where a name before it may be of any letters.
const MEDICAL: [&str; 5] = ["病院", "クリニック", "医院", "診療所", "メンタルヘルス科"];

/// Where names stand before or after in hiragana or katakana, or after in brackets.
const OFFICES: [&str; 9] = [
    "事業所",
    "作業所",
    "センター",
    "ステーション",
    "グループホーム",
    "ホーム",
    "作業場",
    "工房",
    "寮",
];

/// What kind of place it is, where it is, or whose.
const KINDS: [&str; 146] = [
    "精神",
    "精神科",
    "心療内科",
    "神経科",
    "内科",
    "外科",
    "小児科",
    "歯科",
    "眼科",
    "科",
    "総合",
    "一般",
    "公立",
    "県立",
    "市立",
    "町立",
    "国立",
    "私立",
    "公的",
    "民間",
    "単科",
    "協力",
    "連携",
    "指定",
    "救急",
    "大学",
    "近隣",
    "近く",
    "圏域",
    "圏域内",
    "圏域外",
    "地域",
    "入院",
    "入院先",
    "転院",
    "転院先",
    "退院",
    "受診",
    "受診先",
    "通院",
    "通院先",
    "措置",
    "応急",
    "輪番",
    "当番",
    "受入",
    "各",
    "各種",
    "他",
    "同",
    "当",
    "両",
    "全",
    "専門",
    "基幹",
    "拠点",
    "中核",
    "医療",
    "県内",
    "県外",
    "市内",
    "市外",
    "町内",
    "管内",
    "認知症",
    "療養",
    "慢性期",
    "急性期",
    "回復期",
    "身体",
    "身体科",
    "主要",
    "複数",
    "多数",
    "該当",
    "該当する",
    "対象",
    "関係",
    "勤務",
    "紹介",
    "紹介元",
    "隣接",
    "依存症",
    "治療",
    "訪問",
    "訪問看護",
    "看護",
    "相談",
    "相談支援",
    "福祉",
    "障害",
    "障害福祉",
    "障害者",
    "介護",
    "支援",
    "サービス",
    "生活",
    "就労",
    "就労支援",
    "サテライト",
    "メンタル",
    "デイ",
    "デイケア",
    "ショートステイ",
    "一部",
    "大規模",
    "小規模",
    "在宅",
    "かかりつけ",
    "国保",
    "巡回",
    "へき地",
    "活動",
    "認定",
    "参加",
    "協議会",
    "登録",
    "委託",
    "受託",
    "契約",
    "候補",
    "実施",
    "未実施",
    "隣県",
    "隣市",
    "他県",
    "他圏域",
    "提携",
    "設置",
    "新規",
    "既存",
    "当該",
    "両方",
    "所在",
    "最寄り",
    "最寄",
    "身近",
    "有床",
    "無床",
    "開設",
    "県",
    "市",
    "町",
    "村",
    "国",
    "自治体",
];

pub fn facilities(text: &Folded) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for place in 0..text.len() {
        let found_here = of(text, place, &MEDICAL, is_name_of_medical)
            .or_else(|| of(text, place, &OFFICES, is_name_of_office));
        if let Some(range) = found_here.filter(|r| found.last().is_none_or(|l| r.end > l.end)) {
            found.push(range);
        }
    }
    found
}

fn of(
    text: &Folded,
    place: usize,
    words: &[&str],
    is_name: fn(&[char], char) -> bool,
) -> Option<Range<usize>> {
    let end = place + text.any_at(place, words)?;
    let kinds = kinds_before(text, place);
    let before = name_before(text, kinds, is_name);
    let after = bracketed(text, end).or_else(|| name_after(text, end, words));
    match (before, after) {
        (None, None) => None,
        (start, after) => Some(start.unwrap_or(kinds)..after.unwrap_or(end)),
    }
}

/// Where the words for its kind begin.
fn kinds_before(text: &Folded, place: usize) -> usize {
    let mut start = place;
    loop {
        let mut kinds = KINDS.iter().filter(|kind| text.ends(start, kind));
        let kind = kinds.by_ref().map(|kind| kind.chars().count()).max();
        match kind {
            Some(length) => start -= length,
            None => return start,
        }
    }
}

/// Where a name begins that ends before a place.
fn name_before(text: &Folded, end: usize, is_name: fn(&[char], char) -> bool) -> Option<usize> {
    let last = text.before(end)?;
    let of_script: fn(char) -> bool = match last {
        c if is_kanji(c) => is_kanji,
        c if is_katakana(c) => is_katakana,
        c if is_hiragana(c) => is_hiragana,
        _ => return None,
    };
    let start = text.run_before(end, of_script);
    is_name(text.slice(start..end), last).then(|| whole_name(text, start))
}

/// 津あけぼの: with the letters of other kinds before it.
fn whole_name(text: &Folded, start: usize) -> usize {
    text.run_before(start, |c| is_kanji(c) || is_katakana(c))
        .max(start.saturating_sub(6))
}

fn is_name_of_medical(word: &[char], last: char) -> bool {
    match is_hiragana(last) {
        true => is_hiragana_name(word),
        false => {
            !(word.len() == 1 && "の数一二三四五六七八九十".contains(last)) && word.len() <= 10
        }
    }
}

fn is_name_of_office(word: &[char], last: char) -> bool {
    if is_kanji(last) {
        return false;
    }
    match is_hiragana(last) {
        true => is_hiragana_name(word),
        false => word.len() >= 2 && !NO_NAMES.contains(&word.iter().collect::<String>().as_str()),
    }
}

/// Words in katakana that stand before such words and name none.
const NO_NAMES: [&str; 22] = [
    "コール",
    "サポート",
    "ケア",
    "ヘルプ",
    "デイケア",
    "グループ",
    "ピアサポート",
    "ピア",
    "サービス",
    "ナース",
    "コミュニティ",
    "ケアマネジメント",
    "ヘルスケア",
    "シェア",
    "ビジネス",
    "パブリック",
    "アウトリーチ",
    "リハビリテーション",
    "ナーシング",
    "ボランティア",
    "シルバー",
    "ショートステイ",
];

/// A word of its own in hiragana, which ends like none of a sentence's.
fn is_hiragana_name(word: &[char]) -> bool {
    const NAMES: [&str; 9] = [
        "あけぼの",
        "こころの",
        "こころ",
        "ほほえみの",
        "みどりの",
        "ひかりの",
        "もりの",
        "そよかぜの",
        "やすらぎの",
    ];
    const ENDS: [char; 30] = [
        'の', 'る', 'た', 'い', 'な', 'が', 'を', 'に', 'は', 'と', 'も', 'で', 'へ', 'や', 'う',
        'く', 'す', 'む', 'つ', 'ぬ', 'ぐ', 'ぶ', 'だ', 'て', 'か', 'お', 'ご', 'よ', 'ず', 'ん',
    ];
    let text: String = word.iter().collect();
    if NAMES.iter().any(|name| text.ends_with(name)) {
        return true;
    }
    let last = word.last().copied().unwrap_or('の');
    let is_sentence = [
        "から",
        "より",
        "まで",
        "また",
        "および",
        "ほか",
        "など",
        "なら",
        "あり",
        "ごと",
        "ながら",
        "あれば",
        "ば",
        "つき",
    ]
    .iter()
    .any(|ends| text.ends_with(ends) && text != "あおば" && !text.ends_with("わかば"));
    (2..=6).contains(&word.len()) && !ENDS.contains(&last) && !is_sentence
}

/// 事業所「ひだまり」
fn bracketed(text: &Folded, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let opens = text.at(end).is_some_and(|c| "「『“".contains(c));
    let close = text.run_from(end + 1, |c| !"」』”".contains(c));
    let is_other = text.any_at(end + 1, &["など", "等"]).is_some();
    let is_name = opens && !is_other && close > end + 1 && close - end <= LONGEST;
    let is_name = is_name && close < text.len();
    is_name.then_some(close + 1)
}

/// 相談支援センターあおば: of hiragana or katakana, right after.
fn name_after(text: &Folded, end: usize, words: &[&str]) -> Option<usize> {
    if !words.contains(&"事業所") {
        return None;
    }
    const FIRST_OF_SENTENCE: [char; 36] = [
        'が', 'の', 'は', 'と', 'に', 'を', 'で', 'や', 'も', 'へ', 'か', 'な', 'よ', 'ま', 'だ',
        'し', 'さ', 'ご', 'う', 'そ', 'こ', 'た', 'い', 'え', 'お', 'け', 'せ', 'ば', 'ほ', 'み',
        'ど', 'れ', 'わ', 'ら', 'す', 'ゃ',
    ];
    const NAMES: [&str; 27] = [
        "あおば",
        "さくら",
        "ひだまり",
        "ひまわり",
        "のぞみ",
        "かがやき",
        "つばさ",
        "すずらん",
        "たんぽぽ",
        "そよかぜ",
        "にじ",
        "はなみずき",
        "こすもす",
        "ほほえみ",
        "なごみ",
        "やすらぎ",
        "みらい",
        "みどり",
        "こころ",
        "いぶき",
        "おひさま",
        "もみじ",
        "はるかぜ",
        "いちご",
        "すみれ",
        "かもめ",
        "まつぼっくり",
    ];
    if let Some(length) = text.any_at(end, &NAMES) {
        return Some(end + length);
    }
    let first = text.at(end)?;
    let run = match first {
        c if is_hiragana(c) => text.run_from(end, is_hiragana),
        _ => return None,
    };
    // つくしの
    let ends = |c: char| "のがはをにとでもへや".contains(c);
    let run = text.run_before(run, ends).max(end);
    let is_name = (2..=8).contains(&(run - end)) && !FIRST_OF_SENTENCE.contains(&first);
    is_name.then_some(run)
}
