//! A store that lasts as long as a test, and is as full as the test says.

use super::{Store, StoreError};
use std::{cell::RefCell, collections::BTreeMap};

#[derive(Debug, Default)]
pub struct MemoryStore {
    entries: RefCell<BTreeMap<String, String>>,
    /// Bytes of keys and values together; `None` for no limit.
    capacity: Option<usize>,
}

impl MemoryStore {
    /// Refuses to grow beyond `bytes`, as a browser does.
    pub fn with_capacity(bytes: usize) -> Self {
        Self {
            capacity: Some(bytes),
            ..Self::default()
        }
    }
}

impl Store for MemoryStore {
    async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.entries.borrow().get(key).cloned())
    }

    async fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        let mut entries = self.entries.borrow_mut();
        let others: usize = entries
            .iter()
            .filter(|(k, _)| *k != key)
            .map(|(k, v)| k.len() + v.len())
            .sum();
        if self
            .capacity
            .is_some_and(|most| others + key.len() + value.len() > most)
        {
            return Err(StoreError::Full);
        }
        entries.insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.entries.borrow_mut().remove(key);
        Ok(())
    }

    async fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let entries = self.entries.borrow();
        Ok(entries
            .keys()
            .filter(|k| k.starts_with(prefix))
            .cloned()
            .collect())
    }
}
