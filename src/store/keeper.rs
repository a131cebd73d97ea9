//! One workspace in one store: opened by its summaries, loaded area by area, saved piece by piece.
//!
//! `reading` brings it out of the store, `writing` into it, `adopting` joins what other pages wrote.
//! Must not know a browser, nor when it is time to save. What is in memory belongs to whoever calls:
//! it hands the workspace in, to be compared or changed, and never across a wait.

mod adopting;
mod reading;
mod writing;

pub use reading::{Broken, Found, LoadError, Opened, Summary};
pub(super) use writing::Changed;
pub use writing::{SaveError, Touched, Write};

use super::Store;
use super::clash_changes::ClashChange;
use super::head::Head;
use super::names::Unit;
use super::pieces::Pieces;
use crate::model::AreaId;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What this page knows of a unit in the store.
#[derive(Clone, Debug)]
struct Known {
    head: Head,
    sealed: String,
    /// As this page read or wrote it last, of a unit that is in memory.
    base: Option<Pieces<'static>>,
}

/// One workspace in one store.
#[derive(Debug)]
pub struct Keeper<S> {
    pub(super) store: S,
    /// Of this page and no other.
    pub(super) writer: String,
    /// Which store it is, once anything was read from it or written to it.
    mark: RefCell<Option<String>>,
    units: RefCell<BTreeMap<Unit, Known>>,
    /// What is to become of places that two tabs changed: it goes with the next write.
    pub(super) clash_changes: RefCell<BTreeMap<Unit, Vec<ClashChange>>>,
}

impl<S: Store> Keeper<S> {
    /// `writer`: a name that no other page bears.
    pub fn new(store: S, writer: &str) -> Self {
        Self {
            store,
            writer: writer.to_owned(),
            mark: RefCell::default(),
            units: RefCell::default(),
            clash_changes: RefCell::default(),
        }
    }

    pub fn store(&self) -> &S {
        &self.store
    }

    fn knows(&self, unit: &Unit) -> bool {
        self.units.borrow().contains_key(unit)
    }

    /// The head of a unit, as this page knows it.
    fn sealed(&self, unit: &Unit) -> Option<String> {
        self.units.borrow().get(unit).map(|k| k.sealed.clone())
    }

    /// Whether it is put away, as far as this page knows.
    pub(super) fn is_removed(&self, unit: &Unit) -> bool {
        self.units
            .borrow()
            .get(unit)
            .is_some_and(|k| k.head.removed)
    }

    /// Where an area stands among the others.
    pub fn place(&self, id: &AreaId) -> Option<u64> {
        let unit = Unit::Area(id.clone());
        self.units.borrow().get(&unit).map(|k| k.head.place)
    }

    /// Whether the unit is in memory, as far as this keeper was told.
    pub fn is_loaded(&self, unit: &Unit) -> bool {
        self.units
            .borrow()
            .get(unit)
            .is_some_and(|k| k.base.is_some())
    }

    /// The areas that are in the store and not in memory.
    pub fn away(&self) -> Vec<AreaId> {
        let units = self.units.borrow();
        let away = units.iter().filter(|(_, known)| known.base.is_none());
        away.filter_map(|(unit, _)| unit.area().cloned()).collect()
    }

    /// All that is in memory is new to the store: after it was cleared, on the user's word, or after
    /// a first look that failed. What stands there all the same is found and merged.
    pub fn begin_anew(&self) {
        self.mark.replace(None);
        self.units.borrow_mut().clear();
    }

    /// Nothing is there under this name any more.
    pub(super) fn forget(&self, unit: &Unit) {
        self.units.borrow_mut().remove(unit);
    }

    /// The unit is not in memory any more.
    pub(super) fn unload(&self, unit: &Unit) {
        if let Some(known) = self.units.borrow_mut().get_mut(unit) {
            known.base = None;
        }
    }
}

#[cfg(test)]
mod fuzz;
#[cfg(test)]
pub(super) mod tests;
