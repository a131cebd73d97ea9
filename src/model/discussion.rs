//! What a 協議の場 makes of an item beside the level on which it agrees.
//!
//! Must not know who said what.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{Day, LEVELS, SittingRef};
use serde::{Deserialize, Serialize};

/// For so many days after its sitting words may be put beside what was agreed on.
const DAYS_FOR_MORE: u32 = 7;

/// Until when words may be put beside what a sitting of that day agreed on, that day included.
pub fn open_for_words_until(sitting: Day) -> Option<Day> {
    sitting.days_later(DAYS_FOR_MORE)
}

coded! {
    /// How an item is left where the room did not agree on one level.
    HowLeft {
        BothViews = "both-views", "両論のまま";
        TakenHome = "taken-home", "持ち帰り";
    }
}

/// An item that was talked about and left, and in which sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub sitting: SittingRef,
    pub how: HowLeft,
}

/// Cards or slips that were put up in the room, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards {
    /// By level, 0 to 4.
    pub levels: [u32; LEVELS],
    /// わからない
    pub unknown: u32,
}

impl Cards {
    pub fn all(&self) -> u32 {
        // A file can say any number.
        let all = self.levels.iter().chain([&self.unknown]);
        all.fold(0, |sum, count| sum.saturating_add(*count))
    }
}

/// Of one item of the area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discussion {
    /// Last, if the room has not agreed since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<Left>,
    /// 両方の言葉: what else was said of the level and stays beside it, without who said it.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub words: Vec<String>,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub cards: Cards,
    /// 優先: how many dots the room gave it.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub dots: u32,
    /// 「ぜひ話したい」: for how many it is the one.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub wanted: u32,
}

impl Discussion {
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_cards_than_can_be_counted_are_as_many_as_can_be() {
        let cards = Cards {
            levels: [u32::MAX; LEVELS],
            unknown: 1,
        };
        assert_eq!(cards.all(), u32::MAX);
    }
}
