//! Which items the list of all shows: who comes back from one of them finds the same.

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ItemFilter {
    pub words: RwSignal<String>,
    /// By its code; empty for all.
    pub standing: RwSignal<String>,
}

impl ItemFilter {
    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self {
            words: RwSignal::default(),
            standing: RwSignal::default(),
        });
    }
}

pub fn use_item_filter() -> ItemFilter {
    expect_context::<ItemFilter>()
}
