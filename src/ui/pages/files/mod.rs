//! 「控えとファイル」: the safe place outside the browser, and files coming in.

mod aside;
mod backup;
mod incoming;

use crate::ui::components::heading::Heading;
use crate::ui::text::files as t;
use leptos::prelude::*;

#[component]
pub fn Files() -> impl IntoView {
    let incoming = incoming::Incoming::new();
    view! {
        <div class="page page--narrow files">
            <Heading text=t::TITLE.to_owned()/>
            <backup::TakeBackup/>
            <incoming::FromBackup incoming/>
            <incoming::FromTables incoming/>
            <incoming::BeforeRestore incoming/>
            <aside::SetAside/>
        </div>
    }
}
