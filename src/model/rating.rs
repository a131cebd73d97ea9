//! 評価: five ordered levels that follow the PDCA circle, or 該当なし, or わからない.

use super::Refused;
use serde::{Deserialize, Serialize};

/// How many levels a scale has.
pub const LEVELS: usize = 5;

/// What the levels are, and what they are not: stands on every picture, paper and file that leaves an
/// area.
pub const PURPOSE: &str =
    "地域が自分で付けた、話し合いのための目安です。地域どうしの比較や順位づけには使えません。";

/// 0 これから … 4 見直しまで回っている.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    pub const ALL: [Level; LEVELS] = [Level(0), Level(1), Level(2), Level(3), Level(4)];

    /// `None` unless 0 to 4.
    pub fn new(value: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.0 == value)
    }

    /// 0 to 4.
    pub fn value(self) -> u8 {
        self.0
    }

    /// ○ for 4 and 3, △ for 2 and 1: for meetings that are used to these marks. For 0 the word: a cross
    /// would say that it is wrong to be at the beginning.
    pub fn mark(self) -> &'static str {
        match self.0 {
            3.. => "○",
            1..=2 => "△",
            _ => "これから",
        }
    }
}

/// One answer's judgement. A blank answer is no `Rating` at all. In a 控え `{"level": 3}`,
/// `"not-applicable"` or `"unknown"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// One of the five levels.
    Level(Level),
    /// 該当なし: the item does not concern this area. Left out of a menu's mean and of 回答率.
    NotApplicable,
    /// わからない: a finding, not a zero. Lowers 回答率, never the mean.
    Unknown,
}

impl Rating {
    pub fn level(self) -> Option<Level> {
        match self {
            Rating::Level(level) => Some(level),
            _ => None,
        }
    }
}

impl TryFrom<u8> for Level {
    type Error = Refused;

    fn try_from(value: u8) -> Result<Self, Refused> {
        Self::new(value).ok_or(Refused)
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.value()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_follow_the_levels() {
        let marks = Level::ALL.map(Level::mark);
        assert_eq!(marks, ["これから", "△", "△", "○", "○"]);
        assert_eq!(Level::new(5), None);
    }
}
