//! What would be another after files were taken in, or a 控え brought back: told before it is done.
//!
//! Two workspaces laid beside each other: of each area how many things come, change, go and stay,
//! and each of them with what stood there and what would. Must not know where the second workspace
//! comes from, nor how a change is told.

mod alike;
mod area;
mod describe;
mod differences;
mod kind;
#[cfg(test)]
mod tests;
mod things;

pub use area::{AreaChange, AreaStatus, ChangedThings, ThingChange};
pub use differences::Difference;
pub use kind::{Counts, ThingKind};

use crate::exchange::pause::{Pause, Progress, Stopped};
use crate::model::{AreaRecord, Checklist, ReferenceValue, Workspace};
use area::{area_change, areas, between, ids};

/// All that differs between two workspaces. Empty: nothing does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// In the order of the workspace before, and then of the one after.
    pub areas: Vec<AreaChange>,
    /// The user's lists.
    pub lists: Vec<ListChange>,
    /// The user's own 参考値.
    pub references: Counts,
}

/// What happens to one of the user's lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListChange {
    pub title: String,
    pub edition: String,
    pub before: bool,
    pub after: bool,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.lists.is_empty() && self.references.is_all_the_same()
    }
}

/// What leads from one workspace to the other.
///
/// # Errors
/// The person stopped it.
pub async fn changes(
    before: &Workspace,
    after: &Workspace,
    pause: &impl Pause,
) -> Result<Changes, Stopped> {
    let (areas_before, areas_after) = (areas(before), areas(after));
    let new = ids(after).filter(|id| !areas_before.contains_key(id));
    let all: Vec<_> = ids(before).chain(new).collect();
    let mut changes = Changes::default();
    for (done, id) in all.iter().enumerate() {
        let progress = Progress {
            done,
            all: all.len(),
        };
        pause.at(progress).await?;
        let (one, other) = (areas_before.get(id), areas_after.get(id));
        changes
            .areas
            .extend(area_change(one, other, progress, pause).await?);
    }
    changes.lists = lists(before, after);
    changes.references = references(&before.references, &after.references);
    Ok(changes)
}

fn lists(before: &Workspace, after: &Workspace) -> Vec<ListChange> {
    let gone_or_changed = before.checklists.iter();
    let mut all: Vec<_> = gone_or_changed
        .filter_map(|list| list_change(Some(list), find(after, list)))
        .collect();
    let new = after.checklists.iter();
    let new = new.filter(|list| find(before, list).is_none());
    all.extend(new.filter_map(|list| list_change(None, Some(list))));
    all
}

fn find<'a>(workspace: &'a Workspace, list: &Checklist) -> Option<&'a Checklist> {
    let mut lists = workspace.checklists.iter();
    lists.find(|l| l.edition == list.edition)
}

fn list_change(before: Option<&Checklist>, after: Option<&Checklist>) -> Option<ListChange> {
    if before == after {
        return None;
    }
    let list = after.or(before)?;
    Some(ListChange {
        title: list.title.clone(),
        edition: list.edition.edition.clone(),
        before: before.is_some(),
        after: after.is_some(),
    })
}

fn references(before: &[ReferenceValue], after: &[ReferenceValue]) -> Counts {
    let find = |values: &'_ [ReferenceValue], value: &ReferenceValue| {
        values.iter().position(|v| v.id == value.id)
    };
    let mut counts = Counts::default();
    for value in after {
        match find(before, value) {
            None => counts.added += 1,
            Some(place) if before[place] == *value => counts.same += 1,
            Some(_) => counts.changed += 1,
        }
    }
    let gone = before.iter().filter(|value| find(after, value).is_none());
    counts.gone = gone.count();
    counts
}

/// What leads from one record of an area to another of it: the things that do not stay as they are.
///
/// # Errors
/// The person stopped it.
pub async fn of_one(
    before: &AreaRecord,
    after: &AreaRecord,
    pause: &impl Pause,
) -> Result<Vec<ThingChange>, Stopped> {
    let progress = Progress { done: 0, all: 1 };
    let (_, things) = between(before, after, progress, pause).await?;
    Ok(things)
}
