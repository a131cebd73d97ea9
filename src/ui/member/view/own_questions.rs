//! The area's own questions.

use super::state::MemberState;
use crate::model::{Question, QuestionKind};
use crate::ui::member::view_model as vm;
use crate::ui::member::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

#[component]
pub fn OwnQuestions(member_state: MemberState) -> impl IntoView {
    let form = member_state.form();
    let before = form.items.len();
    let questions = form.questions.iter().cloned().enumerate();
    let questions = questions.map(|(place, question)| {
        let place = before + place + 1;
        let question = match question.kind {
            QuestionKind::Text => view! { <InWords member_state question place/> }.into_any(),
            _ => view! { <Choices member_state question place/> }.into_any(),
        };
        view! { <li class="stack stack--close">{question}</li> }
    });
    view! {
        <section aria-labelledby="own-questions">
            <h2 id="own-questions">{t::OWN_QUESTIONS}</h2>
            <ol class="answer-list">{questions.collect_view()}</ol>
        </section>
    }
}

#[component]
fn InWords(member_state: MemberState, question: Question, place: usize) -> impl IntoView {
    let id = StoredValue::new(question.id);
    let value = member_state.read(move |sheet| id.with_value(|id| vm::text(sheet, id)));
    let keep = Callback::new(move |text: String| {
        member_state
            .edit(|sheet| vm::edit_reply(sheet, &id.get_value(), |reply| reply.text = text));
    });
    let label = format!("{}　{}", t::number(place), question.text);
    view! { <AutosavedText id=format!("question-{place}") label value keep rows=3/> }
}

#[component]
fn Choices(member_state: MemberState, question: Question, place: usize) -> impl IntoView {
    let name = format!("question-{place}");
    let hint_id = format!("{name}-hint");
    let is_one = question.kind == QuestionKind::One;
    let described = (!is_one).then(|| hint_id.clone());
    let legend = format!("{}　{}", t::number(place), question.text);
    let question = StoredValue::new(question);
    let choices = question.with_value(|question| question.choices.clone());
    let choices = choices.into_iter().map(|choice| {
        let (own, kept) = (choice.clone(), choice.clone());
        let is_ticked = member_state.read(move |sheet| {
            question.with_value(|question| vm::is_ticked(sheet, &question.id, &own))
        });
        let keep = move |event| {
            let ticked = event_target_checked(&event);
            member_state.edit(|sheet| vm::tick(sheet, &question.get_value(), &kept, ticked));
        };
        view! {
            <label class="choice">
                <input type=if is_one { "radio" } else { "checkbox" } name=name.clone() prop:checked=is_ticked on:change=keep/>
                {choice}
            </label>
        }
    });
    let choices = choices.collect_view();
    let is_answered = member_state.read(move |sheet| {
        question.with_value(|question| sheet.replies.contains_key(&question.id))
    });
    let take_back = move |_| {
        let id = question.with_value(|question| question.id.clone());
        member_state.edit(|sheet| vm::edit_reply(sheet, &id, |reply| reply.choices.clear()));
    };
    view! {
        <fieldset class="field choices" aria-describedby=described>
            <legend class="field__label">{legend}</legend>
            {(!is_one).then(|| view! { <p class="field__hint" id=hint_id>{t::SEVERAL}</p> })}
            <div class="choices__row">{choices}</div>
        </fieldset>
        <Show when=move || is_one && is_answered.get()>
            <button class="row-action" on:click=take_back>{t::TAKE_BACK}<span class="visually-hidden">{format!("：{}", t::number(place))}</span></button>
        </Show>
    }
}
