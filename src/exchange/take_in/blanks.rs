//! What a file leaves blank says nothing of what stands here: a file that was made for somebody else
//! (県へ渡す一式) has blanks in place of what did not leave, and one that was filled in by hand has them where
//! nobody wrote.
//!
//! Must not know what a blank stands for, nor which file it is in.

use super::places::put;
use crate::exchange::changes::{AreaChange, Difference};
use crate::exchange::outgoing::few::{FEW, WITHHELD};
use crate::exchange::parts::Step;
use crate::model::AreaRecord;
use serde_json::{Value, json};

/// `record`, with what stood where a file has a blank, or words in place of a number that was kept back;
/// and in how many places. `change`: what leads to the record.
pub fn kept(record: AreaRecord, change: &AreaChange) -> (AreaRecord, usize) {
    let differences = || change.changes.iter().flat_map(|c| &c.differences);
    let changed: Vec<&[Step]> = differences().map(|d| d.path.as_slice()).collect();
    let unsaid = |d: &&Difference| {
        let stood = d.before.as_ref().is_some_and(|before| !before.is_boolean());
        stood && says_nothing(d.after.as_ref()) && !belongs_to_another(&d.path, &changed)
    };
    if !differences().any(|d| unsaid(&d)) {
        return (record, 0);
    }
    let mut whole = json!(record);
    let kept = differences().filter(unsaid).filter(|difference| {
        let before = difference.before.clone();
        put(&mut whole, &difference.path, before)
    });
    let kept = kept.count();
    match serde_json::from_value(whole) {
        Ok(whole) => (whole, kept),
        // What a file says beside it does not go with what stands here: then the file counts.
        Err(_) => (record, 0),
    }
}

/// What is told of a value or an answer, and would be untrue of another.
const TOLD_OF: [(&str, &[&str]); 5] = [
    ("parts", &["value"]),
    ("date", &["value"]),
    ("source", &["value"]),
    ("basis", &["value"]),
    ("checked", &["rating", "evidence"]),
];

/// Whether it was told of something that stands beside it and is another now.
fn belongs_to_another(path: &[Step], changed: &[&[Step]]) -> bool {
    let Some((Step::Name(name), above)) = path.split_last() else {
        return false;
    };
    let told_of = TOLD_OF.iter().find(|(told, _)| told == name);
    let beside = told_of.map_or(&[] as &[&str], |(_, beside)| beside);
    beside.iter().any(|field| {
        let is_beside = |other: &&[Step]| match other.strip_prefix(above) {
            Some([Step::Name(own), ..]) => own == field,
            _ => false,
        };
        changed.iter().any(is_beside)
    })
}

fn says_nothing(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Array(list)) => list.is_empty(),
        Some(Value::Object(fields)) => match fields.get("words").and_then(Value::as_str) {
            Some(words) => words == FEW || words == WITHHELD,
            None => fields.is_empty(),
        },
        Some(_) => false,
    }
}
