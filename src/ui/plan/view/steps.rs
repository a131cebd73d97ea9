//! The six steps: their state at a touch, the day and a note behind it.

use crate::model::{PdcaStep, StepState};
use crate::ui::plan::view_model::step_note;
use crate::ui::plan::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::widgets::autosaved_choice::{AutosavedChoice, all_of};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::checked::day::DayField;
use leptos::prelude::*;

#[component]
pub fn Steps(plan_state: PlanState) -> impl IntoView {
    let rows = PdcaStep::ALL.iter().map(|step| {
        let step = *step;
        view! { <StepRow plan_state step/> }
    });
    view! { <ol class="steps-list" aria-label=t::STEPS>{rows.collect_view()}</ol> }
}

#[component]
fn StepRow(plan_state: PlanState, step: PdcaStep) -> impl IntoView {
    let name = format!("{} {}", step as usize + 1, step.label());
    let state = plan_state.plan(move |p| Some(p.step(step).state));
    let state = Signal::derive(move || Some(state.get().unwrap_or(StepState::NotStarted)));
    let note = plan_state.plan(move |p| p.step(step).note.clone());
    let recorded = plan_state.plan(move |p| step_note(p.step(step)));
    let day = plan_state.plan(move |p| p.step(step).date);
    let keep_day = Callback::new(move |day| plan_state.edit(|p| p.step_mut(step).date = day));
    let group = format!("step-{}", step.code());
    view! {
        <li class="step">
            <AutosavedChoice legend=name.clone() name=group.clone() options=all_of!(StepState) value=state
                keep=Callback::new(move |state| plan_state.edit(|p| p.step_mut(step).state = state))/>
            <p class="step__kept" hidden=move || recorded.with(String::is_empty)>{recorded}</p>
            <details class="step__more print-never">
                <summary>{t::STEP_MORE}<span class="visually-hidden">"："{name}</span></summary>
                <div class="step__fields">
                    <DayField id=format!("{group}-date") label=t::STEP_DATE value=day keep=keep_day/>
                    <AutosavedText id=format!("{group}-note") label=t::STEP_NOTE value=note
                        keep=Callback::new(move |text| plan_state.edit(|p| p.step_mut(step).note = text))/>
                </div>
            </details>
        </li>
    }
}
