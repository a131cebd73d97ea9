//! Saves a 控え: the whole workspace in one file.

use crate::exchange::{backup, file_name};
use crate::ui::browser::{clock, download};
use crate::ui::files::view_model::last_backup;
use crate::ui::files::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::words::common;
use leptos::prelude::*;

#[component]
pub fn SaveBackup() -> impl IntoView {
    let app_state = use_app_state();
    let said = RwSignal::new("");
    let save = move |_| {
        let text = app_state.peek(|w| backup::write(w, &clock::iso()));
        let name = file_name::backup(&clock::stamp());
        match download::save(&name, "application/json", text.as_bytes()) {
            Ok(()) => {
                app_state.note_backup();
                said.set(common::SAVED);
            }
            Err(_) => said.set(common::DOWNLOAD_FAILED),
        }
    };
    let last = move || app_state.backed_up_at.with(|at| last_backup(at.as_deref()));
    view! {
        <section aria-labelledby="backup">
            <h2 id="backup">{t::BACKUP}</h2>
            <p>{t::BACKUP_LEAD}</p>
            <div class="actions">
                <button class="button button--primary" on:click=save>{t::BACKUP_SAVE}</button>
                <span role="status">{said}</span>
            </div>
            <p class="note">{last}</p>
        </section>
    }
}
