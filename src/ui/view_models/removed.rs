//! One of a list that was removed, and the way back to where it stood.
//!
//! Must not know Leptos or the browser.

/// What was removed, and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Removed<T> {
    pub place: usize,
    pub item: T,
}

/// Removes the first one that `is_it` knows. `None` if there is none.
pub fn remove_first<T>(items: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> Option<Removed<T>> {
    let place = items.iter().position(is_it)?;
    remove_at(items, place)
}

/// Removes the one at this place from 0. `None` if there is none.
pub fn remove_at<T>(items: &mut Vec<T>, place: usize) -> Option<Removed<T>> {
    let item = (place < items.len()).then(|| items.remove(place))?;
    Some(Removed { place, item })
}

/// Back to where it stood; to the end of a list that has become shorter.
pub fn put_back<T>(items: &mut Vec<T>, removed: Removed<T>) {
    items.insert(removed.place.min(items.len()), removed.item);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_removed_comes_back_to_its_place() {
        for (item, left) in [("a", ["b", "c"]), ("b", ["a", "c"]), ("c", ["a", "b"])] {
            let mut items = vec!["a", "b", "c"];
            let removed = remove_first(&mut items, |i| *i == item).expect("there");
            assert_eq!(items, left);
            put_back(&mut items, removed);
            assert_eq!(items, ["a", "b", "c"]);
        }
        assert_eq!(remove_first(&mut vec!["a"], |i| *i == "x"), None);
        assert_eq!(remove_at(&mut vec!["a"], 1), None);
    }

    #[test]
    fn a_list_that_has_become_shorter_takes_it_at_its_end() {
        let mut items = vec!["a", "b", "c"];
        let removed = remove_first(&mut items, |i| *i == "c").expect("there");
        items.clear();
        put_back(&mut items, removed);
        assert_eq!(items, ["c"]);
    }
}
