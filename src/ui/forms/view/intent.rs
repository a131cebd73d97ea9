//! 参加意向調査: two answers in words, to be copied into the survey's own form.

use super::fields_beside_paper::FieldsBesidePaper;
use crate::ui::browser::{clipboard, clock};
use crate::ui::forms::view_model::AreaYear;
use crate::ui::forms::view_model::draft::intent_key;
use crate::ui::forms::view_model::intent::{Answer, intent, proposed};
use crate::ui::forms::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::drafts::use_drafts;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn Intent(area_year: AreaYear) -> impl IntoView {
    let app_state = use_app_state();
    let drafts = use_drafts();
    let year = area_year.year;
    let key = |answer: Answer| intent_key(&area_year, answer);
    let said: Vec<(Answer, Memo<String>)> = Answer::ALL
        .iter()
        .map(|answer| {
            let (answer, key) = (*answer, key(*answer));
            let proposal = app_state.of_area(&area_year.id, move |r| proposed(r, year, answer));
            let text = move |_: Option<&String>| drafts.get(&key).unwrap_or_else(|| proposal.get());
            (answer, Memo::new(text))
        })
        .collect();
    let paper = {
        let said = said.clone();
        app_state.of_area(&area_year.id, move |r| {
            let text = |answer: Answer| {
                let found = said.iter().find(|(a, _)| *a == answer);
                found.map_or_else(String::new, |(_, text)| text.get())
            };
            intent(text).with_facts(r, year, clock::stamp())
        })
    };
    let fields = said.iter().map(|(answer, value)| {
        let (answer, value) = (*answer, *value);
        let key = key(answer);
        let keep = Callback::new(move |text| drafts.keep(key.clone(), text));
        view! { <AnswerField answer value keep/> }
    });
    let fields = fields.collect_view();
    view! { <FieldsBesidePaper note=t::OF_DRAFT paper>{fields}</FieldsBesidePaper> }
}

#[component]
fn AnswerField(answer: Answer, value: Memo<String>, keep: Callback<String>) -> impl IntoView {
    let said = RwSignal::new("");
    let copy = move |_| {
        let text = value.get_untracked();
        said.set("");
        spawn_local(async move {
            said.set(match clipboard::put_text(&text).await {
                Ok(()) => t::COPIED,
                Err(_) => t::COPY_REFUSED,
            });
        });
    };
    view! {
        <div class="stack">
            <AutosavedText id=answer.code() label=answer.label() rows=8 value keep/>
            <div class="actions">
                <button class="button" aria-label=format!("{}：{}", t::COPY, answer.label()) on:click=copy>{t::COPY}</button>
                <p class="note" role="status">{said}</p>
            </div>
        </div>
    }
}
