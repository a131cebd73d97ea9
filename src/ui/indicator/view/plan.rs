//! 現状値 and 目標値: each with the year that it is about.

use super::state::IndicatorState;
use super::value_field::{AboutValue, ValueField};
use crate::model::Slot;
use crate::ui::browser::clock;
use crate::ui::indicator::view_model::plan::{
    code, first_choice, is_wrong_way, year_of_code, year_options,
};
use crate::ui::indicator::view_model::reading;
use crate::ui::indicator::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedSelect;
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn Plan(indicator_state: IndicatorState) -> impl IntoView {
    let wrong_way = indicator_state.read(is_wrong_way);
    view! {
        <section aria-labelledby="indicator-plan">
            <h2 id="indicator-plan">{t::PLAN}</h2>
            <ReadFirst id="indicator-plan-fields" name=Signal::stored(t::PLAN.to_owned()) lines=indicator_state.read(reading::plan)>
                <div class="indicator__plan">
                    <One indicator_state place=Slot::Baseline name="baseline" title=t::BASELINE which=t::WHICH_YEAR/>
                    <One indicator_state place=Slot::Target name="target" title=t::TARGET which=t::BY_YEAR/>
                </div>
            </ReadFirst>
            <p role="status" class="note">{move || wrong_way.get().then_some(t::YEARS_WRONG_WAY)}</p>
        </section>
    }
}

#[component]
fn One(
    indicator_state: IndicatorState,
    place: Slot,
    name: &'static str,
    title: &'static str,
    which: &'static str,
) -> impl IntoView {
    let today = clock::fiscal_year();
    let first = indicator_state.peek(|i| Some(first_choice(Some(i), place, today)));
    let first = first.unwrap_or_else(|| first_choice(None, place, today));
    // Chosen before there is a value, the year waits here.
    let year = RwSignal::new(first);
    let options = year_options(first, today);
    let keep_year = Callback::new(move |code: String| {
        let Some(chosen) = year_of_code(&code) else {
            return;
        };
        year.set(chosen);
        if let Some(observation) = indicator_state.observation(place) {
            indicator_state.edit(|i| i.put(place, chosen, Some(observation)));
        }
    });
    let code = Signal::derive(move || code(year.get()));
    view! {
        <fieldset class="indicator__slot stack stack--close">
            <legend>{title}</legend>
            <AutosavedSelect id=format!("{name}-year") label=which options value=code keep=keep_year/>
            <ValueField indicator_state place year=year.into() name=name.to_owned() whose=title/>
            {(place == Slot::Baseline).then(|| view! {
                <AboutValue indicator_state place year=year.into() name=name.to_owned() whose=title/>
            })}
        </fieldset>
    }
}
