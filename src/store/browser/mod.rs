//! The places of a browser: IndexedDB, or localStorage where that is refused; the old place; and what
//! tabs tell each other.
//!
//! Every access is asked for anew and may fail: a browser can block storage altogether, or a
//! policy can take it away while the page is open. Must not know what is stored.

mod channel;
mod failure;
mod indexed_db;
mod local_storage;
mod old_place;
mod persist;
mod room;

pub use channel::Channel;
pub use local_storage::LocalStore;
pub use old_place::OldPlace;
pub use persist::ask_to_persist;

use super::{Change, Room, Store, StoreError};
use indexed_db::IndexedDb;

/// Which place it is, for what may be promised of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// What is said to be written stays, also when the browser is killed.
    Database,
    /// The browser may write it down minutes later.
    Lazily,
    /// Nothing can be kept.
    Nowhere,
}

/// The best place that this browser gives.
#[derive(Debug)]
pub enum BrowserStore {
    IndexedDb(IndexedDb),
    LocalStorage(LocalStore),
}

impl BrowserStore {
    pub async fn open() -> Self {
        match IndexedDb::open().await {
            Ok(database) => BrowserStore::IndexedDb(database),
            Err(_) => BrowserStore::LocalStorage(LocalStore),
        }
    }

    /// `None` where the browser does not tell it.
    pub async fn room(&self) -> Option<Room> {
        match self {
            BrowserStore::IndexedDb(_) => room::of_database().await,
            BrowserStore::LocalStorage(_) => room::of_local_storage(),
        }
    }

    pub fn kept(&self) -> Kept {
        match self {
            BrowserStore::IndexedDb(_) => Kept::Database,
            BrowserStore::LocalStorage(store) if store.is_there() => Kept::Lazily,
            BrowserStore::LocalStorage(_) => Kept::Nowhere,
        }
    }
}

impl Store for BrowserStore {
    async fn list(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        match self {
            BrowserStore::IndexedDb(store) => store.list(prefix).await,
            BrowserStore::LocalStorage(store) => store.list(prefix).await,
        }
    }

    async fn get(&self, names: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        match self {
            BrowserStore::IndexedDb(store) => store.get(names).await,
            BrowserStore::LocalStorage(store) => store.get(names).await,
        }
    }

    async fn transact(
        &self,
        names: &[String],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Change>,
    ) -> Result<(), StoreError> {
        match self {
            BrowserStore::IndexedDb(store) => store.transact(names, decide).await,
            BrowserStore::LocalStorage(store) => store.transact(names, decide).await,
        }
    }

    fn put_on_leaving(&self, changes: Vec<Change>) {
        match self {
            BrowserStore::IndexedDb(store) => store.put_on_leaving(changes),
            BrowserStore::LocalStorage(store) => store.put_on_leaving(changes),
        }
    }
}
