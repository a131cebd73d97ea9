//! Which items are asked about.

use super::state::SurveyState;
use crate::model::usual_items;
use crate::ui::survey::view_model::asking::{self, Choosable};
use crate::ui::survey::words as t;
use leptos::prelude::*;

#[component]
pub fn Items(survey_state: SurveyState) -> impl IntoView {
    let count = survey_state.read(|s| s.items.len());
    let has_none = survey_state.peek(|_, s| s.items.is_empty() && s.forum.is_none()) == Some(true);
    let is_open = RwSignal::new(has_none);
    let usual = move |_| {
        let Some(list) = survey_state.list() else {
            return;
        };
        let of = survey_state.peek(|record, _| record.area.asked_of());
        if let Some(of) = of {
            survey_state.edit(|s| s.items = usual_items(&list, of));
        }
    };
    view! {
        <div class="stack stack--close">
            <h3>{t::ITEMS}</h3>
            <p class="note">{t::ITEMS_HINT}</p>
            <p role="status">{move || t::chosen(count.get())}</p>
            <Chosen survey_state/>
            <button type="button" class="fold print-never" aria-controls="survey-items" aria-expanded=move || is_open.get().to_string()
                on:click=move |_| is_open.update(|open| *open = !*open)>{t::CHANGE_ITEMS}</button>
            <Show when=move || is_open.get()>
                <div id="survey-items" class="stack">
                    <div class="actions"><button class="row-action" on:click=usual>{t::USUAL}</button></div>
                    <Menus survey_state/>
                </div>
            </Show>
        </div>
    }
}

/// What is asked, as members read it.
#[component]
fn Chosen(survey_state: SurveyState) -> impl IntoView {
    let items = survey_state.read(|s| s.items.clone());
    let list = survey_state.list();
    move || {
        let texts = items.with(|items| {
            let item = |id| list.as_ref().and_then(|list| list.item(id));
            let plain = items
                .iter()
                .filter_map(item)
                .map(|item| item.asked().to_owned());
            plain.collect::<Vec<_>>()
        });
        let texts = texts.into_iter().map(|text| view! { <li>{text}</li> });
        view! { <ol class="plain-numbers">{texts.collect_view()}</ol> }
    }
}

#[component]
fn Menus(survey_state: SurveyState) -> impl IntoView {
    let Some(list) = survey_state.list() else {
        return ().into_any();
    };
    let offered = survey_state
        .peek(|record, survey| asking::choosable(&list, record.area.asked_of(), &survey.items));
    let menus = offered.unwrap_or_default().into_iter().map(|(menu, own)| {
        let items = own
            .into_iter()
            .map(|item| view! { <Item survey_state item/> });
        view! {
            <fieldset class="field choices">
                <legend class="field__label">{t::menu(menu)}</legend>
                <div class="stack stack--close">{items.collect_view()}</div>
            </fieldset>
        }
    });
    menus.collect_view().into_any()
}

#[component]
fn Item(survey_state: SurveyState, item: Choosable) -> impl IntoView {
    let Choosable { id, text } = item;
    let own = id.clone();
    let is_chosen = survey_state.read(move |s| s.items.contains(&own));
    let keep = move |event| {
        let chosen = event_target_checked(&event);
        if let Some(list) = survey_state.list() {
            survey_state.edit(|s| asking::choose(s, &list, &id, chosen));
        }
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=is_chosen on:change=keep/>
            {text}
        </label>
    }
}
