//! Files coming in: first what would change, then, on the user's word, the change itself. The
//! workspace as it was stays restorable.

use super::state::{Incoming, OFFERED_AT, heading_id, said_id, trouble_id};
use crate::ui::files::view_model::{IncomingKind, SaidAt};
use crate::ui::files::words as t;
use crate::ui::widgets::file_button::FileButton;
use crate::ui::widgets::told::Told;
use crate::ui::words::common;
use leptos::prelude::*;

#[component]
pub fn FromBackup(incoming: Incoming) -> impl IntoView {
    view! {
        <section aria-labelledby=OFFERED_AT>
            <h2 id=OFFERED_AT tabindex="-1">{t::RESTORE}</h2>
            <p>{t::RESTORE_LEAD}</p>
            <FileButton id="restore-file" label=t::RESTORE_CHOOSE accept=".json,application/json"
                on_selected=move |files| incoming.read_backup(files)/>
            <Offer incoming source=IncomingKind::Backup/>
        </section>
    }
}

#[component]
pub fn FromTables(incoming: Incoming) -> impl IntoView {
    view! {
        <section aria-labelledby=heading_id(IncomingKind::Tables)>
            <h2 id=heading_id(IncomingKind::Tables) tabindex="-1">{t::IMPORT}</h2>
            <p>{t::IMPORT_LEAD}</p>
            <FileButton id="import-file" label=t::IMPORT_CHOOSE accept=".csv,text/csv" many=true
                on_selected=move |files| incoming.read_tables(files)/>
            <Offer incoming source=IncomingKind::Tables/>
        </section>
    }
}

/// What would change and the two ways to go on; or what is wrong with the file; or what was done.
#[component]
fn Offer(incoming: Incoming, source: IncomingKind) -> impl IntoView {
    view! {
        <div class="told" role="alert">
            {move || incoming.trouble(source).map(|message| view! { <p id=trouble_id(source) class="message message--trouble" tabindex="-1">{message}</p> })}
        </div>
        <div class="told" role="status">
            {move || incoming.changes(source).map(|changes| if changes.is_empty() {
                view! { <p class="message">{incoming.same(source)}</p> }.into_any()
            } else {
                view! {
                    <div class="message">
                        <h3 class="message__title">{source.title()}</h3>
                        <ul class="changes">
                            {changes.into_iter().map(|change| view! { <li>{change}</li> }).collect_view()}
                        </ul>
                        <div class="actions">
                            <button class="button button--primary" on:click=move |_| incoming.accept()>{source.accept()}</button>
                            <button class="button button--quiet" on:click=move |_| incoming.decline()>
                                {common::CANCEL}
                            </button>
                        </div>
                    </div>
                }
                .into_any()
            })}
        </div>
        <Told id=said_id(SaidAt::Source(source)) words=Signal::derive(move || incoming.said(SaidAt::Source(source)))/>
    }
}

/// The way back after a restore.
#[component]
pub fn BeforeRestore(incoming: Incoming) -> impl IntoView {
    let said =
        move |at| view! { <Told id=said_id(at) words=Signal::derive(move || incoming.said(at))/> };
    view! {
        <Show when=move || incoming.can_go_back()>
            <section aria-labelledby="undo-restore">
                <h2 id="undo-restore">{t::UNDO_TITLE}</h2>
                <p>{t::UNDO_LEAD}</p>
                <div class="actions">
                    <button class="button" on:click=move |_| incoming.go_back()>{t::UNDO}</button>
                    <button class="button button--quiet" on:click=move |_| incoming.forget_way_back()>{t::UNDO_FORGET}</button>
                </div>
                {said(SaidAt::Before)}
            </section>
        </Show>
        {said(SaidAt::InPlaceOfBefore)}
    }
}
