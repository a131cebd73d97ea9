//! What would be another, in a table for each area, and the single changes on demand.

use crate::exchange::changes::{
    AreaChange, AreaStatus, Changes, Counts, Difference, ThingChange, ThingKind,
};
use crate::exchange::parts::Step;
use crate::exchange::take_in::FollowedWord;
use crate::model::{AreaId, AreaRecord, EditionRef, ItemId, Library, Workspace};
use crate::ui::view_models::in_words::{Differing, Names, place, told};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many single changes are shown at a time.
pub const LINES: usize = 50;

/// Two workspaces laid beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    pub before: Workspace,
    pub after: Workspace,
    pub changes: Changes,
    /// What it came from, by name.
    pub files: Vec<String>,
    /// What is to be known before.
    pub notes: Vec<String>,
    /// What a person said of areas earlier, and where the files go by it.
    pub followed: Vec<FollowedWord>,
    /// How much is here that the files do not have, or have blank.
    pub unsaid: usize,
    /// What that is, as what would go if it went; `None` where it goes, or there is none.
    pub stays: Option<Arc<Offered>>,
    /// Whether that goes.
    pub clears_unsaid: bool,
}

/// One area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaTable {
    pub name: String,
    /// What happens to it as a whole.
    pub sentence: String,
    pub rows: Vec<KindRow>,
    /// How many single changes there are.
    pub changes: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindRow {
    pub label: &'static str,
    pub counts: Counts,
}

/// A single change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From the area down, joined.
    pub place: String,
    pub before: String,
    pub after: String,
}

impl Offered {
    /// Of what nothing is to be told.
    pub fn of(before: Workspace, after: Workspace, changes: Changes) -> Self {
        Self {
            before,
            after,
            changes,
            files: Vec::new(),
            notes: Vec::new(),
            followed: Vec::new(),
            unsaid: 0,
            stays: None,
            clears_unsaid: false,
        }
    }

    pub fn is_same(&self) -> bool {
        self.changes.is_empty()
    }

    /// Whether there is nothing to be told but that.
    pub fn is_quiet(&self) -> bool {
        self.is_same() && self.notes.is_empty() && self.followed.is_empty() && !self.has_unsaid()
    }

    /// Whether the person may choose if what the files do not have goes: whoever chose it can take it back.
    pub fn has_unsaid(&self) -> bool {
        self.unsaid > 0 || self.clears_unsaid
    }

    pub fn tables(&self) -> Vec<AreaTable> {
        self.changes.areas.iter().map(table).collect()
    }

    /// What belongs to no area.
    pub fn shared(&self) -> Vec<String> {
        self.changes.describe_shared()
    }

    /// The single changes of one area, up to `count` of them.
    pub fn lines(&self, area: usize, count: usize, library: &Library) -> Vec<Line> {
        let Some(area) = self.changes.areas.get(area) else {
            return Vec::new();
        };
        let (before, after) = (whole(&self.before, &area.id), whole(&self.after, &area.id));
        let id = area.id.as_str();
        let names_before = Names::new(&before, library, Some(id));
        let names_after = Names::new(&after, library, Some(id));
        let above = [Step::Name("records".to_owned()), Step::Element(json!(id))];
        let changes = area.each(&self.before, &self.after);
        let lines = in_order(&changes, library, &above, [&after, &before])
            .into_iter()
            .take(count);
        let lines = lines.map(|difference| {
            let path = [&above[..], &difference.path[..]].concat();
            let of = |was_there, side: Option<AreaStatus>| Differing {
                path: &path,
                was_there,
                is_done: false,
                is_area_there: side.is_some(),
                versions: sides(difference),
            };
            let (there, names) = match difference.after {
                Some(_) => (&after, &names_after),
                None => (&before, &names_before),
            };
            let place = place(of(true, area.after), there, names);
            Line {
                place: place.into_iter().skip(1).collect::<Vec<_>>().join(" › "),
                before: told(
                    of(false, area.before),
                    difference.before.as_ref(),
                    &names_before,
                ),
                after: told(
                    of(true, area.after),
                    difference.after.as_ref(),
                    &names_after,
                ),
            }
        });
        lines.collect()
    }
}

/// As the things come, and the items of a round as its own list has them. `record`: the way to the area
/// in either of `wholes`.
fn in_order<'a>(
    changes: &'a [ThingChange],
    library: &Library,
    record: &[Step],
    wholes: [&Value; 2],
) -> Vec<&'a Difference> {
    let mut rounds: BTreeMap<(ThingKind, String), usize> = BTreeMap::new();
    let mut ordered: Vec<_> = Vec::new();
    for change in changes {
        let item = item_of(change);
        let above = change.path.get(..2).filter(|_| item.is_some());
        let place = above.zip(item).and_then(|(round, item)| {
            let path = [record, round].concat();
            let edition = wholes.iter().find_map(|whole| edition(whole, &path))?;
            let list = library.get(&edition)?;
            list.items.iter().position(|own| own.id == item)
        });
        let next = rounds.len();
        let round = (
            change.kind,
            json!(above.unwrap_or(&change.path)).to_string(),
        );
        let round = *rounds.entry(round).or_insert(next);
        let place = place.unwrap_or(usize::MAX);
        ordered.extend(change.differences.iter().map(|d| ((round, place), d)));
    }
    ordered.sort_by_key(|(place, _)| *place);
    ordered
        .into_iter()
        .map(|(_, difference)| difference)
        .collect()
}

/// By which edition the round at the end of the path was filled.
fn edition(whole: &Value, path: &[Step]) -> Option<EditionRef> {
    let mut steps = path.iter();
    let round = steps.try_fold(whole, |value, step| step.part_of(value))?;
    EditionRef::deserialize(&round["edition"]).ok()
}

/// The item that an answer or a judgement is about.
fn item_of(change: &ThingChange) -> Option<ItemId> {
    let item = match (change.kind, change.path.get(3)?) {
        (ThingKind::Answer, Step::Name(item)) => item.as_str(),
        (ThingKind::Judgement, Step::Element(own)) => own.get(0)?.as_str()?,
        _ => return None,
    };
    Some(ItemId::new(item))
}

fn sides(difference: &Difference) -> [Option<&Value>; 2] {
    [difference.after.as_ref(), difference.before.as_ref()]
}

fn table(area: &AreaChange) -> AreaTable {
    let rows = area.counts.iter();
    let rows = rows.map(|(kind, counts)| KindRow {
        label: kind.label(),
        counts: *counts,
    });
    AreaTable {
        name: area.name.clone(),
        sentence: area.describe(),
        rows: rows.collect(),
        changes: area.count(),
    }
}

/// As much of a workspace as tells of one area.
fn whole(workspace: &Workspace, id: &AreaId) -> Value {
    let records = workspace.records.iter().chain(&workspace.removed);
    let record: Option<&AreaRecord> = records.into_iter().find(|r| r.area.id == *id);
    json!({
        "records": record.into_iter().collect::<Vec<_>>(),
        "references": workspace.references,
        "checklists": [],
    })
}
