//! Texts that belong to no plan: proposed, corrected, printed. They live as long as the tab, so
//! that a look at another page does not lose them.
//!
//! Must not know what they are about: a page gives each a key of its own.

use leptos::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Copy)]
pub struct Drafts(RwSignal<BTreeMap<String, String>>);

impl Drafts {
    /// For the whole app, once.
    pub fn provide() {
        provide_context(Self(RwSignal::new(BTreeMap::new())));
    }

    /// What was typed under `key`, followed. `None` if nobody touched it.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.with(|drafts| drafts.get(key).cloned())
    }

    /// As it is now, without following it.
    pub fn is_empty(&self) -> bool {
        self.0.with_untracked(BTreeMap::is_empty)
    }

    pub fn keep(&self, key: String, text: String) {
        self.0.update(|drafts| {
            drafts.insert(key, text);
        });
    }
}

pub fn use_drafts() -> Drafts {
    expect_context::<Drafts>()
}
