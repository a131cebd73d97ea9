//! 地域課題 of the year: those of the plan, and the ways to take one up.

use super::take_up::TakeUp;
use crate::model::{IssueId, Origin};
use crate::ui::navigation::go;
use crate::ui::plan::view_model::{begin_issue, origins_beside_the_list};
use crate::ui::plan::words as t;
use crate::ui::state::new_ids;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::name_or::name_or;
use crate::ui::view_models::plan::IssueLine;
use crate::ui::widgets::name_first::NameFirst;
use leptos::prelude::*;

#[component]
pub fn Issues(plan_state: PlanState) -> impl IntoView {
    let ids = plan_state.plan(|p| p.issues.iter().map(|i| i.id.clone()).collect::<Vec<_>>());
    view! {
        <section aria-labelledby="plan-issues">
            <h2 id="plan-issues" tabindex="-1">{t::ISSUES}</h2>
            <Show when=move || ids.with(Vec::is_empty)><p>{t::NO_ISSUES}</p></Show>
            <ul class="issues">
                <For each=move || ids.get() key=IssueId::clone let:id><Card plan_state id/></For>
            </ul>
            <TakeUp plan_state/>
            <OwnWords plan_state/>
        </section>
    }
}

#[component]
fn Card(plan_state: PlanState, id: IssueId) -> impl IntoView {
    let page = plan_state
        .issue_page(plan_state.year, id.clone())
        .to_string();
    let line = plan_state
        .issue_state(id)
        .read(|issue| Some(IssueLine::of(issue)));
    move || {
        line.get().map(|line| {
            let title = name_or(&line.title, t::UNNAMED);
            let menus = line.menus.into_iter().map(|menu| {
                view! { <span class="menu-tag">{menu.number()}" "{menu.short_name()}</span> }
            });
            let outcome = match line.outcome {
                Some(outcome) => t::reviewed(outcome.label()),
                None => t::NOT_REVIEWED.to_owned(),
            };
            let before = line.carried_from.map(|link| {
                let page = plan_state.issue_page(link.year, link.issue).to_string();
                view! { <a class="link" href=page>{t::carried_from(link.year)}</a> }
            });
            view! {
                <li class="card">
                    <h3><a href=page.clone()>{title}</a></h3>
                    <p class="actions">{menus.collect_view()}</p>
                    <p class="actions note">
                        <span>{line.stage.label()}</span>
                        <span>{t::actions(line.done, line.all)}</span>
                        <span>{outcome}</span>
                        {before}
                    </p>
                </li>
            }
        })
    }
}

/// An issue that no item of a list has told.
#[component]
fn OwnWords(plan_state: PlanState) -> impl IntoView {
    let level = plan_state
        .app_state
        .of_area(&plan_state.area(), |r| Some(r.area.kind));
    // Nobody has said yet where it was noticed.
    let origin = RwSignal::new(Origin::Other);
    let begin = Callback::new(move |title: String| {
        let Some(level) = level.get_untracked() else {
            return;
        };
        let id = new_ids::issue();
        let origin = origin.get_untracked();
        plan_state.edit(|p| begin_issue(p, id.clone(), title, origin, level));
        go(&plan_state.issue_page(plan_state.year, id));
    });
    let origins = origins_beside_the_list().map(|one| {
        view! {
            <label class="choice">
                <input type="radio" name="own-origin" prop:checked=move || origin.get() == one
                    on:change=move |_| origin.set(one)/>
                {one.label()}
            </label>
        }
    });
    let origins = origins.collect_view();
    view! {
        <details class="print-never">
            <summary>{t::OWN_WORDS}</summary>
            <div class="panel">
                <NameFirst id="own-issue" label=t::ISSUE_NAME hint=t::ISSUE_HINT button=t::OWN_ADD missing=t::ISSUE_MISSING begin>
                    <fieldset class="field choices">
                        <legend class="field__label">{t::OWN_WORDS_LEAD}</legend>
                        <div class="choices__row">{origins}</div>
                    </fieldset>
                </NameFirst>
            </div>
        </details>
    }
}
