//! 実績値: a row a fiscal year, the newest on top.

use super::state::IndicatorState;
use super::value_field::{AboutValue, ValueField};
use crate::model::{FiscalYear, Slot};
use crate::ui::browser::{clock, focus};
use crate::ui::indicator::view_model::actuals::{baseline_year, rows, span};
use crate::ui::indicator::view_model::reading;
use crate::ui::indicator::words as t;
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn Actuals(indicator_state: IndicatorState) -> impl IntoView {
    let today = clock::fiscal_year();
    let (first, last) = indicator_state
        .peek(|i| Some(span(i, today)))
        .unwrap_or((today, today));
    let baseline = indicator_state.read(baseline_year);
    let earliest = RwSignal::new(first);
    let years = Memo::new(move |_| rows(earliest.get(), last, baseline.get()));
    let add = move |_| {
        let first = years.with_untracked(|years| years.last().copied());
        if let Some(before) = first.and_then(FiscalYear::previous) {
            earliest.set(before);
            let field = format!("#actual-{}-value", before.western());
            request_animation_frame(move || focus::first(&field));
        }
    };
    view! {
        <section aria-labelledby="indicator-actuals">
            <h2 id="indicator-actuals">{t::ACTUALS}</h2>
            <p class="note print-never">{t::ACTUALS_LEAD}</p>
            <ReadFirst id="indicator-actuals-fields" name=Signal::stored(t::ACTUALS.to_owned()) lines=indicator_state.read(reading::actuals)>
                <For each=move || years.get() key=|year| *year let:year><Row indicator_state year/></For>
                <button class="row-action" on:click=add>{t::EARLIER}</button>
            </ReadFirst>
        </section>
    }
}

#[component]
fn Row(indicator_state: IndicatorState, year: FiscalYear) -> impl IntoView {
    let slot = Slot::Actual(year);
    let name = format!("actual-{}", year.western());
    let whose = t::actual(year);
    view! {
        <fieldset class="actuals__row">
            <legend>{year.to_string()}</legend>
            <ValueField indicator_state place=slot year=Signal::stored(year) name=name.clone() whose=whose.clone()/>
            <AboutValue indicator_state place=slot year=Signal::stored(year) name whose/>
        </fieldset>
    }
}
