//! The stored list of the places of a unit that two tabs changed, and what becomes of it.
//!
//! Must not know how two versions are joined, nor who chooses.

use super::merge::Clash;
use super::names::{Kind, Unit};
use super::{Change, sealed};
use serde_json::Value;

/// What is to become of a place that two tabs changed.
#[derive(Clone, Debug, PartialEq)]
pub enum ClashChange {
    /// It is to be told. One that says again what another says, or less, is not added.
    Tell(Clash),
    /// Somebody has chosen.
    Done(Clash),
}

impl ClashChange {
    pub fn take(&self, clashes: &mut Vec<Clash>) {
        match self {
            ClashChange::Tell(new) => {
                clashes.retain(|old| !says_all_of(new, old));
                if !clashes.iter().any(|old| says_all_of(old, new)) {
                    clashes.push(new.clone());
                }
            }
            ClashChange::Done(done) => clashes.retain(|clash| clash != done),
        }
    }
}

/// `None` if it is not what was written.
pub fn read(text: &str) -> Option<Vec<Clash>> {
    serde_json::from_str(sealed::open(text)?).ok()
}

/// What is to be written of a unit's places. `text`: as they are stored. What cannot be read is set
/// aside and not written over.
pub fn changes(unit: &Unit, text: Option<&str>, steps: &[ClashChange]) -> Vec<Change> {
    let mut changes = Vec::new();
    let stored = text.map(|text| (text, read(text)));
    let mut clashes = match stored {
        None => Vec::new(),
        Some((_, Some(clashes))) => clashes,
        Some((text, None)) => {
            changes.push(aside(unit, text));
            Vec::new()
        }
    };
    steps.iter().for_each(|step| step.take(&mut clashes));
    let name = Kind::Clashes.of(unit);
    if clashes.is_empty() {
        changes.push(Change::Remove(name));
    } else if let Ok(json) = serde_json::to_string(&clashes) {
        let text = sealed::seal(&json);
        changes.push(Change::Put { name, text });
    }
    changes
}

fn aside(unit: &Unit, text: &str) -> Change {
    let which = format!("clashes-{:08x}", sealed::checksum(text));
    Change::Put {
        name: Kind::Aside.one_of(unit, &which),
        text: Value::from(text).to_string(),
    }
}

/// At the same place, with every text of the other, or one that begins with it: somebody typed on.
fn says_all_of(one: &Clash, other: &Clash) -> bool {
    let begins = |longer: &Option<Value>, shorter: &Option<Value>| match (longer, shorter) {
        (Some(Value::String(longer)), Some(Value::String(shorter))) => longer.starts_with(shorter),
        (longer, shorter) => longer == shorter,
    };
    let is_said = |side| begins(&one.ours, side) || begins(&one.theirs, side);
    one.path == other.path && is_said(&other.ours) && is_said(&other.theirs)
}
