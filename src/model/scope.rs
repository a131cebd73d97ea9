//! How much of its list a round asks for.

use super::coded::coded;
use super::{AskedOf, Checklist, Item};

coded! {
    /// How much of its list a round asks for.
    Scope {
        /// The items of the short list, for a first round.
        Short = "short", "短いリスト";
        /// All but those that are asked for only when somebody wishes to look closer.
        Whole = "whole", "ふつうのリスト";
        /// くわしく見る: all of them.
        More = "more", "くわしいリスト";
    }
}

/// What files mean that do not say it.
impl Default for Scope {
    fn default() -> Self {
        Self::Whole
    }
}

impl Scope {
    pub fn holds(self, item: &Item) -> bool {
        match self {
            Self::Short => item.short,
            Self::Whole => !item.more,
            Self::More => true,
        }
    }

    /// Whether a list can be filled so, and otherwise than by its whole. The whole always can be.
    pub fn is_in(self, list: &Checklist, of: AskedOf) -> bool {
        let has = |is: fn(&Item) -> bool| list.asked_of(of).any(is);
        match self {
            Self::Short => has(|item| item.short) && has(|item| !item.short && !item.more),
            Self::Whole => true,
            Self::More => has(|item| item.more),
        }
    }

    /// By which a list can be filled, the shortest first.
    pub fn all_in(list: &Checklist, of: AskedOf) -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        all.filter(|scope| scope.is_in(list, of)).collect()
    }
}
