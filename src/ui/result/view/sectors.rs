//! The round read by a field beyond mental health, for whoever comes from there.

use super::state::ResultState;
use crate::ui::result::view_model::sectors::{SectorRow, names, rows};
use crate::ui::result::words as t;
use leptos::prelude::*;

/// Nothing where the list names no fields.
#[component]
pub fn Sectors(result_state: ResultState) -> impl IntoView {
    let names = Memo::new(move |_| result_state.read(names).unwrap_or_default());
    let chosen = RwSignal::new(String::new());
    let rows = Memo::new(move |_| {
        let rows = chosen.with(|name| result_state.read(|round| rows(round, name)));
        rows.unwrap_or_default()
    });
    let choice = move |(name, label): (String, String)| {
        let (is_chosen, value) = (name.clone(), name.clone());
        view! {
            <label class="choice">
                <input type="radio" name="sector" value=name
                    prop:checked=move || chosen.with(|chosen| *chosen == is_chosen)
                    on:change=move |_| chosen.set(value.clone())/>
                {label}
            </label>
        }
    };
    let row = move |row: SectorRow| {
        let href = result_state
            .fill_item(row.menu, row.item.clone())
            .to_string();
        view! {
            <tr>
                <th scope="row">{row.number}" "{row.text}</th>
                <td>{row.standing}</td>
                <td class="print-never"><a class="link nowrap" href=href aria-label=row.link>{t::SEE_ANSWERS}</a></td>
            </tr>
        }
    };
    view! {
        <Show when=move || !names.with(Vec::is_empty)>
            <section aria-labelledby="sectors" class:print-never=move || chosen.with(String::is_empty)>
                <h2 id="sectors" tabindex="-1">{t::SECTORS_TITLE}</h2>
                <p>{t::SECTORS_LEAD}</p>
                <fieldset class="field choices print-never">
                    <legend class="visually-hidden">{t::SECTOR}</legend>
                    <div class="choices__row">
                        <For each=move || names.get() key=|(name, _)| name.clone() children=choice/>
                    </div>
                </fieldset>
                <Show when=move || !rows.with(Vec::is_empty)>
                    <table class="table">
                        <caption>{move || chosen.with(|name| t::sector(name))}</caption>
                        <thead><tr>
                            <th scope="col">{t::ITEM}</th>
                            <th scope="col">{t::STANDING}</th>
                            <td class="print-never"></td>
                        </tr></thead>
                        <tbody><For each=move || rows.get() key=|row| row.item.clone() children=row/></tbody>
                    </table>
                </Show>
            </section>
        </Show>
    }
}
