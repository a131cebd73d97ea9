//! What bringing a 控え back would change, told before it is done.
//!
//! Restoring puts the file's workspace in place of the present one, whole. Each change tells itself
//! in one line for people, as errors do; must not know where such lines are shown.

mod area;
mod change;
mod describe;
mod differing;
#[cfg(test)]
mod tests;

pub use change::{AreaChange, AreaStatus, Change};

use crate::model::{Checklist, ReferenceId, ReferenceValue, Workspace};
use area::{area_change, areas, ids};

/// What differs, areas first, in the order of the present workspace and then of the file. Empty:
/// restoring changes nothing.
pub fn changes(now: &Workspace, file: &Workspace) -> Vec<Change> {
    let (areas_now, areas_then) = (areas(now), areas(file));
    let mut changes = Vec::new();
    for (id, before) in ids(now).map(|id| (id, areas_now.get(id))) {
        changes.extend(area_change(before, areas_then.get(id)));
    }
    for id in ids(file).filter(|id| !areas_now.contains_key(id)) {
        changes.extend(area_change(None, areas_then.get(id)));
    }
    for list in &now.checklists {
        changes.extend(list_change(Some(list), find(file, list)));
    }
    for list in file.checklists.iter().filter(|l| find(now, l).is_none()) {
        changes.extend(list_change(None, Some(list)));
    }
    changes.extend(reference_change(now, file));
    changes
}

fn reference_change(now: &Workspace, file: &Workspace) -> Option<Change> {
    let find =
        |values: &[ReferenceValue], id: &ReferenceId| values.iter().position(|v| v.id == *id);
    let (here, there) = (&now.references, &file.references);
    let stays = |value: &&ReferenceValue| find(there, &value.id).map(|n| &there[n]) == Some(*value);
    let is_new = |value: &&ReferenceValue| find(here, &value.id).is_none();
    let gone_or_changed = here.len() - here.iter().filter(stays).count();
    match gone_or_changed + there.iter().filter(is_new).count() {
        0 => None,
        count => Some(Change::References { count }),
    }
}

fn find<'a>(workspace: &'a Workspace, list: &Checklist) -> Option<&'a Checklist> {
    workspace
        .checklists
        .iter()
        .find(|l| l.edition == list.edition)
}

fn list_change(before: Option<&Checklist>, after: Option<&Checklist>) -> Option<Change> {
    if before == after {
        return None;
    }
    let list = after.or(before)?;
    Some(Change::List {
        title: list.title.clone(),
        edition: list.edition.edition.clone(),
        before: before.is_some(),
        after: after.is_some(),
    })
}
