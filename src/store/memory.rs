//! A store for tests, in memory, with as much room as the test says.
//!
//! Must not know what is stored.

use super::{Store, StoreError};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

/// Clones share what is stored, as the tabs of a browser do.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    entries: Rc<RefCell<BTreeMap<String, String>>>,
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

    async fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        let text = self.get(key).await?;
        Ok(text.map(|text| serde_json::from_str(&text).unwrap_or(text)))
    }

    async fn keep_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.set(key, &serde_json::Value::from(value).to_string())
            .await
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
