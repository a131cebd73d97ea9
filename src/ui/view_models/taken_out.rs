//! One of a list that was taken out, and the way back to where it stood.
//!
//! Must not know Leptos or the browser.

/// What was taken out, and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOut<T> {
    pub place: usize,
    pub item: T,
}

/// Takes out the first one that `is_it` knows. `None` if there is none.
pub fn take_out<T>(items: &mut Vec<T>, is_it: impl Fn(&T) -> bool) -> Option<TakenOut<T>> {
    let place = items.iter().position(is_it)?;
    take_out_at(items, place)
}

/// Takes out the one at this place from 0. `None` if there is none.
pub fn take_out_at<T>(items: &mut Vec<T>, place: usize) -> Option<TakenOut<T>> {
    let item = (place < items.len()).then(|| items.remove(place))?;
    Some(TakenOut { place, item })
}

/// Back to where it stood; to the end of a list that has become shorter.
pub fn put_back<T>(items: &mut Vec<T>, taken: TakenOut<T>) {
    items.insert(taken.place.min(items.len()), taken.item);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_taken_out_comes_back_to_its_place() {
        for (item, left) in [("a", ["b", "c"]), ("b", ["a", "c"]), ("c", ["a", "b"])] {
            let mut items = vec!["a", "b", "c"];
            let taken = take_out(&mut items, |i| *i == item).expect("there");
            assert_eq!(items, left);
            put_back(&mut items, taken);
            assert_eq!(items, ["a", "b", "c"]);
        }
        assert_eq!(take_out(&mut vec!["a"], |i| *i == "x"), None);
        assert_eq!(take_out_at(&mut vec!["a"], 1), None);
    }

    #[test]
    fn a_list_that_has_become_shorter_takes_it_at_its_end() {
        let mut items = vec!["a", "b", "c"];
        let taken = take_out(&mut items, |i| *i == "c").expect("there");
        items.clear();
        put_back(&mut items, taken);
        assert_eq!(items, ["c"]);
    }
}
