//! What happens to one area.
//!
//! Must not know lists and reference values, which belong to no area.

use super::differences::{Difference, differences};
use super::kind::{Counts, ThingKind};
use super::things::{Thing, things};
use crate::exchange::parts::Step;
use crate::exchange::pause::{Pause, Progress, Stopped};
use crate::model::{AreaId, AreaRecord, Workspace};
use serde_json::{Value, json};
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
    /// In the order of the kinds and, of each, of the record.
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
    let Some((_, named)) = after.or(before).filter(|_| before != after) else {
        return Ok(None);
    };
    let all = |found: Option<&Found<'_>>| found.map_or_else(Vec::new, |f| things(json!(f.1)));
    let (old, new) = (all(before), all(after));
    let mut left: BTreeMap<String, Thing> = old.into_iter().map(|t| (key(&t), t)).collect();
    let mut counts: BTreeMap<ThingKind, Counts> = BTreeMap::new();
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
        id: named.area.id.clone(),
        name: named.area.name.clone(),
        before: before.map(|b| b.0),
        after: after.map(|a| a.0),
        counts,
        changes,
    }))
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
