//! Things that each have a key of their own, of two times.
//!
//! Must not know what they are.

/// What stands in one of them alone, or is another there.
pub fn differing<T: PartialEq, K: Clone + PartialEq>(
    before: &[T],
    after: &[T],
    key: impl Fn(&T) -> &K,
) -> Vec<K> {
    let mut found = Vec::new();
    for (from, to) in [(before, after), (after, before)] {
        let own = from.iter().filter(|one| !to.contains(one)).map(&key);
        for key in own {
            if !found.contains(key) {
                found.push(key.clone());
            }
        }
    }
    found
}

/// Those of these keys as they were kept; those that were not kept go.
pub fn put_back_all<T: Clone, K: PartialEq>(
    kept: &[T],
    keys: &[&K],
    now: &mut Vec<T>,
    key: impl Fn(&T) -> &K,
) {
    let find = |all: &[T], wanted: &K| all.iter().position(|one| key(one) == wanted);
    for wanted in keys {
        match (find(kept, wanted), find(now, wanted)) {
            (Some(was), Some(is)) => now[is] = kept[was].clone(),
            (Some(was), None) => now.push(kept[was].clone()),
            (None, Some(is)) => drop(now.remove(is)),
            (None, None) => {}
        }
    }
}
