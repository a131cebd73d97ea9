//! Where the keyboard can go: the ids of an item's parts, and which item comes next.
//!
//! Must not know Leptos or the browser.

use crate::model::{ItemId, Level, Rating};

/// The link below the last item.
pub const ONWARD: &str = "onward";

/// The id of an item's group, and the stem of the ids inside it. No item's own id holds the `_`
/// that sets them off, so that `peer` and `peer-comment` can stand on one page.
pub fn group(item: &ItemId) -> String {
    format!("item-{item}")
}

pub fn evidence(item: &ItemId) -> String {
    format!("{}_evidence", group(item))
}

pub fn comment(item: &ItemId) -> String {
    format!("{}_comment", group(item))
}

/// What the radio of a choice is named: the levels are one stop of the Tab key, 該当なし and わからない
/// another.
pub fn radio_name(item: &ItemId, rating: Rating) -> String {
    match rating {
        Rating::Level(_) => group(item),
        Rating::NotApplicable | Rating::Unknown => format!("{}_others", group(item)),
    }
}

/// What the radios of why the level moved are named.
pub fn moved(item: &ItemId) -> String {
    format!("{}_moved", group(item))
}

/// How far the comment may go.
pub fn comment_circle(item: &ItemId) -> String {
    format!("{}_comment-circle", group(item))
}

pub fn choice(item: &ItemId, rating: Rating) -> String {
    let group = group(item);
    match rating {
        Rating::Level(level) => format!("{group}_{}", level.value()),
        Rating::NotApplicable => format!("{group}_not-applicable"),
        Rating::Unknown => format!("{group}_unknown"),
    }
}

/// The choice just made, or the first level when it was taken back.
pub fn choice_made(item: &ItemId, rating: Option<Rating>) -> String {
    let first = Rating::Level(Level::ALL[0]);
    choice(item, rating.unwrap_or(first))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside<'a> {
    Item(&'a ItemId),
    /// After the last one: the link onward.
    Onward,
    /// Before the first one, or where the item is no longer shown.
    Nothing,
}

/// What stands beside `item` among those shown.
pub fn beside<'a>(shown: &'a [ItemId], item: &ItemId, forward: bool) -> Beside<'a> {
    let Some(index) = shown.iter().position(|id| id == item) else {
        return Beside::Nothing;
    };
    let beside = match forward {
        true => shown.get(index + 1),
        false => index.checked_sub(1).and_then(|before| shown.get(before)),
    };
    match beside {
        Some(beside) => Beside::Item(beside),
        None if forward => Beside::Onward,
        None => Beside::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_parts_of_a_page_have_one_id() {
        let ratings = Level::ALL.iter().copied().map(Rating::Level);
        let ratings = ratings.chain([Rating::NotApplicable, Rating::Unknown]);
        let ratings: Vec<Rating> = ratings.collect();
        let ids = ["peer", "peer-comment", "peer-0"].map(ItemId::new);
        let of = |id: &ItemId| {
            let parts = [group(id), evidence(id), comment(id), comment_circle(id)];
            let choices = ratings.iter().map(|rating| choice(id, *rating));
            parts.into_iter().chain(choices).collect::<Vec<_>>()
        };
        let all: Vec<String> = ids.iter().flat_map(of).collect();
        let each: BTreeSet<&String> = all.iter().collect();
        assert_eq!(each.len(), all.len());
    }

    #[test]
    fn a_choice_taken_back_leads_to_the_first_level() {
        let item = ItemId::new("peer");
        assert_eq!(choice_made(&item, None), "item-peer_0");
        assert_eq!(
            choice_made(&item, Some(Rating::Unknown)),
            "item-peer_unknown"
        );
    }

    #[test]
    fn the_items_end_at_the_link_onward() {
        let shown = ["a", "b"].map(ItemId::new);
        let check = |item: &str, forward, expected| {
            assert_eq!(beside(&shown, &ItemId::new(item), forward), expected);
        };
        check("a", true, Beside::Item(&shown[1]));
        check("b", true, Beside::Onward);
        check("b", false, Beside::Item(&shown[0]));
        check("a", false, Beside::Nothing);
        check("gone", true, Beside::Nothing);
    }
}
