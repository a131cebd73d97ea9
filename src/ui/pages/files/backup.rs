//! Takes a 控え: the whole workspace in one file.

use crate::exchange::{backup, file_name};
use crate::ui::browser::{clock, download};
use crate::ui::desk::use_desk;
use crate::ui::reading::moment;
use crate::ui::text::{app, files as t};
use leptos::prelude::*;

#[component]
pub fn TakeBackup() -> impl IntoView {
    let desk = use_desk();
    let said = RwSignal::new("");
    let save = move |_| {
        let text = desk.peek(|w| backup::write(w, &clock::iso()));
        let name = file_name::backup(&clock::stamp());
        match download::save(&name, "application/json", text.as_bytes()) {
            Ok(()) => {
                desk.note_backup();
                said.set(app::SAVED);
            }
            Err(_) => said.set(app::DOWNLOAD_FAILED),
        }
    };
    let last = move || match desk.backed_up_at.get() {
        Some(at) => format!("{}{}", t::BACKUP_LAST, moment::minute(&at)),
        None => t::BACKUP_NEVER.to_owned(),
    };
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
