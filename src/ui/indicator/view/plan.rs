//! 現状値 and 目標値: each with the year that it is about.

use super::state::IndicatorState;
use super::value_field::{AboutValue, ValueField};
use crate::model::{FiscalYear, Slot};
use crate::ui::browser::clock;
use crate::ui::indicator::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedSelect;
use leptos::prelude::*;

/// As far back and ahead as a plan reaches.
const BACK: i32 = 20;
const AHEAD: i32 = 12;

#[component]
pub fn Plan(indicator_state: IndicatorState) -> impl IntoView {
    let wrong_way = indicator_state.read(|i| match (&i.baseline, &i.target) {
        (Some((start, _)), Some(target)) => *start >= target.year,
        _ => false,
    });
    view! {
        <section aria-labelledby="indicator-plan">
            <h2 id="indicator-plan">{t::PLAN}</h2>
            <div class="indicator__plan">
                <One indicator_state place=Slot::Baseline name="baseline" title=t::BASELINE which=t::WHICH_YEAR/>
                <One indicator_state place=Slot::Target name="target" title=t::TARGET which=t::BY_YEAR/>
            </div>
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
    let stored = indicator_state.peek(|i| match place {
        Slot::Target => i.target.as_ref().map(|t| t.year),
        _ => i.baseline.as_ref().map(|(year, _)| *year),
    });
    let today = clock::fiscal_year();
    // What an area starts from is mostly known for the year before; it aims at the end of this.
    let likely = match place {
        Slot::Target => today,
        _ => today.previous().unwrap_or(today),
    };
    // Chosen before there is a value, the year waits here.
    let year = RwSignal::new(stored.unwrap_or(likely));
    let first = year.get_untracked().min(today).western() - BACK;
    let last = year.get_untracked().max(today).western() + AHEAD;
    let years = (first..=last).rev().filter_map(FiscalYear::new);
    let options = years
        .map(|y| (y.western().to_string(), y.to_string()))
        .collect();
    let keep_year = Callback::new(move |code: String| {
        let Some(chosen) = code.parse().ok().and_then(FiscalYear::new) else {
            return;
        };
        year.set(chosen);
        if let Some(observation) = indicator_state.observation(place) {
            indicator_state.edit(|i| i.put(place, chosen, Some(observation)));
        }
    });
    let code = Signal::derive(move || year.get().western().to_string());
    view! {
        <fieldset class="indicator__slot">
            <legend>{title}</legend>
            <AutosavedSelect id=format!("{name}-year") label=which options value=code keep=keep_year/>
            <ValueField indicator_state place year=year.into() name=name.to_owned() whose=title/>
            {(place == Slot::Baseline).then(|| view! {
                <AboutValue indicator_state place year=year.into() name=name.to_owned() whose=title/>
            })}
        </fieldset>
    }
}
