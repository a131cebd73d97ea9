//! Which items two editions share, so that years stay comparable when the list changes.
//!
//! Must not know answers: what is shared follows from the lists alone.
//! Rule: an id never changes its meaning, so an item that both editions have is compared with
//! itself and nothing else. Any other item is compared with the old items it `continues`,
//! directly or through the editions between.

use crate::model::{Checklist, ItemId, Library};
use std::collections::BTreeSet;

/// An item of the newer edition and the items of the older one that it carries on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedItem {
    pub now: ItemId,
    /// At least one, in the older list's order. Several old items may be merged into one, and
    /// one old item may be split: then it stands here for more than one `now`.
    pub before: Vec<ItemId>,
}

/// What two editions share, in the order of `now`. An item that continues one of an edition in
/// between is followed back through the library's editions of the two lists. Where an edition
/// in between is missing, its items are simply not shared.
pub fn shared_items_through(
    library: &Library,
    now: &Checklist,
    before: &Checklist,
) -> Vec<SharedItem> {
    // Another list may use the same id for something else: only the compared lists have a say. And a
    // later edition has none: what was compared before it came stays as it was.
    let has_a_say = |list: &&Checklist| {
        let own = &list.edition;
        [&now.edition.list, &before.edition.list].contains(&&own.list)
            && (own.list != now.edition.list || own.edition <= now.edition.edition)
    };
    let lists = library.iter().map(AsRef::as_ref).filter(has_a_say);
    let lists: Vec<&Checklist> = lists.chain([now]).collect();
    now.items
        .iter()
        .filter_map(|item| {
            let origins = origins(&item.id, &lists, before);
            let old_items = before.items.iter().map(|old| &old.id);
            let shared = SharedItem {
                now: item.id.clone(),
                before: old_items
                    .filter(|id| origins.contains(id))
                    .cloned()
                    .collect(),
            };
            (!shared.before.is_empty()).then_some(shared)
        })
        .collect()
}

/// Walks back along `continues` and stops at the first items that `before` has.
fn origins<'a>(
    id: &'a ItemId,
    lists: &[&'a Checklist],
    before: &Checklist,
) -> BTreeSet<&'a ItemId> {
    let mut found = BTreeSet::new();
    // A user's list may go round in a circle: no item is looked at twice.
    let mut seen = BTreeSet::new();
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        if before.item(id).is_some() {
            found.insert(id);
        } else {
            let items = lists.iter().filter_map(|list| list.item(id));
            open.extend(items.flat_map(|item| &item.continues));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::samples::{library, list};

    type Items<'a> = &'a [(&'a str, &'a [&'a str])];

    /// `expected` as "new=old+old new=old", in list order.
    fn check(now: Items, before: Items, expected: &str) {
        check_through(&[], now, before, expected);
    }

    fn check_through(between: &[Items], now: Items, before: Items, expected: &str) {
        let editions = between.iter().enumerate();
        let between_lists: Vec<Checklist> = editions
            .map(|(n, items)| list(&format!("2001-{n}"), items))
            .collect();
        let library = library(&between_lists.iter().collect::<Vec<_>>());
        let (now, before) = (list("2002", now), list("2000", before));
        let shared = shared_items_through(&library, &now, &before);
        assert_eq!(written(&shared), expected);
    }

    fn written(shared: &[SharedItem]) -> String {
        let pairs = shared.iter().map(|s| {
            let before: Vec<&str> = s.before.iter().map(ItemId::as_str).collect();
            format!("{}={}", s.now, before.join("+"))
        });
        pairs.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn one_step() {
        let ab: Items = &[("a", &[]), ("b", &[])];
        // the same edition; an item gone; an item new; the order of the newer list
        check(ab, ab, "a=a b=b");
        check(&[("b", &[])], ab, "b=b");
        check(&[("c", &[]), ("b", &[]), ("a", &[])], ab, "b=b a=a");
        // renamed; merged (in the older list's order); split; both at once
        check(&[("x", &["a"])], ab, "x=a");
        check(&[("x", &["b", "a"])], ab, "x=a+b");
        check(&[("x", &["a"]), ("y", &["a"])], ab, "x=a y=a");
        check(&[("x", &["a", "b"]), ("y", &["b"])], ab, "x=a+b y=b");
        // an item that split off from one that stayed
        check(&[("a", &[]), ("x", &["a"])], ab, "a=a x=a");
        // what an item continues is of no matter once both editions have it
        check(&[("a", &["b"]), ("b", &[])], ab, "a=a b=b");
        check(&[("a", &["b"])], &[("a", &["b"]), ("b", &[])], "a=a");
        // continues what nobody has
        check(&[("x", &["gone"])], ab, "");
    }

    #[test]
    fn through_the_editions_between() {
        let old: Items = &[("a", &[]), ("b", &[])];
        let middle: Items = &[("m", &["a"]), ("n", &["a", "b"])];
        let new: Items = &[("x", &["m"]), ("y", &["m", "n"]), ("z", &[])];
        check(new, old, "");
        check_through(&[middle], new, old, "x=a y=a+b");
        check_through(&[old, middle, new], middle, old, "m=a n=a+b");
        // another edition that merges two items changes nothing where both are there
        let merged: Items = &[("a", &["b"])];
        check_through(&[merged], old, old, "a=a b=b");
        // an edition in between may be named by an id that the new one still has
        check_through(&[&[("m", &["a"])]], &[("m", &[])], old, "m=a");
    }

    #[test]
    fn other_lists_have_no_say() {
        let mut other = list("1", &[("m", &["a"])]);
        other.edition.list = "other".into();
        let library = library(&[&other]);
        let (now, before) = (list("now", &[("x", &["m"])]), list("before", &[("a", &[])]));
        assert_eq!(written(&shared_items_through(&library, &now, &before)), "");
    }

    #[test]
    fn a_later_edition_has_no_say() {
        let (now, before) = (
            list("2002", &[("m", &["a"])]),
            list("2000", &[("a", &[]), ("b", &[])]),
        );
        for later in ["2002b", "2003"] {
            let later = list(later, &[("m", &["b"])]);
            let library = library(&[&later, &now, &before]);
            assert_eq!(
                written(&shared_items_through(&library, &now, &before)),
                "m=a"
            );
        }
    }

    #[test]
    fn a_list_of_ones_own_is_followed_through_the_editions_that_it_came_from() {
        let mut own = list("2002b", &[("m", &[])]);
        own.edition.list = "own".into();
        let (between, before) = (list("2003", &[("m", &["a"])]), list("2000", &[("a", &[])]));
        let library = library(&[&own, &between, &before]);
        assert_eq!(
            written(&shared_items_through(&library, &own, &before)),
            "m=a"
        );
    }

    #[test]
    fn a_circle_ends() {
        let circle: Items = &[("m", &["n"]), ("n", &["m", "a"])];
        check_through(&[circle], &[("x", &["m", "x"])], &[("a", &[])], "x=a");
    }
}
