//! What this tab remembers over a reload, and forgets when it is closed. Nothing of what users
//! wrote belongs here: that is the store's.

use gloo_storage::{SessionStorage, Storage};
use leptos::prelude::window;

/// gloo panics where the browser keeps nothing for a tab: nothing of it may be called before this.
fn is_kept() -> bool {
    matches!(window().session_storage(), Ok(Some(_)))
}

/// Where the browser keeps nothing for a tab, a reload begins anew.
pub fn remember(key: &str, text: &str) {
    if is_kept() {
        let _ = SessionStorage::set(key, text);
    }
}

pub fn recall(key: &str) -> Option<String> {
    if !is_kept() {
        return None;
    }
    // The first version of this program wrote the text bare, and gloo hides what is no JSON.
    let bare = || SessionStorage::raw().get_item(key).ok().flatten();
    SessionStorage::get(key).ok().or_else(bare)
}

pub fn forget(key: &str) {
    if is_kept() {
        SessionStorage::delete(key);
    }
}
