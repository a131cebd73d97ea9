//! Texts that belong to no plan: proposed, corrected, printed; or half written, with the button that
//! would keep them not pressed yet. They live as long as the tab, over a reload as well, so that a
//! look at another page does not lose them.
//!
//! Must not know what they are about: a page gives each a key of its own.

use crate::model::AreaId;
use crate::ui::browser::tab;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::half_written;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Under which name the tab remembers them.
const DRAFTS: &str = "monosashi.drafts";

#[derive(Clone, Copy)]
pub struct Drafts(RwSignal<BTreeMap<String, String>>);

impl Drafts {
    /// For the whole app, once.
    pub fn provide() -> Self {
        let known = tab::recall(DRAFTS).unwrap_or_default();
        let drafts = Self(RwSignal::new(known));
        provide_context(drafts);
        drafts.follow_areas();
        drafts
    }

    /// What is half written about an area goes with it, wherever it is let go: nobody could reach it.
    fn follow_areas(self) {
        let app_state = use_app_state();
        let known = Memo::new(move |_| app_state.known());
        // What was never seen is not taken for gone: the store may not have been readable.
        Effect::new(move |last: Option<BTreeSet<AreaId>>| {
            let now = known.get();
            for gone in last.iter().flatten().filter(|id| !now.contains(*id)) {
                self.forget_half_written(gone);
            }
            now
        });
    }

    /// What was typed under `key`, followed. `None` if nobody touched it.
    pub fn get(&self, key: &str) -> Option<String> {
        self.0.with(|drafts| drafts.get(key).cloned())
    }

    /// As it is now, without following it.
    pub fn is_empty(&self) -> bool {
        self.0.with_untracked(BTreeMap::is_empty)
    }

    /// Whether something waits for its button; followed. Who closes the tab meanwhile is asked.
    pub fn is_any_half_written(&self) -> bool {
        self.0
            .with(|drafts| drafts.keys().any(|key| half_written::waits(key)))
    }

    pub fn keep(&self, key: String, text: String) {
        self.change(|drafts| {
            drafts.insert(key, text);
        });
    }

    /// It was kept elsewhere, or is blank.
    pub fn forget(&self, key: &str) {
        self.forget_where(|own| own == key);
    }

    /// What is half written about an area.
    pub fn forget_half_written(&self, area: &AreaId) {
        self.forget_where(|key| half_written::is_of(key, area));
    }

    /// Wakes nobody where there is nothing to forget.
    fn forget_where(&self, is_it: impl Fn(&str) -> bool) {
        let is_there = |drafts: &BTreeMap<String, String>| drafts.keys().any(|key| is_it(key));
        if self.0.with_untracked(is_there) {
            self.change(|drafts| drafts.retain(|key, _| !is_it(key)));
        }
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
