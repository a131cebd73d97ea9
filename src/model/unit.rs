//! What a figure counts, by what its unit is called.
//!
//! Must not know how large it is, nor what follows for whoever reads it.

use super::typed::{strip_any, without_blanks};

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

/// In these something is measured, not counted.
const MEASURES: [&str; 5] = ["日", "か月", "ヶ月", "カ月", "時間"];

/// Whether things, people or events are counted one by one, so that a part of them is a count, too: no
/// shares, no lengths of time, and nothing without a unit.
pub fn is_count(text: &str) -> bool {
    let name = without_blanks(text);
    let is_measure = strip_any(&name, &MEASURES).is_some();
    !name.is_empty() && !is_measure && matches!(unit(text), Unit::People | Unit::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_told_by_the_unit() {
        for (text, expected) in [
            ("人", Unit::People),
            (" 人／年", Unit::People),
            ("人（延べ）", Unit::People),
            ("実人数", Unit::People),
            ("世帯", Unit::People),
            ("人口10万人対", Unit::OfPopulation(100_000.0)),
            ("件（人口１万人対）", Unit::OfPopulation(10_000.0)),
            ("％", Unit::Of(100.0)),
            ("‰", Unit::Of(1_000.0)),
            ("か所", Unit::Other),
            ("人工", Unit::Other),
            ("", Unit::Other),
        ] {
            assert_eq!(unit(text), expected, "{text}");
        }
    }

    #[test]
    fn shares_and_lengths_of_time_are_no_counts() {
        for text in ["人", "名", "件", "回", "か所", "床"] {
            assert!(is_count(text), "{text}");
        }
        for text in [
            "",
            "　",
            "％",
            "‰",
            "割",
            "日",
            "か月",
            "人口10万人対",
            "件（人口10万人対）",
        ] {
            assert!(!is_count(text), "{text}");
        }
    }
}
