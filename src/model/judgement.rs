//! ストレングス／課題: found by score, confirmed by people. A person's word stands over the rule.

use super::ItemId;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Strength,
    Gap,
}

impl Side {
    pub fn label(self) -> &'static str {
        match self {
            Side::Strength => "ストレングス",
            Side::Gap => "課題",
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Side::Strength => "strength",
            Side::Gap => "gap",
        }
    }
}

/// What people said about a strength or a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The rule found it and people agree.
    Confirmed,
    /// The rule did not find it; people did.
    Added,
    /// The rule found it; people say otherwise.
    Struck,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    pub item: ItemId,
    pub side: Side,
    pub verdict: Verdict,
    /// One line, may be empty.
    #[serde(default)]
    pub why: String,
}
