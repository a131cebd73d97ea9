//! The year that was just closed. It is known as long as the tab, so that the next year's plan can
//! say what came over and offer the way back.

use crate::model::{AreaId, FiscalYear};
pub use crate::ui::view_models::closing::Closing;
use leptos::prelude::*;

/// Until the page is loaded anew.
#[derive(Clone, Copy)]
pub struct JustClosed(pub RwSignal<Option<Closing>>);

impl JustClosed {
    /// `year` was opened again by hand: what was said of its closing is no longer so.
    pub fn forget(&self, area: &AreaId, year: FiscalYear) {
        let is_it = |c: &Closing| c.is_of(area, year);
        if self.0.with_untracked(|c| c.as_ref().is_some_and(is_it)) {
            self.0.set(None);
        }
    }

    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }
}
