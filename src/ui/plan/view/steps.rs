//! The six steps in a row, each with its mark: a press opens its state, its day and a note.

use crate::model::{PdcaStep, StepState};
use crate::score::plan::year_standing;
use crate::ui::plan::view_model::step_note;
use crate::ui::plan::words as t;
use crate::ui::state::open_part::OpenPart;
use crate::ui::state::plan_state::PlanState;
use crate::ui::widgets::autosaved_choice::{AutosavedChoice, all_of};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::checked::day::DayField;
use crate::ui::widgets::state_mark::{Mark, StateMark};
use leptos::prelude::*;

/// The id of what an open step shows.
const OPEN_STEP: &str = "plan-step";

#[component]
pub fn Steps(plan_state: PlanState) -> impl IntoView {
    let open = RwSignal::new(None::<PdcaStep>);
    let at = plan_state.plan(|p| year_standing(p).at);
    let button = move |step: PdcaStep| {
        let state = state_of(plan_state, step);
        let is_open = move || open.get() == Some(step);
        let press = move |_| open.update(|open| *open = (*open != Some(step)).then_some(step));
        let current = move || (at.get() == Some(step)).then_some("step");
        view! {
            <li>
                <button type="button" class="steps-bar__step" aria-controls=OPEN_STEP aria-current=current
                    aria-expanded=move || is_open().to_string() on:click=press>
                    <StateMark mark=Signal::derive(move || mark(state.get()))/>
                    <span>{step as usize + 1}" "{step.short_label()}</span>
                    <span class="visually-hidden">{move || format!("（{}）", state.get().label())}</span>
                </button>
            </li>
        }
    };
    let buttons = PdcaStep::ALL.iter().copied().map(button);
    let on_paper = PdcaStep::ALL.iter().copied().map(|step| {
        let state = state_of(plan_state, step);
        let recorded = plan_state.plan(move |p| step_note(p.step(step)));
        view! { <li>{name(step)}"："{move || state.get().label()}" "{recorded}</li> }
    });
    view! {
        <ol class="steps-bar print-never" aria-label=t::STEPS>{buttons.collect_view()}</ol>
        <div id=OPEN_STEP class="print-never">
            {move || open.get().map(|step| view! { <OpenStep plan_state step open/> })}
        </div>
        <ol class="print-only">{on_paper.collect_view()}</ol>
    }
}

fn name(step: PdcaStep) -> String {
    format!("{} {}", step as usize + 1, step.label())
}

fn state_of(plan_state: PlanState, step: PdcaStep) -> Signal<StepState> {
    let state = plan_state.plan(move |p| Some(p.step(step).state));
    Signal::derive(move || state.get().unwrap_or(StepState::NotStarted))
}

fn mark(state: StepState) -> Mark {
    match state {
        StepState::Done => Mark::Done,
        StepState::Underway => Mark::Underway,
        StepState::NotStarted => Mark::ToCome,
    }
}

#[component]
fn OpenStep(
    plan_state: PlanState,
    step: PdcaStep,
    /// The one that is open now.
    open: RwSignal<Option<PdcaStep>>,
) -> impl IntoView {
    OpenPart::provide(Signal::derive(move || open.get() == Some(step)));
    let state = state_of(plan_state, step);
    let note = plan_state.plan(move |p| p.step(step).note.clone());
    let day = plan_state.plan(move |p| p.step(step).date);
    let keep_day = Callback::new(move |day| plan_state.edit(|p| p.step_mut(step).date = day));
    let group = format!("step-{}", step.code());
    view! {
        <div class="panel">
            <AutosavedChoice legend=name(step) name=group.clone() options=all_of!(StepState)
                value=Signal::derive(move || Some(state.get()))
                keep=Callback::new(move |state| plan_state.edit(|p| p.step_mut(step).state = state))/>
            <div class="step__fields">
                <DayField id=format!("{group}-date") label=t::STEP_DATE value=day keep=keep_day/>
                <AutosavedText id=format!("{group}-note") label=t::STEP_NOTE value=note
                    keep=Callback::new(move |text| plan_state.edit(|p| p.step_mut(step).note = text))/>
            </div>
        </div>
    }
}
