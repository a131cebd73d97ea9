//! An open item that one side agreed on and the other left without agreeing: they changed two fields of one answer, and
//! yet the item is left in one way only.
//!
//! Must not know where the answer stands.

use super::clash::Clash;
use crate::exchange::parts::Step;
use serde_json::{Map, Value};

const AGREED: &str = "agreed";

/// What people have to choose of `merged`; what it is told of is the agreement, which stays until then. Of an item that
/// was left before, both sides changed one field, and nothing is to be told here.
pub fn left_in_two_ways(
    merged: &Map<String, Value>,
    base: Option<&Value>,
    [ours, theirs]: [Option<&Value>; 2],
) -> Option<Clash> {
    let merged_left = merged.get("discussion").and_then(|all| all.get("left"));
    let is_both = merged.contains_key(AGREED) && merged_left.is_some();
    let was_open = agreed(base).is_none() && left(base).is_none();
    let in_one_way = |side| agreed(side).is_some() != left(side).is_some();
    let differ = agreed(ours).is_some() != agreed(theirs).is_some();
    let is_told = is_both && was_open && differ && in_one_way(ours) && in_one_way(theirs);
    is_told.then(|| Clash {
        path: vec![Step::Name(AGREED.to_owned())],
        base: None,
        ours: agreed(ours).cloned(),
        theirs: agreed(theirs).cloned(),
    })
}

fn agreed(answer: Option<&Value>) -> Option<&Value> {
    answer?.get(AGREED).filter(|said| !said.is_null())
}

fn left(answer: Option<&Value>) -> Option<&Value> {
    let left = answer?.get("discussion")?.get("left");
    left.filter(|said| !said.is_null())
}
