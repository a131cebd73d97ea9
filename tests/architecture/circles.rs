//! Files that use each other round in a circle.

use super::uses::Use;
use std::collections::{BTreeMap, BTreeSet};

/// All files from which a chain of uses leads back to them, set by set.
pub fn circles(uses: &[Use]) -> BTreeSet<BTreeSet<&str>> {
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for one in uses {
        next.entry(&one.from).or_default().insert(&one.to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next
        .keys()
        .map(|file| (*file, reached(file, &next)))
        .collect();
    let reaches = |a: &str, b: &str| reached.get(a).is_some_and(|all| all.contains(b));
    let in_circle = reached.keys().filter(|file| reaches(file, file));
    in_circle
        .map(|file| {
            let others = reached[file].iter().copied();
            others.filter(|other| reaches(other, file)).collect()
        })
        .collect()
}

fn reached<'u>(from: &str, next: &BTreeMap<&'u str, BTreeSet<&'u str>>) -> BTreeSet<&'u str> {
    let mut reached = BTreeSet::new();
    let mut to_visit: Vec<&str> = next.get(from).into_iter().flatten().copied().collect();
    while let Some(file) = to_visit.pop() {
        if reached.insert(file) {
            to_visit.extend(next.get(file).into_iter().flatten());
        }
    }
    reached
}

/// A circle with its edges, the thinnest first: where it is cut most easily.
pub fn told(circle: &BTreeSet<&str>, uses: &[Use]) -> String {
    let mut edges: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    let inside = |one: &&Use| circle.contains(&*one.from) && circle.contains(&*one.to);
    for one in uses.iter().filter(inside) {
        let edge = edges.entry((&one.from, &one.to)).or_default();
        edge.push(one.to_string());
    }
    let mut edges: Vec<_> = edges.into_iter().collect();
    edges.sort_by_key(|(_, uses)| uses.len());
    let edges = edges
        .iter()
        .map(|((from, to), uses)| format!("  {from} → {to}\n    {}\n", uses.join("\n    ")));
    format!(
        "a circle of {} files\n{}",
        circle.len(),
        edges.collect::<String>()
    )
}
