//! What a figure counts, by what its unit is called.
//!
//! Must not know how large it is.

use crate::model::without_blanks;

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// People, or what may stand for one of them each: cases, households.
    People,
    /// A share: so many of this many.
    Of(f64),
    /// A share of all who live there: so many of this many of them.
    OfPopulation(f64),
    Other,
}

/// In what people are counted, also where a case or a household may be one person. Things and events (か所,
/// 回, 床) are counted otherwise.
pub const MAY_BE_PEOPLE: [&str; 9] = ["人", "名", "件", "世帯", "家族", "組", "戸", "例", "ケース"];

/// 人, 名, 人/年, 人（延べ）, 件: people. %, 人口10万人対: shares.
pub fn unit(text: &str) -> Unit {
    let unit = without_blanks(text);
    for (sign, of) in [
        ("人口10万", 100_000.0),
        ("人口1万", 10_000.0),
        ("人口千", 1_000.0),
    ] {
        if unit.contains(sign) {
            return Unit::OfPopulation(of);
        }
    }
    for (sign, of) in [
        ("%", 100.0),
        ("パーセント", 100.0),
        ("‰", 1_000.0),
        ("割", 10.0),
    ] {
        if unit.starts_with(sign) {
            return Unit::Of(of);
        }
    }
    let rest = strip_any(&unit, &["実", "延べ", "のべ"]).unwrap_or(&unit);
    let rest =
        strip_any(rest, &MAY_BE_PEOPLE).map(|rest| strip_any(rest, &["数", "員"]).unwrap_or(rest));
    let is_whole = |rest: &str| rest.is_empty() || rest.starts_with(['/', '(', '・', '以']);
    match rest.is_some_and(is_whole) {
        true => Unit::People,
        false => Unit::Other,
    }
}

pub fn strip_any<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}
