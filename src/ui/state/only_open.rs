//! The choice to fill the open items of a list alone.

use leptos::prelude::*;

/// 「まだの項目だけ」: stays as it is from menu to menu.
#[derive(Clone, Copy)]
pub struct OnlyOpen(pub RwSignal<bool>);

impl OnlyOpen {
    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self(RwSignal::new(false)));
    }
}
