//! localStorage as earlier versions used it.
//!
//! Must not know what is stored.

use super::failure::failure;
use crate::store::{Old, StoreError};
use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsValue;

#[derive(Clone, Copy, Debug)]
pub struct OldPlace;

/// gloo panics where the browser gives no storage: nothing of it may be called before this.
pub fn raw() -> Result<web_sys::Storage, StoreError> {
    let storage = web_sys::window().and_then(|w| w.local_storage().ok().flatten());
    storage
        .map(|_| LocalStorage::raw())
        .ok_or(StoreError::Blocked)
}

fn unread(error: JsValue) -> StoreError {
    failure(error).in_reading()
}

/// Not sorted.
pub fn keys(storage: &web_sys::Storage, prefix: &str) -> Result<Vec<String>, StoreError> {
    let count = storage.length().map_err(unread)?;
    let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    Ok(keys.filter(|key| key.starts_with(prefix)).collect())
}

impl Old for OldPlace {
    fn text(&self, key: &str) -> Result<Option<String>, StoreError> {
        raw()?.get_item(key).map_err(unread)
    }

    fn quoted(&self, key: &str) -> Result<Option<String>, StoreError> {
        // Through the browser alone: on the way into Rust half a character would be lost.
        let storage = JsValue::from(raw()?);
        let get = js_sys::Reflect::get(&storage, &JsValue::from_str("getItem")).map_err(unread)?;
        let get: js_sys::Function = get.into();
        let text = get
            .call1(&storage, &JsValue::from_str(key))
            .map_err(unread)?;
        if text.is_null() {
            return Ok(None);
        }
        let quoted = js_sys::JSON::stringify(&text).map_err(unread)?;
        Ok(quoted.as_string())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        raw()?.set_item(key, text).map_err(failure)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        raw()?.remove_item(key).map_err(failure)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        keys(&raw()?, prefix)
    }
}
