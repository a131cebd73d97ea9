//! What happens to one area.
//!
//! Must not know lists and reference values, which belong to no area.

use super::alike::without_alike;
use super::differences::{Difference, differences};
use super::kind::{Counts, ThingKind};
use super::things::{Thing, how_many, things};
use crate::exchange::parts::Step;
use crate::exchange::pause::{Pause, Progress, Stopped};
use crate::model::{AreaId, AreaRecord, Workspace};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Where an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaStatus {
    /// Among the areas that are worked on.
    Present,
    /// Put away, and not yet deleted.
    Removed,
}

/// What happens to one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct ThingChange {
    pub kind: ThingKind,
    /// From the record on.
    pub path: Vec<Step>,
    /// Never empty. Of a thing that comes or goes: the whole of it.
    pub differences: Vec<Difference>,
}

/// What happens to one area that does not stay as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaChange {
    pub id: AreaId,
    pub name: String,
    /// `None`: not there now.
    pub before: Option<AreaStatus>,
    /// `None`: gone afterwards.
    pub after: Option<AreaStatus>,
    /// Of each kind of which there is anything before or after.
    pub counts: BTreeMap<ThingKind, Counts>,
    /// In the order of the kinds and, of each, of the record. None of an area that comes or goes
    /// whole: see [`AreaChange::single`].
    pub changes: Vec<ThingChange>,
}

impl AreaChange {
    /// Of an area that stays as it is.
    pub(super) fn none(record: &AreaRecord) -> Self {
        Self {
            id: record.area.id.clone(),
            name: record.area.name.clone(),
            before: Some(AreaStatus::Present),
            after: Some(AreaStatus::Present),
            counts: BTreeMap::new(),
            changes: Vec::new(),
        }
    }

    /// How many single changes there are.
    pub fn single_count(&self) -> usize {
        let counts = self.counts.values();
        match self.is_whole() {
            true => counts.map(|c| c.added + c.gone).sum(),
            false => self.changes.iter().map(|c| c.differences.len()).sum(),
        }
    }

    /// The single changes. Those of an area that comes or goes whole are laid out only here: thirty
    /// areas' ten years of them would take longer than reading their file. `record`: the area's, from
    /// the workspace that has it.
    pub fn single(&self, record: &AreaRecord) -> Cow<'_, [ThingChange]> {
        if !self.is_whole() {
            return Cow::Borrowed(&self.changes);
        }
        let all = things(json!(record)).into_iter();
        let mut all: Vec<_> = match self.before {
            None => all.map(|t| whole(t, |value| (None, Some(value)))).collect(),
            Some(_) => all.map(|t| whole(t, |value| (Some(value), None))).collect(),
        };
        all.sort_by_key(|change| change.kind);
        Cow::Owned(all)
    }

    fn is_whole(&self) -> bool {
        self.before.is_none() || self.after.is_none()
    }
}

/// An area's record, and where it stands.
pub type Found<'a> = (AreaStatus, &'a AreaRecord);

/// In the order of the workspace, those put away last.
pub fn ids(workspace: &Workspace) -> impl Iterator<Item = &AreaId> {
    let records = workspace.records.iter().chain(&workspace.removed);
    records.map(|r| &r.area.id)
}

pub fn areas(workspace: &Workspace) -> BTreeMap<&AreaId, Found<'_>> {
    let present = workspace.records.iter().map(|r| (AreaStatus::Present, r));
    let removed = workspace.removed.iter().map(|r| (AreaStatus::Removed, r));
    // Should one stand in both, the one that is worked on counts.
    let areas = removed.chain(present);
    areas.map(|(status, r)| (&r.area.id, (status, r))).collect()
}

/// Every so many things the work may rest.
const OFTEN: usize = 200;

/// `None` if the area stays as it is.
///
/// # Errors
/// The person stopped it.
pub async fn area_change(
    before: Option<&Found<'_>>,
    after: Option<&Found<'_>>,
    progress: Progress,
    pause: &impl Pause,
) -> Result<Option<AreaChange>, Stopped> {
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) if before == after => return Ok(None),
        (Some(before), Some(after)) => (before, after),
        (found, None) | (None, found) => {
            let [was, will] = [before, after].map(|found| found.map(|f| f.0));
            return Ok(found.map(|found| comes_or_goes(found.1, was, will)));
        }
    };
    let [was, will] = [(before.1, after.1), (after.1, before.1)]
        .map(|(record, other)| without_alike(record, other));
    let alike = how_many(after.1).into_iter().zip(how_many(&will));
    let alike = alike.map(|((kind, all), (_, left))| (kind, all - left));
    let mut counts: BTreeMap<ThingKind, Counts> = BTreeMap::new();
    for (kind, same) in alike.filter(|(_, same)| *same > 0) {
        counts.entry(kind).or_default().same = same;
    }
    let (old, new) = (things(json!(was)), things(json!(will)));
    let mut left: BTreeMap<String, Thing> = old.into_iter().map(|t| (key(&t), t)).collect();
    let mut changes = Vec::new();
    for (number, thing) in new.into_iter().enumerate() {
        if number % OFTEN == 0 {
            pause.at(progress).await?;
        }
        let counted = counts.entry(thing.kind).or_default();
        match left.remove(&key(&thing)) {
            None => {
                counted.added += 1;
                changes.push(whole(thing, |value| (None, Some(value))));
            }
            Some(old) if old.value == thing.value => counted.same += 1,
            Some(old) => {
                counted.changed += 1;
                changes.push(ThingChange {
                    kind: thing.kind,
                    differences: differences(&thing.path, &old.value, &thing.value),
                    path: thing.path,
                });
            }
        }
    }
    for thing in left.into_values() {
        counts.entry(thing.kind).or_default().gone += 1;
        changes.push(whole(thing, |value| (Some(value), None)));
    }
    changes.sort_by_key(|change| change.kind);
    Ok(Some(AreaChange {
        id: after.1.area.id.clone(),
        name: after.1.area.name.clone(),
        before: Some(before.0),
        after: Some(after.0),
        counts,
        changes,
    }))
}

/// Counted from the record itself: it is not laid out before somebody looks at it.
fn comes_or_goes(
    record: &AreaRecord,
    before: Option<AreaStatus>,
    after: Option<AreaStatus>,
) -> AreaChange {
    let counted = |count| match before {
        None => Counts {
            added: count,
            ..Counts::default()
        },
        Some(_) => Counts {
            gone: count,
            ..Counts::default()
        },
    };
    let counts = how_many(record).into_iter();
    let counts = counts.filter(|(_, count)| *count > 0);
    AreaChange {
        before,
        after,
        counts: counts.map(|(kind, n)| (kind, counted(n))).collect(),
        ..AreaChange::none(record)
    }
}

fn key(thing: &Thing) -> String {
    json!(thing.path).to_string()
}

fn whole(thing: Thing, sides: impl Fn(Value) -> (Option<Value>, Option<Value>)) -> ThingChange {
    let (before, after) = sides(thing.value);
    ThingChange {
        kind: thing.kind,
        differences: vec![Difference {
            path: thing.path.clone(),
            before,
            after,
        }],
        path: thing.path,
    }
}
