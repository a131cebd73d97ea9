//! What an area meets that goes over to another edition of its list.
//!
//! Must not know answers: it follows from the lists alone. How the two are compared afterwards is the
//! business of `comparison`, which counts what was parted once.

use super::grouping::groups;
use super::matching::shared_items_through;
use crate::model::{AskedOf, Checklist, ItemId, Library};
use std::collections::BTreeSet;

/// The items of the newer edition by where they come from, and what is asked no more: counts of the
/// items that fit the area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GoingOver {
    /// Items that carry on one old item, or several merged into one, and share it with no other.
    pub continued: usize,
    /// Old items that are asked in parts from now on.
    pub parted: usize,
    /// Into so many items.
    pub parts: usize,
    /// Items that carry on nothing.
    pub new: usize,
    /// Of all of these, those that are asked only when wished.
    pub more: usize,
    /// Old items that nothing carries on.
    pub ended: usize,
}

/// From `before` to `now`.
pub fn going_over(
    library: &Library,
    of: AskedOf,
    now: &Checklist,
    before: &Checklist,
) -> GoingOver {
    let shared = shared_items_through(library, now, before);
    let groups = groups(&shared, of.kind, now, before);
    let suits = |id: &ItemId| now.item(id).is_some_and(|item| item.suits(of));
    let mut over = GoingOver::default();
    let (mut carrying, mut carried_on) = (BTreeSet::new(), BTreeSet::new());
    for group in &groups {
        let items: Vec<_> = group.items.iter().filter(|i| suits(&i.now)).collect();
        let old: BTreeSet<&ItemId> = items.iter().flat_map(|item| &item.before).collect();
        match items.len() {
            0 | 1 => over.continued += items.len(),
            parts => {
                over.parted += old.len();
                over.parts += parts;
            }
        }
        carrying.extend(items.iter().map(|item| &item.now));
        carried_on.extend(old);
    }
    for item in now.asked_of(of) {
        over.new += usize::from(!carrying.contains(&item.id));
        over.more += usize::from(item.more);
    }
    let old = before.asked_of(of);
    over.ended = old.filter(|item| !carried_on.contains(&item.id)).count();
    over
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, Fit};
    use crate::score::samples::{library, list};

    type Items<'a> = &'a [(&'a str, &'a [&'a str])];

    fn over(now: Items, before: Items) -> [usize; 5] {
        let (now, before) = (list("2", now), list("1", before));
        let library = library(&[&now, &before]);
        let over = going_over(&library, AreaKind::Region.into(), &now, &before);
        [
            over.continued,
            over.parted,
            over.parts,
            over.new,
            over.ended,
        ]
    }

    #[test]
    fn each_item_is_counted_where_it_comes_from() {
        let ab: Items = &[("a", &[]), ("b", &[])];
        assert_eq!(over(ab, ab), [2, 0, 0, 0, 0]);
        assert_eq!(over(&[("c", &[])], ab), [0, 0, 0, 1, 2]);
        assert_eq!(over(&[("x", &["a"]), ("b", &[])], ab), [2, 0, 0, 0, 0]);
        // parted; one that stays with one that split off; merged
        let parted: Items = &[("x", &["a"]), ("y", &["a"]), ("b", &[])];
        assert_eq!(over(parted, ab), [1, 1, 2, 0, 0]);
        let split_off: Items = &[("a", &[]), ("x", &["a"]), ("n", &[])];
        assert_eq!(over(split_off, ab), [0, 1, 2, 1, 1]);
        assert_eq!(over(&[("x", &["a", "b"])], ab), [1, 0, 0, 0, 0]);
    }

    #[test]
    fn what_is_asked_only_when_wished_is_counted_wherever_it_comes_from() {
        let (mut now, before) = (
            list("2", &[("a", &[]), ("x", &["b"]), ("y", &["b"]), ("n", &[])]),
            list("1", &[("a", &[]), ("b", &[])]),
        );
        for index in [0, 2, 3] {
            now.items[index].more = true;
        }
        let library = library(&[&now, &before]);
        let over = going_over(&library, AreaKind::Region.into(), &now, &before);
        let expected = GoingOver {
            continued: 1,
            parted: 1,
            parts: 2,
            new: 1,
            more: 3,
            ended: 0,
        };
        assert_eq!(over, expected);
    }

    #[test]
    fn the_work_of_a_health_centre_goes_with_the_area_that_has_one() {
        let (mut now, mut before) = (
            list("2", &[("a", &[]), ("n", &[])]),
            list("1", &[("a", &[])]),
        );
        now.items[0].fits = vec![Fit::Municipality];
        now.items[1].fits = vec![Fit::MunicipalityWithHealthCentre];
        before.items[0].fits = vec![Fit::Municipality];
        let library = library(&[&now, &before]);
        let new = |own_health_center| {
            let kind = AreaKind::Municipality;
            let of = AskedOf {
                kind,
                own_health_center,
            };
            going_over(&library, of, &now, &before).new
        };
        assert_eq!([None, Some(true), Some(false)].map(new), [1, 1, 0]);
    }

    #[test]
    fn what_does_not_fit_the_area_is_counted_nowhere() {
        let (mut now, before) = (
            list("2", &[("a", &[]), ("n", &[])]),
            list("1", &[("a", &[])]),
        );
        now.items[1].fits = vec![Fit::Prefecture];
        let library = library(&[&now, &before]);
        let over = going_over(&library, AreaKind::Region.into(), &now, &before);
        assert_eq!((over.continued, over.new), (1, 0));
    }
}
