//! 参考値: published figures by series. A user may correct one, or add one of their own.
//!
//! One that is being added is a draft, on this page only: it is stored once it has a number.

use super::reference_row::Row;
use crate::exchange::builtin::builtin_references;
use crate::model::{ReferenceId, ReferenceValue, SeriesId};
use crate::ui::browser::{clock, focus};
use crate::ui::indicators::view_model::reference::{begun, of_series, rows};
use crate::ui::indicators::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::new_ids;
use crate::ui::view_models::indicators::basis;
use crate::ui::view_models::references::all_series;
use leptos::prelude::*;

#[component]
pub fn References() -> impl IntoView {
    let series = all_series(builtin_references());
    let count = series.len();
    let series = series
        .into_iter()
        .map(|(id, name)| view! { <OneSeries id name/> });
    view! {
        <section aria-labelledby="references" class="print-never">
            <h2 id="references">{t::REFERENCES}</h2>
            <p>{t::REFERENCES_LEAD}</p>
            <details>
                <summary>{t::OPEN_REFERENCES}"（"{t::count_series(count)}"）"</summary>
                <div>{series.collect_view()}</div>
            </details>
        </section>
    }
}

/// The values of one series, in the order of time.
#[component]
fn OneSeries(id: SeriesId, name: String) -> impl IntoView {
    let app_state = use_app_state();
    let draft = RwSignal::new(None::<ReferenceValue>);
    let series = id.clone();
    let stored = Memo::new(move |_| {
        let values = app_state.with(|w| w.references(builtin_references()));
        of_series(values, &series)
    });
    let ids = Memo::new(move |_| rows(stored.get(), draft.get()));
    let heading = format!("series-{id}");
    let summary = format!("#{heading} > summary");
    let add = {
        let id = id.clone();
        move |_| {
            if draft.with_untracked(Option::is_none) {
                let new = new_ids::reference();
                draft.set(begun(builtin_references(), &id, new, clock::fiscal_year()));
            }
            let id = draft.with_untracked(|d| d.as_ref().map(|d| d.id.clone()));
            // The row opens as it appears; the keyboard goes to its value.
            request_animation_frame(move || {
                if let Some(id) = id {
                    focus::first(&format!("#reference-{id}-value"));
                }
            });
        }
    };
    let whose = name.clone();
    view! {
        <details class="series" id=heading>
            <summary>{name}"（"{move || t::count(stored.with(Vec::len))}"）"</summary>
            {move || stored.with(|values| basis(values).map(t::basis)).map(|basis| view! { <p class="note">{basis}</p> })}
            <ul class="rows">
                <For each=move || ids.get() key=ReferenceId::clone let:value>
                    <Row id=value draft summary=summary.clone()/>
                </For>
            </ul>
            <div class="actions">
                <button type="button" class="row-action" aria-label=format!("{}：{whose}", t::ADD_VALUE) on:click=add>{t::ADD_VALUE}</button>
            </div>
        </details>
    }
}
