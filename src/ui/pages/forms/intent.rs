//! 参加意向調査: two answers in words, to be copied into the survey's own form.

use super::{Place, Sheet, with_facts};
use crate::ui::browser::clipboard;
use crate::ui::components::kept::KeptText;
use crate::ui::desk::use_desk;
use crate::ui::drafts::use_drafts;
use crate::ui::reading::forms::intent::{Answer, intent, proposed};
use crate::ui::text::forms as t;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn Intent(place: Place) -> impl IntoView {
    let desk = use_desk();
    let drafts = use_drafts();
    let year = place.year;
    let key = {
        let id = place.id.clone();
        move |answer: Answer| format!("intent {id} {} {}", year.western(), answer.code())
    };
    let said: Vec<(Answer, Memo<String>)> = Answer::ALL
        .iter()
        .map(|answer| {
            let (answer, key) = (*answer, key(*answer));
            let proposal = desk.of_area(&place.id, move |r| proposed(r, year, answer));
            let text = move |_: Option<&String>| drafts.get(&key).unwrap_or_else(|| proposal.get());
            (answer, Memo::new(text))
        })
        .collect();
    let paper = {
        let said = said.clone();
        desk.of_area(&place.id, move |r| {
            let text = |answer: Answer| {
                let found = said.iter().find(|(a, _)| *a == answer);
                found.map_or_else(String::new, |(_, text)| text.get())
            };
            with_facts(intent(text), r, year)
        })
    };
    let fields = said.iter().map(|(answer, value)| {
        let (answer, value) = (*answer, *value);
        let key = key(answer);
        let keep = Callback::new(move |text| drafts.keep(key.clone(), text));
        view! { <AnswerField answer value keep/> }
    });
    let fields = fields.collect_view();
    view! { <Sheet note=t::OF_DRAFT paper>{fields}</Sheet> }
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
        <div class="form-page__group">
            <KeptText id=answer.code() label=answer.label() rows=8 value keep/>
            <div class="actions">
                <button class="button" aria-label=format!("{}：{}", t::COPY, answer.label()) on:click=copy>{t::COPY}</button>
                <p class="note" role="status">{said}</p>
            </div>
        </div>
    }
}
