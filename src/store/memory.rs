//! A store for tests, in memory, with as much room as the test says, and with the faults of real
//! ones.
//!
//! Must not know what is stored.

use super::{Change, Store, StoreError};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// Clones share what is stored, as the tabs of a browser do.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Rc<RefCell<Inside>>);

#[derive(Debug, Default)]
struct Inside {
    entries: BTreeMap<String, String>,
    /// Bytes of names and texts together; `None` for no limit.
    capacity: Option<usize>,
    failing: Option<StoreError>,
    forgetful: bool,
    /// How many transactions were carried out.
    written: usize,
}

impl MemoryStore {
    /// Refuses to grow beyond `bytes`, as a browser does.
    pub fn limit(&self, bytes: Option<usize>) {
        self.0.borrow_mut().capacity = bytes;
    }

    /// Every call fails so, until `None`.
    pub fn fail(&self, error: Option<StoreError>) {
        self.0.borrow_mut().failing = error;
    }

    /// Says that it wrote, and does not.
    pub fn forget_writes(&self, forgetful: bool) {
        self.0.borrow_mut().forgetful = forgetful;
    }

    /// As a user does who clears the browser's data.
    pub fn clear(&self) {
        self.0.borrow_mut().entries.clear();
    }

    pub fn entries(&self) -> BTreeMap<String, String> {
        self.0.borrow().entries.clone()
    }

    /// Changes an entry behind the program's back.
    pub fn tamper(&self, name: &str, text: &str) {
        let name = name.to_owned();
        self.0.borrow_mut().entries.insert(name, text.to_owned());
    }

    pub fn size(&self) -> usize {
        self.0.borrow().size()
    }

    pub fn written(&self) -> usize {
        self.0.borrow().written
    }

    fn check(&self) -> Result<(), StoreError> {
        self.0.borrow().failing.clone().map_or(Ok(()), Err)
    }

    fn carry_out(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        let mut inside = self.0.borrow_mut();
        if inside.forgetful || changes.is_empty() {
            return Ok(());
        }
        let before = inside.entries.clone();
        for change in changes {
            match change {
                Change::Put { name, text } => inside.entries.insert(name, text),
                Change::Remove(name) => inside.entries.remove(&name),
            };
        }
        if inside.capacity.is_some_and(|most| inside.size() > most) {
            inside.entries = before;
            return Err(StoreError::Full);
        }
        inside.written += 1;
        Ok(())
    }
}

impl Inside {
    fn size(&self) -> usize {
        self.entries.iter().map(|(n, t)| n.len() + t.len()).sum()
    }
}

impl Store for MemoryStore {
    async fn list(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        self.check().map_err(StoreError::in_reading)?;
        let inside = self.0.borrow();
        let found = inside.entries.iter().filter(|(n, _)| n.starts_with(prefix));
        Ok(found.map(|(n, t)| (n.clone(), t.clone())).collect())
    }

    async fn get(&self, names: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        self.check().map_err(StoreError::in_reading)?;
        let inside = self.0.borrow();
        let get = |name| inside.entries.get(name).cloned();
        Ok(names.iter().map(get).collect())
    }

    async fn transact(
        &self,
        names: &[String],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Change>,
    ) -> Result<(), StoreError> {
        self.check()?;
        let found = self.get(names).await?;
        self.carry_out(decide(&found))
    }

    fn put_on_leaving(&self, changes: Vec<Change>) {
        if self.check().is_ok() {
            // A page that is being left learns nothing more.
            let _ = self.carry_out(changes);
        }
    }
}
