//! What helps at first and is closed later: the meaning of the levels, and the keys.

use crate::model::{Checklist, Level};
use crate::ui::fill::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::character_keys::use_character_keys;
use crate::ui::widgets::keys_table::view::KeysTable;
use crate::ui::widgets::keys_table::words::{CHARACTERS, KEYS_TITLE};
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Scale(list: Arc<Checklist>) -> impl IntoView {
    let rows = Level::ALL.map(|level| {
        let step = &list.scale[usize::from(level.value())];
        view! {
            <tr>
                <th scope="row">{level.value()}" "{step.name.clone()}</th>
                <td class="strong nowrap">{level.mark()}</td>
                <td>{step.meaning.clone()}</td>
            </tr>
        }
    });
    let others = [
        (t::NOT_APPLICABLE, t::SCALE_NOT_APPLICABLE),
        (t::UNKNOWN, t::SCALE_UNKNOWN),
    ]
    .map(|(name, meaning)| {
        view! { <tr><th scope="row">{name}</th><td></td><td>{meaning}</td></tr> }
    });
    view! {
        <details class="guide">
            <summary>{t::SCALE_TITLE}</summary>
            <p>{t::SCALE_LEAD}</p>
            <table class="table">
                <thead><tr>
                    <th scope="col">{t::SCALE_LEVEL}</th>
                    <th scope="col">{t::SCALE_MARK}</th>
                    <th scope="col">{t::SCALE_MEANING}</th>
                </tr></thead>
                <tbody>{rows}{others}</tbody>
            </table>
        </details>
    }
}

#[component]
pub fn Keys() -> impl IntoView {
    let (app_state, keys) = (use_app_state(), use_character_keys());
    view! {
        <details class="guide">
            <summary>{KEYS_TITLE}</summary>
            <KeysTable/>
            <label class="choice">
                <input type="checkbox" prop:checked=keys.on
                    on:change=move |event| keys.switch(app_state, event_target_checked(&event))/>
                {CHARACTERS}
            </label>
        </details>
    }
}
