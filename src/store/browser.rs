//! localStorage behind the [`Store`] trait.
//!
//! Every access is asked for anew and may fail: a browser can block storage altogether, or a
//! policy can take it away while the page is open. Must not know what is stored.

use super::{Store, StoreError};
use gloo_storage::{LocalStorage, Storage, errors::StorageError};
use wasm_bindgen::{JsCast, JsValue};

#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserStore;

impl BrowserStore {
    /// gloo panics where the browser gives no storage: nothing of it may be called before this.
    fn probe() -> Result<(), StoreError> {
        let storage = web_sys::window().and_then(|w| w.local_storage().ok().flatten());
        storage.map(|_| ()).ok_or(StoreError::Blocked)
    }

    fn raw() -> Result<web_sys::Storage, StoreError> {
        Self::probe()?;
        Ok(LocalStorage::raw())
    }
}

fn failure(error: JsValue) -> StoreError {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => named(error.name().into()),
        None => unknown(),
    }
}

fn unknown() -> StoreError {
    StoreError::Other("不明なエラー".to_owned())
}

/// `name`: the browser's own for what went wrong.
fn named(name: String) -> StoreError {
    match name.as_str() {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        _ => StoreError::Other(name),
    }
}

impl Store for BrowserStore {
    async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Self::raw()?.get_item(key).map_err(failure)
    }

    async fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        Self::raw()?.set_item(key, value).map_err(failure)
    }

    async fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        // Not through gloo's own reader: it hides a text that is no JSON, and panics where the
        // browser will not read.
        let text = self.get(key).await?;
        Ok(text.map(|text| serde_json::from_str(&text).unwrap_or(text)))
    }

    async fn keep_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        Self::probe()?;
        LocalStorage::set(key, value).map_err(|error| match error {
            StorageError::JsError(error) => named(error.name),
            // Its text is English, and for whoever reads the code.
            _ => unknown(),
        })
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        Self::raw()?.remove_item(key).map_err(failure)
    }

    async fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let storage = Self::raw()?;
        let count = storage.length().map_err(failure)?;
        let mut keys: Vec<String> = (0..count)
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .collect();
        keys.sort();
        Ok(keys)
    }
}
