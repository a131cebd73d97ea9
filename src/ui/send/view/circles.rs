//! How far each kind of thing may go, read first; behind it one choice a row, kept at once.
//!
//! Must not know which choices there are.

use crate::model::{AreaId, Circle, SharedField};
use crate::ui::send::view_model::circles::{CircleRow, reading, rows};
use crate::ui::send::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn Circles(id: AreaId) -> impl IntoView {
    let lines = use_app_state().of_area(&id, reading);
    view! {
        <section aria-labelledby="circles">
            <h2 id="circles">{t::CIRCLES}</h2>
            <p>{t::CIRCLES_LEAD}</p>
            <p>{t::CIRCLES_NEVER}</p>
            <ReadFirst id="circles-read" name=Signal::stored(t::CIRCLES.to_owned()) lines>
                <p>{t::CIRCLES_HANDED}</p>
                <Choices id=id.clone()/>
            </ReadFirst>
        </section>
    }
}

#[component]
fn Choices(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let all = app_state.of_area(&id, rows);
    // The rows stay: only what is chosen in them changes.
    let fields: Vec<SharedField> = SharedField::ALL.to_vec();
    let row = move |field: SharedField| {
        let own =
            Memo::new(move |_| all.with(|all| all.iter().find(|row| row.field == field).cloned()));
        let id = id.clone();
        move || {
            let id = id.clone();
            let first = own.get_untracked();
            first.map(|row| view! { <CircleChoice id row own/> })
        }
    };
    view! {
        <div class="circles">
            {fields.into_iter().map(row).collect_view()}
        </div>
    }
}

#[component]
fn CircleChoice(id: AreaId, row: CircleRow, own: Memo<Option<CircleRow>>) -> impl IntoView {
    let app_state = use_app_state();
    let field = row.field;
    let element = format!("circle-{}", field.code());
    let hint = format!("{element}-hint");
    let chosen = move || own.with(|own| own.as_ref().map(|row| row.chosen.code()));
    let choose = move |event| {
        if let Some(circle) = Circle::from_code(&event_target_value(&event)) {
            app_state.edit_record(&id, |record| record.set_circle(field, circle));
        }
    };
    let options = row.choices.into_iter().map(|(circle, words)| {
        view! { <option value=circle.code() selected=move || chosen() == Some(circle.code())>{words}</option> }
    });
    view! {
        <div class="circles__row">
            <div>
                <label class="strong" for=element.clone()>{row.label}</label>
                <p class="note" id=hint.clone()>{row.what}</p>
            </div>
            <select id=element class="input" aria-describedby=hint prop:value=chosen on:change=choose>
                {options.collect_view()}
            </select>
        </div>
    }
}
