//! 地域ビジョン and the year's goals.

use crate::model::Goal;
use crate::ui::browser::focus;
use crate::ui::plan::view_model::{aims, put_goal};
use crate::ui::plan::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::removed::{Removed, put_back, remove_at};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn Aims(plan_state: PlanState) -> impl IntoView {
    let vision = plan_state.plan(|p| p.vision.clone());
    view! {
        <section aria-labelledby="plan-aims">
            <h2 id="plan-aims" tabindex="-1">{t::AIMS}</h2>
            <ReadFirst id="plan-aims-fields" name=Signal::stored(t::AIMS.to_owned()) lines=plan_state.plan(aims)>
                <AutosavedText id="vision" label=t::VISION hint=t::VISION_HINT rows=2 value=vision
                    keep=Callback::new(move |text| plan_state.edit(|p| p.vision = text))/>
                <Goals plan_state/>
            </ReadFirst>
        </section>
    }
}

#[component]
fn Goals(plan_state: PlanState) -> impl IntoView {
    let count = plan_state.plan(|p| p.goals.len());
    let said = RwSignal::new(String::new());
    // The goal that was removed last.
    let removed = RwSignal::new(None::<Removed<Goal>>);
    let add = move |_| {
        let index = count.get_untracked();
        plan_state.edit(|p| p.goals.push(Goal::default()));
        request_animation_frame(move || focus::first(&format!("#goal-{index}")));
    };
    let remove = Callback::new(move |index: usize| {
        if !plan_state.peek(|p| index < p.goals.len()) {
            return;
        }
        let mut gone = None;
        plan_state.edit(|p| gone = remove_at(&mut p.goals, index));
        removed.set(gone);
        said.set(t::GOAL_REMOVED.to_owned());
        request_animation_frame(|| focus::first("#goal-undo"));
    });
    let undo = move |_| {
        let Some(gone) = removed.get_untracked() else {
            return;
        };
        let index = gone.place;
        plan_state.edit(|p| put_back(&mut p.goals, gone));
        removed.set(None);
        said.set(t::GOAL_BACK.to_owned());
        request_animation_frame(move || focus::first(&format!("#goal-{index}")));
    };
    view! {
        <h3>{t::GOALS}</h3>
        <Show when=move || count.get() == 0><p class="note">{t::NO_GOALS}</p></Show>
        <ol class="goals">
            <For each=move || 0..count.get() key=|index| *index let:index>
                <GoalRow plan_state index remove/>
            </For>
        </ol>
        <div class="actions print-never">
            <button class="button" on:click=add>{t::ADD_GOAL}</button>
            <Show when=move || removed.with(Option::is_some)>
                <span>{t::GOAL_REMOVED}</span>
                <button id="goal-undo" class="button button--quiet" on:click=undo>{t::UNDO}</button>
            </Show>
        </div>
        <p class="visually-hidden" role="status">{said}</p>
    }
}

#[component]
fn GoalRow(plan_state: PlanState, index: usize, remove: Callback<usize>) -> impl IntoView {
    let text = plan_state.plan(move |p| {
        p.goals
            .get(index)
            .map(|g| g.text.clone())
            .unwrap_or_default()
    });
    let progress = plan_state.plan(move |p| {
        let goal = p.goals.get(index);
        goal.map(|g| g.progress.clone()).unwrap_or_default()
    });
    let keep = move |put: fn(&mut Goal, String)| {
        Callback::new(move |text| {
            plan_state.edit(|p| put_goal(p, index, |goal| put(goal, text)));
        })
    };
    view! {
        <li class="goal">
            <AutosavedText id=format!("goal-{index}") label=t::goal(index + 1) rows=2 value=text
                keep=keep(|goal, text| goal.text = text)/>
            <AutosavedText id=format!("goal-{index}-progress") label=format!("{}（{}）", t::GOAL_PROGRESS, t::goal(index + 1))
                rows=2 value=progress keep=keep(|goal, text| goal.progress = text)/>
            <button class="row-action" aria-label=t::remove_goal(index + 1)
                on:click=move |_| remove.run(index)>{t::REMOVE}</button>
        </li>
    }
}
