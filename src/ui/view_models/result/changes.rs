//! Levels that are other ones than before, and what people say of why.
//!
//! Must not know Leptos or the browser.

use crate::model::{ItemId, Menu, MoveReason};
use crate::score::{Comparison, Move};

/// Items whose level is another one than before: mostly one item alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// At least one; in the order of the list.
    pub items: Vec<ItemId>,
    pub menu: Menu,
    /// Mean levels, 0 to 4.
    pub before: f64,
    pub now: f64,
    pub why: Option<MoveReason>,
    /// Held against the year before, and not against the round before of the same year.
    pub is_since_last_year: bool,
}

/// What moved since the round before; and what moved since the year before, as far as the round before does not
/// tell it. That of which nobody has said why stands first.
pub fn changes(before: Option<&Comparison>, year_before: Option<&Comparison>) -> Vec<Change> {
    let of = |comparison: Option<&Comparison>, is_since_last_year| -> Vec<Change> {
        let moves = comparison.map(|c| c.moves.iter()).into_iter().flatten();
        let moved = moves.filter(|m| m.has_moved());
        moved.map(|m| change(m, is_since_last_year)).collect()
    };
    let mut changes = of(before, false);
    let is_told = |change: &Change| {
        let mut items = changes.iter().flat_map(|told| &told.items);
        items.any(|item| change.items.contains(item))
    };
    let older = of(year_before, true).into_iter();
    let older: Vec<Change> = older.filter(|change| !is_told(change)).collect();
    changes.extend(older);
    changes.sort_by_key(|change| change.why.is_some());
    changes
}

fn change(of: &Move, is_since_last_year: bool) -> Change {
    Change {
        items: of.items.clone(),
        menu: of.menu,
        before: of.before,
        now: of.now,
        why: of.why,
        is_since_last_year,
    }
}
