//! The six steps: their state at a touch, the day and a note behind it.

use crate::model::{Day, PdcaStep, StepState};
use crate::ui::book::Book;
use crate::ui::components::kept::KeptText;
use crate::ui::components::kept_choice::{KeptChoice, all_of};
use crate::ui::components::kept_day::KeptDay;
use crate::ui::text::plan as t;
use leptos::prelude::*;

#[component]
pub fn Steps(book: Book) -> impl IntoView {
    let rows = PdcaStep::ALL.iter().map(|step| {
        let step = *step;
        view! { <StepRow book step/> }
    });
    view! { <ol class="steps-list" aria-label=t::STEPS>{rows.collect_view()}</ol> }
}

#[component]
fn StepRow(book: Book, step: PdcaStep) -> impl IntoView {
    let name = format!("{} {}", step as usize + 1, step.label());
    let state = book.plan(move |p| Some(p.step(step).state));
    let state = Signal::derive(move || Some(state.get().unwrap_or(StepState::NotStarted)));
    let note = book.plan(move |p| p.step(step).note.clone());
    let kept = book.plan(move |p| {
        let step = p.step(step);
        let day = step.date.map(Day::label);
        let said = [day.unwrap_or_default(), step.note.clone()];
        said.into_iter()
            .filter(|s| !s.is_empty())
            .collect::<Vec<_>>()
            .join("　")
    });
    let start = book.peek(|p| p.step(step).date);
    let keep_day = Callback::new(move |day| book.edit(|p| p.step_mut(step).date = day));
    let group = format!("step-{}", step.code());
    view! {
        <li class="step">
            <KeptChoice legend=name.clone() name=group.clone() options=all_of!(StepState) value=state
                keep=Callback::new(move |state| book.edit(|p| p.step_mut(step).state = state))/>
            <p class="step__kept" hidden=move || kept.with(String::is_empty)>{kept}</p>
            <details class="step__more print-never">
                <summary>{t::STEP_MORE}<span class="visually-hidden">"："{name}</span></summary>
                <div class="step__fields">
                    <KeptDay id=format!("{group}-date") label=t::STEP_DATE start keep=keep_day/>
                    <KeptText id=format!("{group}-note") label=t::STEP_NOTE value=note
                        keep=Callback::new(move |text| book.edit(|p| p.step_mut(step).note = text))/>
                </div>
            </details>
        </li>
    }
}
