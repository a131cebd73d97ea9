//! What this tab remembers over a reload, and forgets when it is closed. Nothing of what users
//! wrote belongs here: that is the store's.

use leptos::prelude::window;

/// Where the browser keeps nothing for a tab, a reload begins anew.
pub fn remember(key: &str, text: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(key, text);
    }
}

pub fn recall(key: &str) -> Option<String> {
    window()
        .session_storage()
        .ok()
        .flatten()?
        .get_item(key)
        .ok()?
}

pub fn forget(key: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.remove_item(key);
    }
}
