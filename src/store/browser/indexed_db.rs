//! IndexedDB behind the [`Store`] trait.
//!
//! Must not know what is stored.

use super::failure::{failure, unknown};
use crate::store::{Change, Store, StoreError};
use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionFinishKind, TransactionMode, TransactionOptions,
};
use std::cell::RefCell;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Waker};
use wasm_bindgen::JsValue;

const NAME: &str = "monosashi";
/// All entries are in one, so that any of them can be changed together.
const ENTRIES: &str = "entries";
/// Comes after every name that begins with a prefix: no name holds it.
const AFTER_ALL: char = '\u{ffff}';

/// The connection; another in its place once the browser has closed it, as it does when somebody
/// clears what it keeps.
#[derive(Debug)]
pub struct IndexedDb(RefCell<Rc<Database>>);

impl IndexedDb {
    pub async fn open() -> Result<Self, StoreError> {
        let store = Self(RefCell::new(Rc::new(Self::connect().await?)));
        // Some browsers open it in a private window and refuse every use.
        store.get(&["mark".to_owned()]).await?;
        Ok(store)
    }

    async fn connect() -> Result<Database, StoreError> {
        let opened = Database::open(NAME)
            .with_version(1u8)
            .with_on_upgrade_needed(|_, database| {
                database.create_object_store(ENTRIES).build()?;
                Ok(())
            })
            .await;
        opened.map_err(|error| match error {
            OpenDbError::Base(error) => told(error),
            _ => StoreError::Blocked,
        })
    }

    fn database(&self) -> Rc<Database> {
        self.0.borrow().clone()
    }

    async fn reconnect(&self) -> Result<Rc<Database>, StoreError> {
        let database = Rc::new(Self::connect().await?);
        self.0.replace(database.clone());
        Ok(database)
    }
}

/// A transaction, on another connection where the one of `$store` was closed. No function: it borrows
/// its connection from `$one` or `$other`.
macro_rules! transaction {
    ($store:expr, $mode:expr, $one:ident, $other:ident) => {{
        $one = $store.database();
        match begin(&$one, $mode) {
            Ok(transaction) => transaction,
            Err(_) => {
                $other = $store.reconnect().await?;
                begin(&$other, $mode)?
            }
        }
    }};
}

/// One that is on the disk when it is complete, as far as the browser can say.
fn begin(database: &Database, mode: TransactionMode) -> Result<Transaction<'_>, StoreError> {
    let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    let transaction = database.transaction(ENTRIES).with_mode(mode);
    transaction.with_options(strict).build().map_err(told)
}

fn told(error: Error) -> StoreError {
    match error {
        Error::DomException(error) => failure(JsValue::from(error)),
        _ => unknown(),
    }
}

fn change(entries: &ObjectStore<'_>, change: Change) -> Result<(), StoreError> {
    match change {
        Change::Put { name, text } => {
            entries.put(text).with_key(name).build().map_err(told)?;
        }
        Change::Remove(name) => {
            entries.delete(name).build().map_err(told)?;
        }
    }
    Ok(())
}

impl IndexedDb {
    async fn list_all(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        let (one, other);
        let transaction = transaction!(self, TransactionMode::Readonly, one, other);
        let entries = transaction.object_store(ENTRIES).map_err(told)?;
        let all = KeyRange::Bound(
            prefix.to_owned(),
            false,
            format!("{prefix}{AFTER_ALL}"),
            false,
        );
        let names = entries
            .get_all_keys::<String>()
            .with_query::<String, _>(all.clone());
        let texts = entries.get_all::<String>().with_query::<String, _>(all);
        let (names, texts) = (
            names.primitive().map_err(told)?,
            texts.primitive().map_err(told)?,
        );
        let (names, texts) = (names.await.map_err(told)?, texts.await.map_err(told)?);
        let pairs = names.zip(texts);
        pairs
            .map(|(name, text)| Ok((name.map_err(told)?, text.map_err(told)?)))
            .collect()
    }

    async fn get_all(&self, names: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        let (one, other);
        let transaction = transaction!(self, TransactionMode::Readonly, one, other);
        let entries = transaction.object_store(ENTRIES).map_err(told)?;
        read(&entries, names).await
    }
}

impl Store for IndexedDb {
    async fn list(&self, prefix: &str) -> Result<Vec<(String, String)>, StoreError> {
        let found = self.list_all(prefix).await;
        found.map_err(StoreError::in_reading)
    }

    async fn get(&self, names: &[String]) -> Result<Vec<Option<String>>, StoreError> {
        let found = self.get_all(names).await;
        found.map_err(StoreError::in_reading)
    }

    async fn transact(
        &self,
        names: &[String],
        decide: impl FnOnce(&[Option<String>]) -> Vec<Change>,
    ) -> Result<(), StoreError> {
        let (one, other);
        let transaction = transaction!(self, TransactionMode::Readwrite, one, other);
        let done = transaction.on_done().map_err(told)?;
        let entries = transaction.object_store(ENTRIES).map_err(told)?;
        let found = read(&entries, names).await?;
        let changes = decide(&found);
        if changes.is_empty() {
            return Ok(());
        }
        for one in changes {
            change(&entries, one)?;
        }
        // Not the library's own `commit`: of a store that is full it says only that it was aborted.
        match done.await {
            TransactionFinishKind::Ok => Ok(()),
            _ => Err(match transaction.error() {
                Some(error) => told(error),
                None => unknown(),
            }),
        }
    }

    fn put_on_leaving(&self, changes: Vec<Change>) {
        let database = self.database();
        let Ok(transaction) = begin(&database, TransactionMode::Readwrite) else {
            return;
        };
        {
            let Ok(entries) = transaction.object_store(ENTRIES) else {
                return;
            };
            for one in changes {
                if change(&entries, one).is_err() {
                    return;
                }
            }
        }
        // The first look hands all of it over; the page is gone before an answer comes.
        let mut commit = pin!(transaction.commit());
        let _ = commit
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()));
    }
}

async fn read(
    entries: &ObjectStore<'_>,
    names: &[String],
) -> Result<Vec<Option<String>>, StoreError> {
    let mut requests = Vec::new();
    for name in names {
        let request = entries.get::<String, _, _>(name.clone());
        requests.push(request.primitive().map_err(told)?);
    }
    let mut found = Vec::new();
    for request in requests {
        found.push(request.await.map_err(told)?);
    }
    Ok(found)
}
