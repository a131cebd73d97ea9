//! Figures that people wrote in words where a number could be: 「3人」, 「約5名」, 「5〜9人」, 「10人未満」, 「数人」,
//! 「25人中5人」.
//!
//! Words that say more than a figure are people's own, and none. Must not know what becomes of a figure.

use super::counts::{FEW, is_few};
use crate::exchange::typed_number;
use crate::model::{MAY_BE_PEOPLE, Unit, strip_any, unit, without_blanks};

/// What is told by a value, in words or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Of a range the middle.
    pub number: f64,
    /// What the number may be in truth: from, to.
    pub span: (f64, f64),
    pub unit: Unit,
}

impl Figure {
    pub fn exact(number: f64, unit: Unit) -> Self {
        Self {
            number,
            span: (number, number),
            unit,
        }
    }
}

/// `of`: the unit of the indicator.
pub fn figure(words: &str, of: &str) -> Option<Figure> {
    let words = in_digits(words);
    if let Some(rest) = strip_any(
        &words,
        &[FEW, "ごく少数", "若干", "数", "1桁", "一桁", "ひと桁"],
    ) {
        let rest = bare(rest).0;
        let unit = unit_of(strip_any(rest, &["の"]).unwrap_or(rest), of)?;
        return (unit == Unit::People).then_some(Figure {
            number: (SOME.0 + SOME.1) / 2.0,
            span: SOME,
            unit,
        });
    }
    let (words, is_about) = without_begin(&words);
    let (from, rest) = number(words)?;
    if let Some((part, rest)) = after(&["中", "のうち"], rest, of) {
        return Some(Figure::exact(part, unit_of(bare(rest).0, of)?));
    }
    if let Some((_, rest)) = after(&["/"], rest, of) {
        return Some(Figure::exact(from, unit_of(bare(rest).0, of)?));
    }
    if let Some((to, rest)) = after(&BETWEEN, rest, of) {
        let unit = unit_of(bare(rest).0, of)?;
        return Some(Figure {
            number: (from + to) / 2.0,
            span: (from.min(to), from.max(to)),
            unit,
        });
    }
    let (rest, end) = bare(rest);
    let unit = unit_of(rest, of)?;
    let figure = match end {
        End::Exact if !is_about => Figure::exact(from, unit),
        End::Exact | End::About => about(from, unit),
        End::Less => about(from - 1.0, unit),
        // Of more than a few it says nothing.
        End::OrMore if from < MANY => return None,
        End::OrMore => about(from, unit),
        End::Below if from <= MANY => below(from - 1.0, unit),
        End::AtMost if from < MANY => below(from, unit),
        End::Below | End::AtMost => about(from, unit),
    };
    Some(figure)
}

const MANY: f64 = 10.0;

/// What is meant by 「少数」 or 「数人」.
const SOME: (f64, f64) = (1.0, 9.0);

fn about(number: f64, unit: Unit) -> Figure {
    let off = (number / 10.0).max(5.0);
    let span = match number > 0.0 && number < MANY {
        true => SOME,
        false => (number - off, number + off),
    };
    Figure { number, span, unit }
}

fn below(most: f64, unit: Unit) -> Figure {
    Figure {
        number: most / 2.0,
        span: (0.0, most),
        unit,
    }
}

/// Whether a text speaks of one to nine people anywhere: 「うち女3人」, 「4世帯」.
pub fn has_few_people(text: &str) -> bool {
    let text = in_digits(text);
    let mut rest = text.as_str();
    // On behind what was read, so that the 五人 of 二十五人 is no count of its own.
    while !rest.is_empty() {
        rest = match number(rest) {
            Some((number, after)) if after.len() < rest.len() => {
                if is_few(number) && strip_any(after, &MAY_BE_PEOPLE).is_some() {
                    return true;
                }
                after
            }
            _ => {
                let mut letters = rest.chars();
                letters.next();
                letters.as_str()
            }
        };
    }
    false
}

/// Without blanks, and with figures for ひとり and ふたり.
fn in_digits(text: &str) -> String {
    without_blanks(text)
        .replace("ひとり", "1人")
        .replace("ふたり", "2人")
}

/// Without 約, 延べ and the like; whether it is about so many.
fn without_begin(words: &str) -> (&str, bool) {
    let (mut words, mut is_about) = (words, false);
    loop {
        if let Some(rest) = strip_any(
            words,
            &[
                "約",
                "およそ",
                "おおよそ",
                "おおむね",
                "概ね",
                "ほぼ",
                "だいたい",
            ],
        ) {
            (words, is_about) = (rest, true);
        } else if let Some(rest) = strip_any(
            words,
            &["合計", "計", "実人数", "実", "延べ", "延", "のべ", "全"],
        ) {
            words = rest;
        } else {
            return (words, is_about);
        }
    }
}

/// How exact a figure is by what stands behind it.
#[derive(Clone, Copy)]
enum End {
    Exact,
    About,
    /// 10人弱
    Less,
    OrMore,
    Below,
    AtMost,
}

const ENDS: [(&str, End); 15] = [
    ("程度", End::About),
    ("ほど", End::About),
    ("くらい", End::About),
    ("ぐらい", End::About),
    ("前後", End::About),
    ("余り", End::About),
    ("あまり", End::About),
    ("強", End::About),
    ("弱", End::Less),
    ("以上", End::OrMore),
    ("超", End::OrMore),
    ("未満", End::Below),
    ("以下", End::AtMost),
    ("以内", End::AtMost),
    ("まで", End::AtMost),
];

/// Without what is said of it behind, and without 程度 and the like.
fn bare(rest: &str) -> (&str, End) {
    let said = rest.find(['(', '[', '、', ',', '。', '.', '※']);
    let end = said.into_iter().chain(rest.find("うち")).min();
    let rest = end.map_or(rest, |end| &rest[..end]);
    let mut ends = ENDS.iter();
    let found = ends.find_map(|(sign, end)| Some((rest.strip_suffix(sign)?, *end)));
    found.unwrap_or((rest, End::Exact))
}

/// What is counted: the unit that stands there, or else the indicator's. Of other words nothing is known.
fn unit_of(rest: &str, of: &str) -> Option<Unit> {
    if rest.is_empty() || rest == without_blanks(of) {
        return Some(unit(of));
    }
    match unit(rest) {
        Unit::Other => None,
        known => Some(known),
    }
}

/// Between the ends of a range.
const BETWEEN: [&str; 14] = [
    "〜",
    "~",
    "から",
    "-",
    "‐",
    "–",
    "—",
    "ー",
    "−",
    "、",
    ",",
    "ないし",
    "または",
    "か",
];

/// The number behind one of `signs`, and what stands behind it: 〜9人, 人から9人, 人中5人.
fn after<'t>(signs: &[&str], rest: &'t str, of: &str) -> Option<(f64, &'t str)> {
    let mut found = signs.iter().filter_map(|sign| rest.split_once(sign));
    let (_, rest) = found.find(|(unit, _)| unit_of(unit, of).is_some())?;
    number(without_begin(rest).0)
}

/// The number that the words begin with, and what stands behind it.
fn number(words: &str) -> Option<(f64, &str)> {
    let end = |is_of: fn(char) -> bool| words.find(|c| !is_of(c)).unwrap_or(words.len());
    let (digits, rest) = words.split_at(end(|c| c.is_ascii_digit() || c == ',' || c == '.'));
    if let Ok(Some(number)) = typed_number::number_of_any_size(digits) {
        return Some((number, rest));
    }
    // 2,3人
    let (digits, rest) = words.split_at(end(|c| c.is_ascii_digit()));
    if let Ok(number) = digits.parse() {
        return Some((number, rest));
    }
    let (digits, rest) = words.split_at(end(|c| "一二三四五六七八九十百".contains(c)));
    Some((in_kanji(digits)?, rest))
}

/// 二十五. Up to 999.
fn in_kanji(digits: &str) -> Option<f64> {
    let (mut sum, mut one) = (0.0, None);
    for digit in digits.chars() {
        match digit {
            '十' | '百' => {
                let of = if digit == '十' { 10.0 } else { 100.0 };
                sum += one.take().unwrap_or(1.0) * of;
            }
            digit => {
                let place = "一二三四五六七八九".chars().position(|c| c == digit)?;
                let number = f64::from(u8::try_from(place + 1).ok()?);
                if one.replace(number).is_some() {
                    return None;
                }
            }
        }
    }
    (!digits.is_empty()).then_some(sum + one.unwrap_or(0.0))
}
