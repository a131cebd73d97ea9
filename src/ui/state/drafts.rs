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

#[derive(Clone, Copy)]
pub struct Drafts(RwSignal<BTreeMap<String, String>>);

impl Drafts {
    /// For the whole app, once.
    pub fn provide() {
        let known = tab::recall(DRAFTS).unwrap_or_default();
        provide_context(Self(RwSignal::new(known)));
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
