//! The file itself, and the word that it was handed over.
//!
//! Must not know what a file holds.

use super::kit::kit as kit_of;
use super::sender::SenderFields;
use crate::model::{AreaId, FiscalYear, HandOver, Receiver};
use crate::store::StoreError;
use crate::ui::browser::{clock, download};
use crate::ui::send::view_model::few::ToldAnyway;
use crate::ui::send::view_model::files::{Form, file};
use crate::ui::send::view_model::handed::{Handed, made_setting, setting, told};
use crate::ui::send::view_model::kit::Kit;
use crate::ui::send::view_model::scope::Scope;
use crate::ui::send::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::widgets::told::{self, Told};
use crate::ui::words::common;
use leptos::prelude::*;
use leptos::task::spawn_local;

const SAID: &str = "send-said";

#[component]
pub fn Save(
    id: AreaId,
    year: FiscalYear,
    scope: RwSignal<Scope>,
    kit: Memo<Option<Kit>>,
    sender: SenderFields,
    told_anyway: Signal<ToldAnyway>,
) -> impl IntoView {
    let app_state = use_app_state();
    let said = RwSignal::new(String::new());
    let made = RwSignal::new(None::<Handed>);
    let handed = RwSignal::new(None::<Handed>);
    let key = setting(&id, year);
    let made_key = made_setting(&id, year);
    remember_into(app_state, key.clone(), handed);
    remember_into(app_state, made_key.clone(), made);
    // What was handed over is held against the same of what would leave now.
    let of_handed = Signal::derive(move || {
        handed.with(|handed| {
            handed
                .as_ref()
                .map_or_else(|| scope.get(), |handed| handed.scope)
        })
    });
    let same = kit_of(&id, year, of_handed, told_anyway);
    let day = app_state.of_area(&id, move |record| record.last_given_to_prefecture(year));
    let lines = move || {
        let marks = match handed.with(Option::is_some) {
            true => same.with(|kit| kit.as_ref().map(Kit::marks).unwrap_or_default()),
            false => Vec::new(),
        };
        let lines = handed.with(|handed| told(day.get(), handed.as_ref(), &marks));
        let lines = lines.into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let made_under = made_key.clone();
    let save = move |form: Form| {
        let scope = scope.get_untracked();
        let years = match scope {
            Scope::ThisYear => Some(year),
            Scope::AllYears => None,
        };
        let library = app_state.library.get_untracked();
        let sender = untrack(|| sender.sender());
        let written = kit.with_untracked(|kit| {
            let kit = kit.as_ref()?;
            let file = file(kit, &library, &sender, years, form, &clock::stamp());
            Some(file.map(|file| (file, kit.marks())))
        });
        let words = match written {
            None => return,
            Some(Err(why)) => why,
            Some(Ok(((name, bytes), marks))) => {
                let is_saved = download::save(&name, form.mime(), &bytes).is_ok();
                if is_saved {
                    let file = Handed::new(clock::iso(), name.clone(), scope, marks);
                    remember_made(app_state, made_under.clone(), Some(&file));
                    made.set(Some(file));
                }
                match is_saved {
                    true => t::saved(&name),
                    false => common::DOWNLOAD_FAILED.to_owned(),
                }
            }
        };
        said.set(words);
    };
    let hand_over = move |_| {
        let (Some(done), Some(date)) = (made.get_untracked(), clock::today()) else {
            return;
        };
        let done = done.handed_on(date);
        let (id, key, made_key) = (id.clone(), key.clone(), made_key.clone());
        spawn_local(async move {
            let words = match note(app_state, &id, &key, &done).await {
                Ok(()) => {
                    remember_made(app_state, made_key, None);
                    handed.try_set(Some(done));
                    made.try_set(None);
                    t::HANDED_OVER
                }
                Err(error) => {
                    app_state.failed(error);
                    t::NOT_NOTED
                }
            };
            said.try_set(words.to_owned());
            told::go_to(SAID);
        });
    };
    let save_csvs = save.clone();
    let lead = move || made.with(|made| made.as_ref().map(|made| t::hand_over_lead(&made.file)));
    view! {
        <section aria-labelledby="send-save">
            <h2 id="send-save">{t::SAVE}</h2>
            <ul>{lines}</ul>
            <div class="actions">
                <button class="button button--primary" on:click=move |_| save(Form::Workbook)>{t::SAVE_WORKBOOK}</button>
                <button class="button" on:click=move |_| save_csvs(Form::Csvs)>{t::SAVE_CSVS}</button>
            </div>
            <p class="note">{t::SAVE_HINT}</p>
            <Told id=SAID words=said/>
            <Show when=move || made.with(Option::is_some)>
                <div class="message">
                    <p>{lead}</p>
                    <div class="actions"><button class="button" on:click=hand_over.clone()>{t::HAND_OVER}</button></div>
                </div>
            </Show>
        </section>
    }
}

/// Puts what is remembered under `key` into `into`, unless something is there by then.
fn remember_into(app_state: AppState, key: String, into: RwSignal<Option<Handed>>) {
    spawn_local(async move {
        if let Ok(keeper) = app_state.keeper() {
            let text = keeper.setting(&key).await.ok().flatten();
            if into.try_with_untracked(Option::is_none) == Some(true) {
                into.try_set(Handed::remembered(text.as_deref()));
            }
        }
    });
}

/// A browser that keeps nothing has the button until the page is left.
fn remember_made(app_state: AppState, key: String, made: Option<&Handed>) {
    let text = made.map_or_else(|| Some(String::new()), Handed::to_remember);
    if let (Ok(keeper), Some(text)) = (app_state.keeper(), text) {
        spawn_local(async move {
            let _ = keeper.keep_setting(&key, &text).await;
        });
    }
}

/// Keeps what was handed over and its day; done when both are stored.
async fn note(
    app_state: AppState,
    id: &AreaId,
    key: &str,
    done: &Handed,
) -> Result<(), StoreError> {
    let keeper = app_state.keeper()?;
    if let Some(text) = done.to_remember() {
        keeper.keep_setting(key, &text).await?;
    }
    let given = done.on.map(|date| HandOver {
        date,
        to: Receiver::Prefecture,
        name: String::new(),
        note: String::new(),
    });
    app_state.edit_record(id, |record| {
        // It may be the second time that it is tried.
        let new = given.filter(|given| !record.handed_over.contains(given));
        record.handed_over.extend(new);
        record.handed_over.sort_by_key(|given| given.date);
    });
    app_state.saved().await
}
