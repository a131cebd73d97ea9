//! What this tab remembers over a reload, and forgets when it is closed. Nothing of the workspace
//! belongs here: that is the store's.

use gloo_storage::{SessionStorage, Storage};
use leptos::prelude::window;
use serde::{Serialize, de::DeserializeOwned};

/// gloo panics where the browser keeps nothing for a tab: it is asked for only after this. Its
/// readers panic where the browser will not read, so the browser's own stand below.
fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

/// As JSON. Where the browser keeps nothing for a tab, a reload begins anew.
pub fn remember(key: &str, value: &impl Serialize) {
    if storage().is_some() {
        let _ = SessionStorage::set(key, value);
    }
}

/// `None`, too, for what another version remembered in another form.
pub fn recall<T: DeserializeOwned>(key: &str) -> Option<T> {
    let text = storage()?.get_item(key).ok()??;
    serde_json::from_str(&text).ok()
}

pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}
