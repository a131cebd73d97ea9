//! The order of a list of which people have moved a part.

/// All of `proposed`: those that were placed in the order of `placed`, each other one right after
/// the one before it in the proposal.
pub fn in_order<T: PartialEq + Clone>(placed: &[T], proposed: &[T]) -> Vec<T> {
    let known = placed.iter().filter(|one| proposed.contains(one));
    let mut all: Vec<T> = known.cloned().collect();
    for (index, one) in proposed.iter().enumerate() {
        if all.contains(one) {
            continue;
        }
        let mut before = proposed[..index].iter().rev();
        let place = before.find_map(|b| all.iter().position(|other| other == b));
        all.insert(place.map_or(0, |place| place + 1), one.clone());
    }
    all
}

/// Moves one to `place`, counted from 0, or as near to it as the list goes.
pub fn put_at<T>(all: &mut Vec<T>, is_it: impl Fn(&T) -> bool, place: usize) {
    if let Some(from) = all.iter().position(is_it) {
        let one = all.remove(from);
        all.insert(place.min(all.len()), one);
    }
}
