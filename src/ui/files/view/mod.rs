//! Saving a 控え, bringing files back in, and what was put aside.
//!
//! Must not know what stands in a file: `exchange` reads it, the view model says what it changes.

mod aside;
mod backup;
mod incoming;
mod reading;
mod state;
mod tables_read;

pub use backup::provide_state;

use crate::ui::files::words as t;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn Files() -> impl IntoView {
    let incoming = state::Incoming::new();
    incoming.follow_chosen();
    view! {
        <div class="page page--narrow">
            <Heading text=t::TITLE.to_owned()/>
            <backup::SaveBackup/>
            <incoming::FromBackup incoming/>
            <incoming::FromTables incoming/>
            <incoming::BeforeRestore incoming/>
            <aside::SetAside incoming/>
        </div>
    }
}
