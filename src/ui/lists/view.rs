//! The checklists on this PC, with their items, and the button that loads one's own.
//!
//! Must not know how a list is written.

use crate::model::{Checklist, Menu};
use crate::ui::browser::download;
use crate::ui::lists::view_model::{
    FileContent, Template, facts, items, loaded, may_remove, put_back, read_file, usage,
};
use crate::ui::lists::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::selected_file::SelectedFile;
use crate::ui::widgets::file_button::FileButton;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::undo_line;
use crate::ui::words::common;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Lists() -> impl IntoView {
    let app_state = use_app_state();
    let lists = move || app_state.library.get().iter().cloned().collect::<Vec<_>>();
    view! {
        <div class="page page--narrow">
            <Heading text=t::TITLE.to_owned()/>
            <p>{t::LEAD}</p>
            <ul class="lists">
                // All anew: an edition that is not used yet may have been loaded again, corrected.
                {move || lists().into_iter().map(|list| view! { <ListCard list/> }).collect_view()}
            </ul>
            <Load/>
        </div>
    }
}

#[component]
fn ListCard(list: Arc<Checklist>) -> impl IntoView {
    let undo = use_undo();
    let app_state = use_app_state();
    let edition = list.edition.clone();
    let template = Template::of(&edition);
    let is_shipped = template.is_some();
    let used = {
        let edition = edition.clone();
        Memo::new(move |_| app_state.with(|w| w.areas_using(&edition)))
    };
    let is_open = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let template = template.map(|Template { file_name, text }| {
        let save = move |_| {
            failed.set(download::save(&file_name, "application/toml", text.as_bytes()).is_err())
        };
        view! { <button class="button" on:click=save>{t::TEMPLATE}</button> }
    });
    let remove = {
        let (edition, title) = (edition.clone(), list.title.clone());
        move |_| {
            let is_it = |l: &Checklist| l.edition == edition;
            let own = app_state.peek(|w| w.checklists.iter().find(|l| is_it(l)).cloned());
            app_state.edit(|w| w.checklists.retain(|l| !is_it(l)));
            if let Some(own) = own {
                undo.offer(t::taken_off(&title), move || {
                    app_state.edit(|w| put_back(w, own));
                    true
                });
            }
            undo_line::go_to();
        }
    };
    let about = facts(&list, is_shipped);
    let title = list.title.clone();
    let note = list.note.clone();
    view! {
        <li class="card">
            <h2>{title}</h2>
            <p class="note">{about}</p>
            <p class="lines">{note}</p>
            <p class="note">{move || usage(used.get())}</p>
            <div class="actions">
                {template}
                // What cannot be seen now may use it.
                <Show when=move || may_remove(is_shipped, used.get()) && app_state.missing() == 0>
                    <button class="button button--quiet" on:click=remove.clone()>{t::REMOVE}</button>
                </Show>
            </div>
            <Show when=move || failed.get()><p role="alert">{common::DOWNLOAD_FAILED}</p></Show>
            <details on:toggle=move |_| is_open.set(true)>
                <summary>{t::READ}</summary>
                // Seventy items are drawn only for whoever wants to read them.
                {move || is_open.get().then(|| view! { <Items list=list.clone()/> })}
            </details>
        </li>
    }
}

#[component]
fn Items(list: Arc<Checklist>) -> impl IntoView {
    let menus = Menu::ALL.map(|menu| {
        let items = items(&list, menu).map(|item| {
            let levels = item
                .levels
                .iter()
                .map(|level| view! { <li>{level.clone()}</li> })
                .collect_view();
            view! {
                <li class="card">
                    <h4>{item.text.clone()}</h4>
                    <p class="note">{format!("{}：{}", t::LOOK_FOR, item.look_for)}</p>
                    <ol class="list-item__levels" start="0">{levels}</ol>
                    <p class="note">{format!("{}：{}", t::EVIDENCE, item.evidence)}</p>
                    <p class="note">{format!("{}：{}", t::SOURCE, item.source)}</p>
                </li>
            }
        });
        let items = items.collect_view();
        view! {
            <section class="stack">
                <h3>{format!("{} {}", menu.number(), menu.name())}</h3>
                <ul>{items}</ul>
            </section>
        }
    });
    view! { <div class="stack">{menus}</div> }
}

/// Loads a user's list; what is wrong with it is told, and nothing changes.
#[component]
fn Load() -> impl IntoView {
    let app_state = use_app_state();
    let said = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<String>);
    let load = move |files: Vec<SelectedFile>| {
        said.set(String::new());
        trouble.set(None);
        if let Some(file) = files.first() {
            match read_file(file).and_then(|content| put(app_state, content)) {
                Ok(title) => said.set(loaded(&title)),
                Err(message) => trouble.set(Some(message)),
            }
        }
    };
    view! {
        <section aria-labelledby="load-list">
            <h2 id="load-list">{t::LOAD}</h2>
            <p>{t::LOAD_LEAD}</p>
            <FileButton id="list-file" label=t::LOAD_CHOOSE accept=".toml" on_selected=load/>
            <p role="status">{said}</p>
            <div role="alert">
                {move || trouble.get().map(|message| view! { <p class="message message--trouble">{message}</p> })}
            </div>
        </section>
    }
}

/// The title of the list that was loaded, or why it cannot be.
fn put(app_state: AppState, content: FileContent) -> Result<String, String> {
    let list = match content {
        FileContent::Shipped { title } => return Ok(title),
        FileContent::Own(list) => list,
    };
    let title = list.title.clone();
    let mut outcome = Ok(());
    app_state.edit(|w| outcome = w.put_checklist(*list));
    outcome.map(|()| title).map_err(|e| e.to_string())
}
