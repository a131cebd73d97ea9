//! ストレングス／課題: found by the levels, confirmed by people. A person's word stands over the rule.

use super::ItemId;
use super::coded::coded;
use super::serial::{is_empty, or_empty};
use serde::{Deserialize, Serialize};

coded! {
    Side {
        Strength = "strength", "ストレングス";
        Gap = "gap", "課題";
    }
}

coded! {
    /// What people said about a strength or a gap.
    Verdict {
        /// The rule found it and people agree.
        Confirmed = "confirmed", "そのとおり";
        /// The rule did not find it; people did.
        Added = "added", "加えた";
        /// The rule found it; people say otherwise.
        Struck = "struck", "いまは、そう見えない";
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    pub item: ItemId,
    pub side: Side,
    pub verdict: Verdict,
    /// One line, may be empty.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub why: String,
}

impl Judgement {
    /// The order in which an assessment keeps them: by item, then by side.
    pub fn by_place(&self, other: &Self) -> std::cmp::Ordering {
        (&self.item, self.side).cmp(&(&other.item, other.side))
    }
}
