//! People name a strength or a gap that the rule did not find.

use super::state::{ResultState, heading_id};
use crate::model::{ItemId, Side};
use crate::ui::browser::focus;
use crate::ui::result::view_model::naming::{choices, text_of};
use crate::ui::result::words as t;
use leptos::prelude::*;

#[component]
pub fn Add(
    result_state: ResultState,
    side: Side,
    /// Told to a screen reader.
    said: RwSignal<String>,
) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let why = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let choices = Memo::new(move |_| {
        let menus = result_state.read(|r| choices(r, side));
        menus.unwrap_or_default()
    });
    let name = heading_id(side);
    let (item_id, why_id) = (format!("{name}-item"), format!("{name}-why"));
    let error_id = format!("{name}-error");
    let focus_item = format!("#{item_id}");
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let id = chosen.get_untracked();
        let text = choices.with_untracked(|choices| text_of(choices, &id));
        let Some(text) = text else {
            is_missing.set(true);
            focus::first(&focus_item);
            return;
        };
        is_missing.set(false);
        result_state.add(side, &ItemId::new(id), why.get_untracked());
        chosen.set(String::new());
        why.set(String::new());
        said.set(t::added(side, &text));
    };
    let options = move || {
        let menus = choices.get().into_iter().map(|(menu, items)| {
            let items = items
                .into_iter()
                .map(|(id, text)| view! { <option value=id>{text}</option> });
            view! { <optgroup label=menu>{items.collect_view()}</optgroup> }
        });
        menus.collect_view()
    };
    let described = {
        let error_id = error_id.clone();
        move || is_missing.get().then(|| error_id.clone())
    };
    view! {
        <details class="print-never">
            <summary>{t::add(side)}</summary>
            <form class="panel" on:submit=add>
                <div class="field">
                    <label class="field__label" for=item_id.clone()>{t::ITEM}</label>
                    <p class="field__error" id=error_id hidden=move || !is_missing.get()>{t::CHOOSE}</p>
                    <select id=item_id class="input" prop:value=chosen aria-describedby=described
                        aria-invalid=move || is_missing.get().then_some("true")
                        on:change=move |event| chosen.set(event_target_value(&event))>
                        <option value="">{t::CHOOSE}</option>
                        {options}
                    </select>
                </div>
                <div class="field">
                    <label class="field__label" for=why_id.clone()>{t::WHY}"（"{t::WHY_HINT}"）"</label>
                    <input id=why_id class="input" type="text" autocomplete="off" prop:value=why
                        on:input=move |event| why.set(event_target_value(&event))/>
                </div>
                <button class="button">{t::ADD}</button>
            </form>
        </details>
    }
}
