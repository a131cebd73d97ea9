//! One question with its answers: nothing is chosen beforehand unless it is proposed.

use super::ways::{Ways, part_id};
use crate::ui::widgets::offer::view_model::QuestionWords;
use crate::ui::widgets::offer::words as t;
use leptos::prelude::*;

#[component]
pub fn Asked(ways: Ways, number: usize, question: QuestionWords) -> impl IntoView {
    let chosen = RwSignal::new(question.proposed);
    let is_missing = RwSignal::new(false);
    let id = ways.id;
    let missing_id = format!("{id}-missing");
    let next = move |_| match chosen.get_untracked() {
        Some(answer) => ways.on_answer.run(answer),
        None => is_missing.set(true),
    };
    let choices = question.choices.into_iter().enumerate();
    let choices = choices.map(|(place, choice)| {
        let note_id = format!("{id}-answer-{place}");
        let described = (!choice.note.is_empty()).then(|| note_id.clone());
        view! {
            <div class="stack stack--close">
                <label class="choice">
                    <input type="radio" name=format!("{id}-answer") prop:checked=move || chosen.get() == Some(place)
                        aria-describedby=described
                        on:change=move |_| {
                            is_missing.set(false);
                            chosen.set(Some(place));
                        }/>
                    {choice.label}
                </label>
                {(!choice.note.is_empty()).then(|| view! { <p class="note" id=note_id>{choice.note}</p> })}
            </div>
        }
    });
    let choices = choices.collect_view();
    let lines = question.lines.into_iter();
    let lines = lines.map(|line| view! { <li>{line}</li> }).collect_view();
    view! {
        <div class="message offer" id=part_id(id) tabindex="-1">
            <p class="note">{t::question(number)}</p>
            <fieldset class="field choices" aria-describedby=format!("{id}-facts")>
                <legend class="field__label">{question.asked}</legend>
                <ul class="changes" id=format!("{id}-facts")>{lines}</ul>
                {choices}
            </fieldset>
            <div role="alert" id=missing_id>
                {move || is_missing.get().then(|| view! { <p class="offer__missing">{t::CHOOSE_ONE}</p> })}
            </div>
            <div class="actions">
                <button class="button button--primary" on:click=next>{t::NEXT}</button>
                {(number > 1).then(|| view! {
                    <button class="button" on:click=move |_| ways.on_back.run(())>{t::BACK}</button>
                })}
                <button class="button button--quiet" on:click=move |_| ways.on_stop.run(())>{t::STOP}</button>
            </div>
        </div>
    }
}
