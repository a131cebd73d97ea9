//! localStorage behind the [`Store`] trait, where IndexedDB is refused.
//!
//! It is small, and the browser writes it down when it likes. Must not know what is stored.

use super::failure::failure;
use super::old_place;
use crate::store::{Change, Store, StoreError};
use web_sys::Storage;

/// What all names in it begin with: on `file://` every page of a PC shares one storage.
const OURS: &str = "monosashi:store:";

#[derive(Clone, Copy, Debug)]
pub struct LocalStore;

impl LocalStore {
    pub fn is_there(&self) -> bool {
        old_place::raw().is_ok()
    }
}

fn get(storage: &Storage, name: &str) -> Result<Option<String>, StoreError> {
    let found = storage.get_item(&format!("{OURS}{name}"));
    found.map_err(|error| failure(error).in_reading())
}

fn carry_out(storage: &Storage, change: &Change) -> Result<(), StoreError> {
    match change {
        Change::Put { name, text } => storage.set_item(&format!("{OURS}{name}"), text),
        Change::Remove(name) => storage.remove_item(&format!("{OURS}{name}")),
    }
    .map_err(failure)
}

/// All or nothing: nobody else has a turn between.
fn all(storage: &Storage, changes: &[Change]) -> Result<(), StoreError> {
    let mut undo = Vec::new();
    for change in changes {
        let (Change::Put { name, .. } | Change::Remove(name)) = change;
        let before = get(storage, name)?;
        if let Err(error) = carry_out(storage, change) {
            for (name, before) in undo.into_iter().rev() {
                let back = match before {
                    Some(text) => Change::Put { name, text },
                    None => Change::Remove(name),
                };
                carry_out(storage, &back)?;
            }
            return Err(error);
        }
        undo.push((name.clone(), before));
    }
    Ok(())
}

impl Store for LocalStore {
    async fn list(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        let storage = old_place::raw()?;
        let mut names = old_place::keys(&storage, &format!("{OURS}{prefix}"))?;
        names.sort();
        let mut found = Vec::new();
        for key in names {
            let name = key.strip_prefix(OURS).unwrap_or(&key).to_owned();
            if let Some(text) = get(&storage, &name)? {
                found.push((name, text));
            }
        }
        Ok(found)
    }

    async fn get(&self, names: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        let storage = old_place::raw()?;
        names.iter().map(|name| get(&storage, name)).collect()
    }

    async fn transact(
        &self,
        names: &[String],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Change>,
    ) -> Result<(), StoreError> {
        let storage = old_place::raw()?;
        let found: Result<Vec<_>, _> = names.iter().map(|name| get(&storage, name)).collect();
        all(&storage, &decide(&found?))
    }

    fn put_on_leaving(&self, changes: Vec<Change>) {
        if let Ok(storage) = old_place::raw() {
            // The page learns nothing more.
            let _ = all(&storage, &changes);
        }
    }
}
