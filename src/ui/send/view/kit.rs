//! What would leave, made anew whenever the area or a choice changes.
//!
//! Must not know what is shown of it.

use crate::model::{AreaId, AreaRecord, FiscalYear};
use crate::ui::send::view_model::few::ToldAnyway;
use crate::ui::send::view_model::kit::Kit;
use crate::ui::send::view_model::scope::Scope;
use crate::ui::state::app_state::use_app_state;
use leptos::prelude::*;

/// What would leave, followed; `None` if the area is gone.
pub fn kit(
    id: &AreaId,
    year: FiscalYear,
    scope: Signal<Scope>,
    told_anyway: Signal<ToldAnyway>,
) -> Memo<Option<Kit>> {
    let app_state = use_app_state();
    let record = app_state.record(id.clone());
    Memo::new_with_compare(
        move |_| {
            let library = app_state.library.get();
            let kit = |record: &AreaRecord| {
                told_anyway.with(|told| Kit::of(record, &library, (year, scope.get()), told))
            };
            record.with(|record| record.as_ref().map(kit))
        },
        // It is made anew when the record changes, and only then.
        |_, _| true,
    )
}
