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
    pub things: ChangedThings,
}

/// Which things of an area are not the same: in the order of the kinds and, of each, of the record;
/// those that go come last.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangedThings {
    /// Every one: the area comes or goes. They are laid out once somebody looks at them: those of thirty
    /// areas' ten years would take longer than reading their file.
    All,
    These(Vec<ThingChange>),
}

impl AreaChange {
    /// How many single changes there are.
    pub fn count(&self) -> usize {
        match &self.things {
            ChangedThings::All => self.counts.values().map(|c| c.added + c.gone).sum(),
            ChangedThings::These(things) => things.iter().map(|t| t.differences.len()).sum(),
        }
    }

    /// All that changes, between the two workspaces that were compared.
    pub fn each(&self, before: &Workspace, after: &Workspace) -> Cow<'_, [ThingChange]> {
        if let ChangedThings::These(things) = &self.things {
            return Cow::Borrowed(things);
        }
        let all = |workspace: &Workspace| {
            let found = areas(workspace).get(&self.id).map(|found| json!(found.1));
            let mut all = found.map(things).unwrap_or_default();
            all.sort_by_key(|thing| thing.kind);
            all.into_iter()
        };
        match self.before {
            None => all(after).map(ThingChange::comes).collect(),
            Some(_) => all(before).map(ThingChange::goes).collect(),
        }
    }
}

impl ThingChange {
    fn comes(thing: Thing) -> Self {
        Self::of(thing.kind, thing.path, None, Some(thing.value))
    }

    fn goes(thing: Thing) -> Self {
        Self::of(thing.kind, thing.path, Some(thing.value), None)
    }

    fn of(kind: ThingKind, path: Vec<Step>, before: Option<Value>, after: Option<Value>) -> Self {
        let differences = vec![Difference {
            path: path.clone(),
            before,
            after,
        }];
        Self {
            kind,
            path,
            differences,
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
    let ((_, record), (counts, things)) = match (before, after) {
        (None, None) => return Ok(None),
        (Some(before), Some(after)) if before == after => return Ok(None),
        (Some(before), Some(after)) => {
            let (counts, things) = between(before.1, after.1, progress, pause).await?;
            (after, (counts, ChangedThings::These(things)))
        }
        (None, Some(found)) => (found, (counted(found.1, came), ChangedThings::All)),
        (Some(found), None) => (found, (counted(found.1, went), ChangedThings::All)),
    };
    Ok(Some(AreaChange {
        id: record.area.id.clone(),
        name: record.area.name.clone(),
        before: before.map(|found| found.0),
        after: after.map(|found| found.0),
        counts,
        things,
    }))
}

/// Every so many things the work may rest.
const OFTEN: usize = 200;

/// How many things of each kind come, change, go and stay between two records of one area, and what
/// happens to those that do not stay.
///
/// # Errors
/// The person stopped it.
pub async fn between(
    before: &AreaRecord,
    after: &AreaRecord,
    progress: Progress,
    pause: &impl Pause,
) -> Result<(BTreeMap<ThingKind, Counts>, Vec<ThingChange>), Stopped> {
    let was = without_alike(before, after);
    let will = without_alike(after, before);
    let mut counts = counted(after, |count| Counts {
        same: count,
        ..Counts::default()
    });
    for (kind, left) in how_many(&will) {
        counts.entry(kind).or_default().same -= left;
    }
    let was = things(json!(was)).into_iter().enumerate();
    let mut was: BTreeMap<String, (usize, Thing)> =
        was.map(|(place, t)| (key(&t), (place, t))).collect();
    let mut changes = Vec::new();
    for (number, thing) in things(json!(will)).into_iter().enumerate() {
        if number % OFTEN == 0 {
            pause.at(progress).await?;
        }
        let counts = counts.entry(thing.kind).or_default();
        match was.remove(&key(&thing)) {
            None => {
                counts.added += 1;
                changes.push(ThingChange::comes(thing));
            }
            Some((_, old)) if old.value == thing.value => counts.same += 1,
            Some((_, old)) => {
                counts.changed += 1;
                changes.push(ThingChange {
                    kind: thing.kind,
                    differences: differences(&thing.path, &old.value, &thing.value),
                    path: thing.path,
                });
            }
        }
    }
    let mut gone: Vec<(usize, Thing)> = was.into_values().collect();
    gone.sort_by_key(|(place, _)| *place);
    for (_, thing) in gone {
        counts.entry(thing.kind).or_default().gone += 1;
        changes.push(ThingChange::goes(thing));
    }
    changes.sort_by_key(|change| change.kind);
    for (_, counts) in counts.iter_mut().filter(|(kind, _)| kind.is_always_there()) {
        *counts = Counts {
            changed: counts.changed + counts.added + counts.gone,
            same: counts.same,
            ..Counts::default()
        };
    }
    counts.retain(|_, counts| *counts != Counts::default());
    Ok((counts, changes))
}

fn counted(record: &AreaRecord, as_what: fn(usize) -> Counts) -> BTreeMap<ThingKind, Counts> {
    let counts = how_many(record).into_iter();
    let counts = counts.filter(|(_, count)| *count > 0);
    counts.map(|(kind, count)| (kind, as_what(count))).collect()
}

fn came(count: usize) -> Counts {
    Counts {
        added: count,
        ..Counts::default()
    }
}

fn went(count: usize) -> Counts {
    Counts {
        gone: count,
        ..Counts::default()
    }
}

fn key(thing: &Thing) -> String {
    json!(thing.path).to_string()
}
