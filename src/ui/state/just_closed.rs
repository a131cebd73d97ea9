//! The year that was just closed. It is known as long as the tab, so that the next year's plan can
//! say what came over and offer the way back.

use crate::model::{AreaId, AreaRecord, FiscalYear};
use leptos::prelude::*;

/// A year that was just closed, until the page is loaded anew: the way back.
#[derive(Clone)]
pub struct Closing {
    pub closed: FiscalYear,
    pub opened: FiscalYear,
    pub issues: usize,
    pub indicators: usize,
    /// How many issues the next year had from this one already: it was closed before.
    pub already: usize,
    pub before: AreaRecord,
    pub after: AreaRecord,
}

impl Closing {
    pub fn area(&self) -> AreaId {
        self.before.area.id.clone()
    }
}

#[derive(Clone, Copy)]
pub struct JustClosed(pub RwSignal<Option<Closing>>);

impl JustClosed {
    /// `year` was opened again by hand: what was said of its closing is no longer so.
    pub fn forget(&self, area: &AreaId, year: FiscalYear) {
        let is_it = |c: &Closing| c.closed == year && c.area() == *area;
        if self.0.with_untracked(|c| c.as_ref().is_some_and(is_it)) {
            self.0.set(None);
        }
    }

    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }
}
