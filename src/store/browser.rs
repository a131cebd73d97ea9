//! localStorage behind the [`Store`] trait.
//!
//! Every access is asked for anew and may fail: a browser can block storage altogether, or a
//! policy can take it away while the page is open.

use super::{Store, StoreError};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserStore;

impl BrowserStore {
    fn storage() -> Result<Storage, StoreError> {
        web_sys::window()
            .and_then(|w| w.local_storage().ok().flatten())
            .ok_or(StoreError::Blocked)
    }
}

fn failure(error: JsValue) -> StoreError {
    match error
        .dyn_ref::<js_sys::Error>()
        .map(|e| String::from(e.name()))
    {
        Some(name) if name == "QuotaExceededError" => StoreError::Full,
        Some(name) if name == "SecurityError" => StoreError::Blocked,
        Some(name) => StoreError::Other(name),
        None => StoreError::Other("不明なエラー".to_owned()),
    }
}

impl Store for BrowserStore {
    async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Self::storage()?.get_item(key).map_err(failure)
    }

    async fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        Self::storage()?.set_item(key, value).map_err(failure)
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        Self::storage()?.remove_item(key).map_err(failure)
    }

    async fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let storage = Self::storage()?;
        let count = storage.length().map_err(failure)?;
        let mut keys: Vec<String> = (0..count)
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .collect();
        keys.sort();
        Ok(keys)
    }
}
