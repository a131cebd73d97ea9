//! Words of what people see differently, and of how an item is left, that pages, meetings and papers share.
//!
//! Must not know who said what.

use super::when::day;
use crate::model::{Cards, Day, Feeling, HowLeft, Level};
use crate::score::voices::{Agreement, Feelings, ShownAs};
use std::collections::BTreeSet;

pub const TITLE: &str = "見え方がちがうところ";
/// In place of everything where too few people answered.
pub const FEW: &str = "まだ少ない";
pub const WORDS: &str = "みなさんの言葉";
pub const BESIDE: &str = "そばに残す言葉";
pub const AGREE: &str = "合意";

pub fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Close => "ほぼ同じ",
        Agreement::Apart => "少しちがう",
        Agreement::Split => "見え方がちがう",
    }
}

/// 当事者・家族; those who wish not to be told by theirs are of none.
pub fn side(group: &BTreeSet<ShownAs>) -> String {
    const NONE: &str = "立場を分けない人";
    let names = group.iter().flatten().map(|side| side.label());
    let none = group.contains(&None).then_some(NONE);
    names.chain(none).collect::<Vec<_>>().join("・")
}

/// 実感：そう思う 3人、まだと思う 5人.
pub fn feelings(feelings: &Feelings) -> String {
    let told: Vec<String> = told(feelings)
        .map(|(f, people)| counted(f, people))
        .collect();
    format!("実感：{}", told.join("、"))
}

/// How many gave which answer. Who does not answer is not told.
pub fn told(feelings: &Feelings) -> impl Iterator<Item = (Feeling, u32)> {
    let told = Feeling::ALL.iter().copied();
    let told = told.filter(|felt| *felt != Feeling::Declined);
    told.map(|felt| (felt, feelings.count(felt)))
}

/// そう思う 3人
pub fn counted(felt: Feeling, people: u32) -> String {
    format!("{} {people}人", felt.label())
}

/// 会場のカード（12枚）：段階0が1枚、段階1が3枚 …
pub fn cards(cards: &Cards) -> String {
    let levels = Level::ALL.into_iter().zip(cards.levels);
    let levels = levels.map(|(level, count)| format!("段階{}が{count}枚", level.value()));
    let levels: Vec<String> = levels.collect();
    format!(
        "会場のカード（{}枚）：{}、わからないが{}枚",
        cards.all(),
        levels.join("、"),
        cards.unknown
    )
}

pub fn level(level: Option<Level>) -> String {
    match level {
        Some(level) => format!("段階{}", level.value()),
        None => "段階なし".to_owned(),
    }
}

/// そばに残す言葉：夜は話せない
pub fn kept_beside(word: &str) -> String {
    format!("{BESIDE}：{word}")
}

/// 段階2で合意; 両論のまま
pub fn way(way: &str, level: Option<Level>) -> String {
    match (way, level) {
        (AGREE, Some(_)) => format!("{}で{AGREE}", self::level(level)),
        (way, _) => way.to_owned(),
    }
}

/// 見え方がちがうところ（2/5）　段階2で合意
pub fn kicker((place, count): (usize, usize), told: &str) -> String {
    let told = match told {
        "" => String::new(),
        told => format!("　{told}"),
    };
    format!("{TITLE}（{place}/{count}）{told}")
}

/// 合意：段階2（精神保健福祉部会（2026年10月5日））
pub fn agreed(level: Level, sitting: &str) -> String {
    format!("{AGREE}：{}（{sitting}）", self::level(Some(level)))
}

/// 両論のまま（精神保健福祉部会（2026年10月5日））
pub fn left(how: HowLeft, sitting: &str) -> String {
    format!("{}（{sitting}）", how.label())
}

/// Beside what was agreed on, on screen and on paper.
pub fn open_until(until: Day) -> String {
    format!("{}までは、言葉を書き足せます。", day(until))
}

pub fn was_open_until(until: Day) -> String {
    format!("書き足せるのは、{}まででした。", day(until))
}

/// What a line of the minutes is about.
pub fn about_level(item: &str) -> String {
    format!("「{item}」の段階")
}

/// Between what was and what is.
pub const BECAME: &str = " → ";

/// 段階1 → 段階2; 段階2 where it stays.
pub fn from_to(from: Option<Level>, to: Option<Level>) -> String {
    match from == to {
        true => level(to),
        false => format!("{}{BECAME}{}", level(from), level(to)),
    }
}

/// 段階1 → 段階2で合意
pub fn noted_agreed(from: Option<Level>, to: Level) -> String {
    format!("{}で{AGREE}", from_to(from, Some(to)))
}

/// 段階1を、両論のまま / 段階1 → 段階3、両論のまま
pub fn noted_left(from: Option<Level>, at: Option<Level>, how: HowLeft) -> String {
    match from == at {
        true => format!("{}を、{}", level(at), how.label()),
        false => format!("{}{BECAME}{}、{}", level(from), level(at), how.label()),
    }
}

/// こういう見え方もありました：「夜は話せない」「電話がつながらない」
pub fn minority(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("「{word}」")).collect();
    format!("こういう見え方もありました：{}", words.concat())
}

/// How an item was left, if that is to be told, and what else was said of it.
pub fn beside(left: &str, words: &[String]) -> String {
    match (left, words.is_empty()) {
        (left, true) => left.to_owned(),
        ("", false) => minority(words),
        (left, false) => format!("{left}。{}", minority(words)),
    }
}

/// 「夜の相談」：段階2で合意。こういう見え方もありました：「夜は話せない」
pub fn item_left(item: &str, told: &str, words: &[String]) -> String {
    format!("「{item}」：{}", beside(told, words))
}

/// On paper, of what was agreed on.
pub fn round_open_until(until: Day) -> String {
    format!(
        "合意した段階のそばに残す言葉は、{}まで書き足せます。",
        day(until)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Perspective::{Family, Peer};

    #[test]
    fn sides_and_counts_are_told_in_words() {
        let group = [Some(Peer), Some(Family), None].into_iter().collect();
        assert_eq!(side(&group), "当事者・家族・立場を分けない人");
        let some = Cards {
            levels: [1, 0, 3, 0, 0],
            unknown: 2,
        };
        assert!(cards(&some).starts_with("会場のカード（6枚）：段階0が1枚、"));
        let none = feelings(&Feelings::default());
        assert!(!none.contains(Feeling::Declined.label()), "{none}");
    }

    #[test]
    fn the_minutes_tell_from_what_to_what() {
        let (one, two) = (Level::new(1), Level::ALL[2]);
        assert_eq!(noted_agreed(one, two), "段階1 → 段階2で合意");
        assert_eq!(noted_agreed(Some(two), two), "段階2で合意");
        assert_eq!(noted_agreed(None, two), "段階なし → 段階2で合意");
        assert_eq!(
            noted_left(one, one, HowLeft::BothViews),
            "段階1を、両論のまま"
        );
    }
}
