//! The file itself, and the word that it was handed over.
//!
//! Must not know what a file holds.

use super::sender::SenderFields;
use crate::model::{AreaId, FiscalYear, HandOver, Receiver};
use crate::ui::browser::{clock, download};
use crate::ui::send::view_model::files::{Form, file};
use crate::ui::send::view_model::handed::{Handed, last_day, setting, told};
use crate::ui::send::view_model::kit::Kit;
use crate::ui::send::view_model::scope::Scope;
use crate::ui::send::words as t;
use crate::ui::state::app_state::use_app_state;
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
) -> impl IntoView {
    let app_state = use_app_state();
    let said = RwSignal::new(String::new());
    let made = RwSignal::new(None::<Handed>);
    let handed = RwSignal::new(None::<Handed>);
    let key = StoredValue::new(setting(&id, year));
    spawn_local(async move {
        if let Ok(keeper) = app_state.keeper() {
            let text = keeper.setting(&key.get_value()).await.ok().flatten();
            handed.try_set(Handed::remembered(text.as_deref()));
        }
    });
    let day = app_state.of_area(&id, move |record| last_day(record, year));
    let lines = move || {
        let marks = kit.with(|kit| kit.as_ref().map(Kit::marks).unwrap_or_default());
        let lines = handed.with(|handed| told(day.get(), handed.as_ref(), &marks));
        let lines = lines.into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let save = move |form: Form| {
        let years = match scope.get_untracked() {
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
                made.set(is_saved.then(|| Handed::new(clock::iso(), name.clone(), marks)));
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
        app_state.edit_record(&id, |record| {
            record.handed_over.push(HandOver {
                date,
                to: Receiver::Prefecture,
                name: String::new(),
                note: String::new(),
            });
            record.handed_over.sort_by_key(|given| given.date);
        });
        if let (Ok(keeper), Some(text)) = (app_state.keeper(), done.to_remember()) {
            spawn_local(async move {
                if let Err(error) = keeper.keep_setting(&key.get_value(), &text).await {
                    app_state.failed(error);
                }
            });
        }
        handed.set(Some(done));
        made.set(None);
        said.set(t::HANDED_OVER.to_owned());
        told::go_to(SAID);
    };
    view! {
        <section aria-labelledby="send-save">
            <h2 id="send-save">{t::SAVE}</h2>
            <ul class="send__handed">{lines}</ul>
            <div class="actions">
                <button class="button button--primary" on:click=move |_| save(Form::Workbook)>{t::SAVE_WORKBOOK}</button>
                <button class="button" on:click=move |_| save(Form::Csvs)>{t::SAVE_CSVS}</button>
            </div>
            <p class="note">{t::SAVE_HINT}</p>
            <Told id=SAID words=said/>
            <Show when=move || made.with(Option::is_some)>
                <div class="message">
                    <p>{t::HAND_OVER_LEAD}</p>
                    <div class="actions"><button class="button" on:click=hand_over.clone()>{t::HAND_OVER}</button></div>
                </div>
            </Show>
        </section>
    }
}
