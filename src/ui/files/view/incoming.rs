//! Files coming in: first what would change, then, on the user's word, the change itself. The
//! workspace as it was stays restorable.

use super::state::{Incoming, OFFERED_AT, heading_id, said_id, trouble_id};
use crate::model::AreaId;
use crate::ui::files::view_model::{IncomingKind, SaidAt};
use crate::ui::files::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::widgets::file_button::FileButton;
use crate::ui::widgets::offer::view::{Offer, Ways};
use crate::ui::widgets::told::Told;
use leptos::prelude::*;

#[component]
pub fn FromBackup(incoming: Incoming) -> impl IntoView {
    view! {
        <section aria-labelledby=OFFERED_AT>
            <h2 id=OFFERED_AT tabindex="-1">{t::RESTORE}</h2>
            <p>{t::RESTORE_LEAD}</p>
            <FileButton id="restore-file" label=t::RESTORE_CHOOSE accept=".json,application/json"
                on_selected=move |files| incoming.read_backup(files)/>
            <Incomer incoming source=IncomingKind::Backup/>
        </section>
    }
}

#[component]
pub fn FromTables(incoming: Incoming) -> impl IntoView {
    view! {
        <section aria-labelledby=heading_id(IncomingKind::Tables)>
            <h2 id=heading_id(IncomingKind::Tables) tabindex="-1">{t::IMPORT}</h2>
            <p>{t::IMPORT_LEAD}</p>
            <FileButton id="import-file" label=t::IMPORT_CHOOSE accept=t::IMPORT_ACCEPT many=true
                on_selected=move |files| incoming.read_tables(files)/>
            <Incomer incoming source=IncomingKind::Tables/>
        </section>
    }
}

/// What would change and the ways to go on; or what is wrong with the file; or what was done.
#[component]
fn Incomer(incoming: Incoming, source: IncomingKind) -> impl IntoView {
    let ways = Ways {
        id: heading_id(source),
        title: source.title(),
        accept: source.accept(),
        on_answer: Callback::new(move |answer| incoming.answer(answer)),
        on_back: Callback::new(move |()| incoming.ask_again()),
        on_clear: Callback::new(move |clears| incoming.clear_unsaid(clears)),
        on_area_again: Callback::new(move |area| incoming.ask_of_area(area)),
        on_accept: Callback::new(move |()| incoming.accept()),
        on_stop: Callback::new(move |()| incoming.stop()),
    };
    let stage = Signal::derive(move || incoming.stage(source));
    let same = Signal::derive(move || incoming.same(source));
    view! {
        <div class="told" role="alert">
            {move || incoming.trouble(source).map(|message| view! { <p id=trouble_id(source) class="message message--trouble" tabindex="-1">{message}</p> })}
        </div>
        <Show when=move || source == IncomingKind::Tables && incoming.reading.others.with(Option::is_some)>
            <div class="actions">
                <button class="button" on:click=move |_| incoming.leave_out()>{t::LEAVE_OUT}</button>
            </div>
        </Show>
        <Offer ways stage how_far=incoming.how_far same room=incoming.room/>
        <Told id=said_id(SaidAt::Source(source)) words=Signal::derive(move || incoming.said(SaidAt::Source(source)))/>
        <ToSee incoming source/>
    }
}

/// The areas that files were taken into, once it is told.
#[component]
fn ToSee(incoming: Incoming, source: IncomingKind) -> impl IntoView {
    let areas = move || match source {
        IncomingKind::Tables if !incoming.said(SaidAt::Source(source)).is_empty() => {
            incoming.to_see.get()
        }
        _ => Vec::new(),
    };
    let link = |(area, name): (AreaId, String)| {
        let page = Route::Area(area).to_string();
        view! { <li><a class="link" href=page>{t::see(&name)}</a></li> }
    };
    view! {
        <Show when=move || !areas().is_empty()>
            <ul class="changes">{move || areas().into_iter().map(link).collect_view()}</ul>
        </Show>
    }
}

/// The way back after a restore.
#[component]
pub fn BeforeRestore(incoming: Incoming) -> impl IntoView {
    let said =
        move |at| view! { <Told id=said_id(at) words=Signal::derive(move || incoming.said(at))/> };
    let words = Memo::new(move |_| incoming.way_back());
    view! {
        <Show when=move || incoming.can_go_back()>
            <section aria-labelledby="undo-restore">
                <h2 id="undo-restore">{move || words.read().title}</h2>
                <p>{move || words.read().lead.clone()}</p>
                <div class="actions">
                    <button class="button" on:click=move |_| incoming.go_back()>{move || words.read().go}</button>
                    <button class="button button--quiet" on:click=move |_| incoming.forget_way_back()>{move || words.read().forget.clone()}</button>
                </div>
                {said(SaidAt::Before)}
            </section>
        </Show>
        {said(SaidAt::InPlaceOfBefore)}
    }
}
