//! Texts that belong to no plan: proposed, corrected, printed; or half written, with the button that
//! would keep them not pressed yet. They live as long as the tab, over a reload as well, so that a
//! look at another page does not lose them.
//!
//! Must not know what they are about: a page gives each a key of its own.

use crate::ui::browser::tab;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Under which name the tab remembers them.
const DRAFTS: &str = "monosashi.drafts";

/// Begins the keys of what is nowhere else until a button keeps it.
const HALF: &str = "half/";

/// The key of what is half written: who closes the tab meanwhile is asked.
pub fn half_written(key: &str) -> String {
    format!("{HALF}{key}")
}

#[derive(Clone, Copy)]
pub struct Drafts(RwSignal<BTreeMap<String, String>>);

impl Drafts {
    /// For the whole app, once.
    pub fn provide() -> Self {
        let known = tab::recall(DRAFTS).unwrap_or_default();
        let drafts = Self(RwSignal::new(known));
        provide_context(drafts);
        drafts
    }

    /// What was typed under `key`, followed. `None` if nobody touched it.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.with(|drafts| drafts.get(key).cloned())
    }

    /// As it is now, without following it.
    pub fn is_empty(&self) -> bool {
        self.0.with_untracked(BTreeMap::is_empty)
    }

    /// As it is now: whether something waits for its button.
    pub fn is_any_half_written(&self) -> bool {
        let is_half = |key: &String| key.starts_with(HALF);
        self.0.with_untracked(|drafts| drafts.keys().any(is_half))
    }

    pub fn keep(&self, key: String, text: String) {
        self.change(|drafts| {
            drafts.insert(key, text);
        });
    }

    /// It was kept elsewhere, or is blank.
    pub fn forget(&self, key: &str) {
        self.change(|drafts| {
            drafts.remove(key);
        });
    }

    fn change(&self, change: impl FnOnce(&mut BTreeMap<String, String>)) {
        self.0.update(|drafts| {
            change(drafts);
            tab::remember(DRAFTS, drafts);
        });
    }
}

pub fn use_drafts() -> Drafts {
    expect_context::<Drafts>()
}
