//! What the room wants to talk about first: dots, and what somebody named as the one thing.

use super::state::ResultState;
use crate::model::Discussion;
use crate::ui::result::view_model::priorities::{Candidate, Chosen, candidates, chosen};
use crate::ui::result::words as t;
use crate::ui::view_models::room_count::{count_as_typed, count_typed};
use crate::ui::widgets::checked::input::CheckedInput;
use leptos::prelude::*;

/// Of the heading.
pub const HEADING: &str = "priorities";

#[component]
pub fn Priorities(result_state: ResultState) -> impl IntoView {
    let all = result_state.of_round(|_, round, list| chosen(round, list));
    let is_open = RwSignal::new(false);
    let lines = move || {
        let lines = all.get().into_iter().map(|Chosen { text, dots, wanted }| {
            view! { <li>{text}"　"<span class="note">{t::dots(dots, wanted)}</span></li> }
        });
        lines.collect_view()
    };
    view! {
        <section aria-labelledby=HEADING class:print-never=move || all.with(Vec::is_empty)>
            <h2 id=HEADING tabindex="-1">{t::PRIORITIES}</h2>
            <p class="print-never">{t::PRIORITIES_LEAD}</p>
            <ol class="plain-numbers">{lines}</ol>
            <button type="button" class="fold print-never" aria-controls="give-dots" aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|open| *open = !*open)>{t::GIVE_DOTS}</button>
            <div id="give-dots" class="print-never" hidden=move || !is_open.get()>
                <Show when=move || is_open.get()><Table result_state/></Show>
            </div>
        </section>
    }
}

/// The rows as they were when it was opened: none runs from under whoever types.
#[component]
fn Table(result_state: ResultState) -> impl IntoView {
    let answers = result_state
        .of_round(|_, round, _| Some(round.clone()))
        .get_untracked();
    let rows = answers.and_then(|answers| result_state.peek(|r| candidates(r, &answers)));
    let rows = rows.unwrap_or_default().into_iter();
    let rows = rows.map(|candidate| view! { <Row result_state candidate/> });
    view! {
        <table class="table">
            <thead><tr><th scope="col">{t::ITEM}</th><th scope="col">{t::DOT_COUNT}</th><th scope="col">{t::WANTED}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Row(result_state: ResultState, candidate: Candidate) -> impl IntoView {
    let Candidate { item, menu, text } = candidate;
    let item = StoredValue::new(item);
    let errors = [RwSignal::new(None::<String>), RwSignal::new(None)];
    let cell = move |what: &'static str,
                     name: String,
                     error: RwSignal<Option<String>>,
                     get: fn(&Discussion) -> u32,
                     set: fn(&mut Discussion, u32)| {
        let value = result_state.of_round(move |_, round, _| {
            let answer = item.with_value(|item| round.answer(item).map(|a| get(&a.discussion)));
            count_as_typed(answer.unwrap_or(0))
        });
        let keep = Callback::new(move |typed: String| {
            let count = count_typed(&typed)?;
            result_state.edit_round(|round| {
                let item = item.get_value();
                round.edit_answer(&item, |answer| set(&mut answer.discussion, count));
            });
            Ok(())
        });
        let id = item.with_value(|item| format!("{what}-{item}"));
        let told = format!("{id}-error");
        let described = Signal::derive(move || error.get().map(|_| told.clone()));
        view! {
            <CheckedInput id class="input sheets__cell" value=value.into() keep error name described mode=Some("numeric")/>
        }
    };
    let dots = cell(
        "dots",
        format!("{}：{text}", t::DOT_COUNT),
        errors[0],
        |d| d.dots,
        |d, n| d.dots = n,
    );
    let wanted = cell(
        "wanted",
        format!("{}：{text}", t::WANTED),
        errors[1],
        |d| d.wanted,
        |d, n| d.wanted = n,
    );
    let told = move |what: &'static str, error: RwSignal<Option<String>>| {
        let id = item.with_value(|item| format!("{what}-{item}-error"));
        view! { <p id=id class="field__error" role="alert" hidden=move || error.get().is_none()>{error}</p> }
    };
    view! {
        <tr>
            <th scope="row"><span class="menu-tag">{menu.number()}" "{menu.short_name()}</span>" "{text}</th>
            <td>{dots}</td>
            <td>{wanted}</td>
        </tr>
        // In a line of its own: no column moves from under the hand.
        <tr hidden=move || errors.iter().all(|error| error.get().is_none())>
            <td colspan="3" class="told-below">{told("dots", errors[0])}{told("wanted", errors[1])}</td>
        </tr>
    }
}
