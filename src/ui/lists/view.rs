//! The view of the page.

use crate::exchange::{FileError, builtin, builtin_lists, checklist_toml, text_encoding};
use crate::model::{Checklist, EditionRef, Menu};
use crate::ui::browser::download;
use crate::ui::lists::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::view_models::chosen_file::Chosen;
use crate::ui::widgets::file_button::FileButton;
use crate::ui::widgets::heading::Heading;
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

/// The TOML text of a list that ships with the tool.
fn source(edition: &EditionRef) -> Option<&'static str> {
    let index = builtin_lists()
        .iter()
        .position(|shipped| shipped.edition == *edition)?;
    builtin::FILES.get(index).map(|(_, text)| *text)
}

#[component]
fn ListCard(list: Arc<Checklist>) -> impl IntoView {
    let app_state = use_app_state();
    let edition = list.edition.clone();
    let shipped = source(&edition);
    let used = {
        let edition = edition.clone();
        Memo::new(move |_| app_state.with(|w| w.areas_using(&edition)))
    };
    let is_open = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let facts = format!(
        "{}・{}{}・{} {}",
        if shipped.is_some() {
            t::SHIPPED
        } else {
            t::OWN
        },
        list.items.len(),
        t::ITEMS,
        t::EDITION,
        edition.edition
    );
    let usage = move || match used.get() {
        0 => t::NOT_IN_USE.to_owned(),
        areas => format!("{areas}{}", t::IN_USE),
    };
    let template = shipped.map(|text| {
        let name = format!(
            "monosashi_checklist_{}_{}.toml",
            edition.list, edition.edition
        );
        let save = move |_| {
            failed.set(download::save(&name, "application/toml", text.as_bytes()).is_err())
        };
        view! { <button class="button" on:click=save>{t::TEMPLATE}</button> }
    });
    let remove = {
        let edition = edition.clone();
        move |_| {
            if window()
                .confirm_with_message(t::REMOVE_ASK)
                .unwrap_or(false)
            {
                app_state.edit(|w| w.checklists.retain(|l| l.edition != edition));
            }
        }
    };
    let own = shipped.is_none();
    let title = list.title.clone();
    let note = list.note.clone();
    view! {
        <li class="list-card">
            <h2>{title}</h2>
            <p class="note">{facts}</p>
            <p class="list-card__note">{note}</p>
            <p class="note">{usage}</p>
            <div class="actions">
                {template}
                <Show when=move || own && used.get() == 0>
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
        let items = list.items.iter().filter(|i| i.menu == menu).map(|item| {
            let levels = item
                .levels
                .iter()
                .map(|level| view! { <li>{level.clone()}</li> })
                .collect_view();
            view! {
                <li class="list-item">
                    <h4>{item.text.clone()}</h4>
                    <p class="list-item__facts">{format!("{}：{}", t::LOOK_FOR, item.look_for)}</p>
                    <ol class="list-item__levels" start="0">{levels}</ol>
                    <p class="list-item__facts">{format!("{}：{}", t::EVIDENCE, item.evidence)}</p>
                    <p class="list-item__facts">{format!("{}：{}", t::SOURCE, item.source)}</p>
                </li>
            }
        });
        let items = items.collect_view();
        view! {
            <section class="list-items__menu">
                <h3>{format!("{} {}", menu.number(), menu.name())}</h3>
                <ul>{items}</ul>
            </section>
        }
    });
    view! { <div class="list-items">{menus}</div> }
}

/// Loads a user's list; what is wrong with it is told, and nothing changes.
#[component]
fn Load() -> impl IntoView {
    let app_state = use_app_state();
    let said = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<String>);
    let load = move |files: Vec<Chosen>| {
        said.set(String::new());
        trouble.set(None);
        if let Some((name, bytes)) = files.into_iter().next() {
            match take(app_state, &name, bytes) {
                Ok(title) => said.set(format!("「{title}」{}", t::LOADED)),
                Err(message) => trouble.set(Some(message)),
            }
        }
    };
    view! {
        <section aria-labelledby="load-list">
            <h2 id="load-list">{t::LOAD}</h2>
            <p>{t::LOAD_LEAD}</p>
            <FileButton id="list-file" label=t::LOAD_CHOOSE accept=".toml" on_chosen=load/>
            <p role="status">{said}</p>
            <div role="alert">
                {move || trouble.get().map(|message| view! { <p class="message message--trouble">{message}</p> })}
            </div>
        </section>
    }
}

/// The title of the list that was taken in, or what is to be mended.
fn take(app_state: AppState, name: &str, bytes: Option<Vec<u8>>) -> Result<String, String> {
    let bytes = bytes.ok_or_else(|| common::UNREADABLE_FILE.to_owned())?;
    let text = text_encoding::decode(&bytes).map_err(|p| FileError::new(name, p).to_string())?;
    let list = checklist_toml::read(&text, name).map_err(|e| e.to_string())?;
    let title = list.title.clone();
    match builtin_lists()
        .iter()
        .find(|shipped| shipped.edition == list.edition)
    {
        Some(shipped) if **shipped == list => return Ok(title),
        Some(_) => return Err(format!("「{title}」{}", t::SHIPPED_EDITION)),
        None => {}
    }
    let mut outcome = Ok(());
    app_state.edit(|w| outcome = w.put_checklist(list));
    outcome.map(|()| title).map_err(|e| e.to_string())
}
