//! Shared items that hang together: where an old item was split or several were merged, the
//! items of one menu that carry on the same old items are compared as one.
//!
//! Must not know answers. A group counts once however many items it was split into, so that
//! writing one matter as three gives it no more weight. Groups stay within a menu of the newer
//! edition: a change is shown where its items stand now.

use super::matching::SharedItem;
use crate::model::{AreaKind, Checklist, Menu};

/// Shared items of one menu, linked by the old items they carry on. Never empty.
pub(super) struct Group {
    pub menu: Menu,
    /// In the newer list's order.
    pub items: Vec<SharedItem>,
}

/// The groups in the newer list's order. Items that do not fit the kind of area are left out on
/// both sides.
pub(super) fn groups(
    shared: &[SharedItem],
    kind: AreaKind,
    now: &Checklist,
    before: &Checklist,
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for item in now.items_for(kind) {
        let Some(shared) = shared.iter().find(|s| s.now == item.id) else {
            continue;
        };
        let fits = |id: &&_| before.item(id).is_some_and(|old| old.is_for(kind));
        let fitting = SharedItem {
            now: shared.now.clone(),
            before: shared.before.iter().filter(fits).cloned().collect(),
        };
        if !fitting.before.is_empty() {
            groups = joined(groups, item.menu, fitting);
        }
    }
    let position = |item: &SharedItem| now.items.iter().position(|i| i.id == item.now);
    for group in &mut groups {
        group.items.sort_by_key(position);
    }
    groups.sort_by_key(|group| group.items.first().and_then(position));
    groups
}

/// Adds an item; all groups that it touches become one.
fn joined(groups: Vec<Group>, menu: Menu, item: SharedItem) -> Vec<Group> {
    let touches = |group: &Group| {
        let mut old = group.items.iter().flat_map(|other| &other.before);
        group.menu == menu && old.any(|id| item.before.contains(id))
    };
    let (touched, mut others): (Vec<_>, Vec<_>) = groups.into_iter().partition(touches);
    let items = touched.into_iter().flat_map(|group| group.items);
    others.push(Group {
        menu,
        items: items.chain([item]).collect(),
    });
    others
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Fit, Item, Library};
    use crate::score::matching::shared_items_through;
    use crate::score::samples::{item, list};

    const REGION: AreaKind = AreaKind::Region;

    fn first(id: &str, continues: &[&str]) -> Item {
        item(id, Menu::ALL[0], continues)
    }

    fn second(id: &str, continues: &[&str]) -> Item {
        item(id, Menu::ALL[1], continues)
    }

    /// The groups as "menu:item+item menu:item".
    fn written(now: Vec<Item>, before: Vec<Item>) -> String {
        let (mut new, mut old) = (list("2", &[]), list("1", &[]));
        (new.items, old.items) = (now, before);
        let shared = shared_items_through(&Library::default(), &new, &old);
        let groups = groups(&shared, REGION, &new, &old);
        let words = groups.iter().map(|group| {
            let ids: Vec<&str> = group.items.iter().map(|i| i.now.as_str()).collect();
            format!("{}:{}", group.menu.number(), ids.join("+"))
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn items_that_share_an_old_item_stand_together() {
        let old = || ["a", "b", "c"].map(|id| first(id, &[])).to_vec();
        let split = vec![first("x", &["a"]), first("b", &[]), first("y", &["a"])];
        assert_eq!(written(split, old()), "1:x+y 1:b");
        let merged = vec![first("c", &[]), first("x", &["a", "b"])];
        assert_eq!(written(merged, old()), "1:c 1:x");
        // z links what stood apart; the order stays the list's
        let linked = vec![
            first("x", &["a"]),
            first("y", &["b"]),
            first("z", &["a", "b"]),
        ];
        assert_eq!(written(linked, old()), "1:x+y+z");
        // across menus, each menu keeps its own
        let apart = vec![first("x", &["a"]), second("y", &["a"]), second("z", &["a"])];
        assert_eq!(written(apart, old()), "1:x 2:y+z");
    }

    #[test]
    fn what_does_not_fit_the_area_links_nothing() {
        let unfit = |item: Item| Item {
            fits: vec![Fit::Prefecture],
            ..item
        };
        let old = || vec![first("a", &[]), unfit(first("b", &[])), first("c", &[])];
        let new = vec![
            first("x", &["a", "b"]),
            first("y", &["b", "c"]),
            unfit(first("z", &["a"])),
        ];
        assert_eq!(written(new, old()), "1:x 1:y");
        assert_eq!(written(vec![first("x", &["b"])], old()), "");
    }
}
