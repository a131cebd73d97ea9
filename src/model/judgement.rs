//! ストレングス／課題: found by the levels, confirmed by people. A person's word stands over the rule.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{Agreed, AreaVoice, ItemId, SittingRef};
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
    /// The word that a 協議の場 agreed on last: see [`agreed_in`](Self::agreed_in).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Agreed<Verdict>>,
}

impl Judgement {
    /// In which sitting the word that stands was agreed on; `None` for what the office put down.
    pub fn agreed_in(&self) -> Option<&SittingRef> {
        Agreed::in_force(self.agreed.as_ref(), &self.verdict)
    }

    /// Whose word it is.
    pub fn voice(&self) -> AreaVoice {
        AreaVoice::of(self.agreed_in())
    }

    /// The order in which an assessment keeps them: by item, then by side.
    pub fn by_place(&self, other: &Self) -> std::cmp::Ordering {
        (&self.item, self.side).cmp(&(&other.item, other.side))
    }
}
