//! What another page wrote, brought into memory beside what is typed there.
//!
//! Must not know how a place that both changed is told.

use super::reading::{Found, There};
use super::{Keeper, Known};
use crate::exchange::backup;
use crate::model::Workspace;
use crate::store::Store;
use crate::store::clash_changes::ClashChange;
use crate::store::head;
use crate::store::merge::{Clash, merge};
use crate::store::names::Unit;
use crate::store::pieces::{self, Pieces};

impl<S: Store> Keeper<S> {
    /// Brings what stands in the store into the workspace. Where both changed the same place, what
    /// is in memory stays there (somebody may be typing it), and the other stands beside with the
    /// next write. Returns these places; `None`: this page has read or written the unit since the
    /// look began, and it is to be looked at again.
    #[must_use]
    pub fn adopt(&self, found: Found, workspace: &mut Workspace) -> Option<Vec<Clash>> {
        let known = self.sealed(&found.unit);
        if known != found.known {
            return None;
        }
        let unit = found.unit.clone();
        match found.there {
            Some(there) if known.as_ref() == Some(&there.sealed) && self.is_loaded(&unit) => {
                return Some(Vec::new());
            }
            // This page's own write, whose end it was not told: memory has it, and what was typed since.
            Some(there) if there.head.writer == self.writer && self.is_loaded(&unit) => {
                self.learn(&unit, there);
                return Some(Vec::new());
            }
            _ => {}
        }
        Some(self.bring_together(found, workspace))
    }

    /// The same of something that this page has not written itself.
    pub(in crate::store) fn bring_together(
        &self,
        found: Found,
        workspace: &mut Workspace,
    ) -> Vec<Clash> {
        let Found { unit, there, .. } = found;
        let base = self.units.borrow().get(&unit).and_then(|k| k.base.clone());
        let Some(there) = there else {
            self.units.borrow_mut().remove(&unit);
            let unchanged = base.is_some_and(|b| pieces::of(workspace, &unit) == Some(b));
            if unchanged {
                take_out(workspace, &unit);
            }
            return Vec::new();
        };
        let ours = pieces::of(workspace, &unit).map(|p| {
            let owned = p.into_iter().map(|(n, p)| (n, p.into_owned()));
            owned.collect::<Pieces<'static>>()
        });
        let Some(ours) = ours else {
            // Not in memory: a page that wants it loads it.
            let gone_here = base.is_some();
            if !gone_here {
                let known = Known {
                    head: there.head,
                    sealed: there.sealed,
                    base: None,
                };
                self.units.borrow_mut().insert(unit, known);
                return Vec::new();
            }
            // Let go here, changed there: what was typed there stays.
            put_in(workspace, &unit, &there.content, there.head.removed);
            self.learn(&unit, there);
            return Vec::new();
        };
        let before = self.units.borrow().get(&unit).map(|k| k.head.removed);
        let now = super::writing::is_removed(workspace, &unit);
        let removed = match before {
            Some(before) if before == now => there.head.removed,
            _ => now,
        };
        let (content, clashes) = match base == Some(ours.clone()) {
            true => (there.content.clone(), Vec::new()),
            false => merged(&unit, base.as_ref(), &ours, &there),
        };
        put_in(workspace, &unit, &content, removed);
        self.learn(&unit, there);
        let told = clashes.iter().cloned().map(ClashChange::Tell).collect();
        self.change_clashes(&unit, told);
        clashes
    }

    /// Tells the keeper what a page had read when it left something unsettled.
    pub(in crate::store) fn pretend(&self, unit: &Unit, base: Option<Workspace>, removed: bool) {
        let mut units = self.units.borrow_mut();
        if let (Some(known), Some(base)) = (units.get_mut(unit), base) {
            known.head.removed = removed;
            let pieces = pieces::of(&base, unit).unwrap_or_default();
            let owned = pieces.into_iter().map(|(n, p)| (n, p.into_owned()));
            known.base = Some(owned.collect());
        }
    }
}

fn take_out(workspace: &mut Workspace, unit: &Unit) {
    match unit {
        Unit::Area(id) => {
            workspace.records.retain(|r| r.area.id != *id);
            workspace.removed.retain(|r| r.area.id != *id);
        }
        Unit::Shared => {
            workspace.checklists.clear();
            workspace.references.clear();
        }
    }
}

/// Puts a unit in the place of the one that is there; a new one comes last.
fn put_in(workspace: &mut Workspace, unit: &Unit, content: &Workspace, removed: bool) {
    let Unit::Area(id) = unit else {
        workspace.checklists = content.checklists.clone();
        workspace.references = content.references.clone();
        return;
    };
    let Some(record) = content.records.first().cloned() else {
        return;
    };
    let (here, other) = match removed {
        false => (&mut workspace.records, &mut workspace.removed),
        true => (&mut workspace.removed, &mut workspace.records),
    };
    other.retain(|r| r.area.id != *id);
    match here.iter_mut().find(|r| r.area.id == *id) {
        Some(place) => *place = record,
        None => here.push(record),
    }
}

/// Both changed it. What the model refuses of a merge stays out of it: then what is stored stays,
/// and the whole of ours is told beside it.
fn merged(
    unit: &Unit,
    base: Option<&Pieces<'static>>,
    ours: &Pieces<'static>,
    there: &There,
) -> (Workspace, Vec<Clash>) {
    let value = |pieces: &Pieces<'static>| {
        let texts = pieces::texts(pieces).unwrap_or_default();
        pieces::value(unit, &texts)
    };
    let base = base.map(value);
    let (ours, theirs) = (value(ours), current(unit, &there.content));
    // What is in memory is what stays where both changed one place: somebody may be typing there.
    let merged = merge(base.as_ref(), Some(&theirs), Some(&ours));
    let json = merged.value.map(|v| v.to_string()).unwrap_or_default();
    match pieces::read(unit, &json, backup::VERSION, head::PLACE) {
        Ok(content) => (content, merged.clashes),
        Err(_) => {
            let whole = Clash {
                path: Vec::new(),
                base,
                ours: Some(ours),
                theirs: Some(theirs),
            };
            (there.content.clone(), vec![whole])
        }
    }
}

/// A unit that was read, as the present model writes it.
fn current(unit: &Unit, content: &Workspace) -> serde_json::Value {
    let pieces = pieces::of(content, unit).unwrap_or_default();
    pieces::value(unit, &pieces::texts(&pieces).unwrap_or_default())
}
