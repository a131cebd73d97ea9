//! What goes on into the next year, by choice; and the closing itself.

use crate::model::{ActionId, CarriedIssue, CarryOver, FiscalYear, IndicatorId};
use crate::ui::browser::clock;
use crate::ui::close::view_model::closing_year;
use crate::ui::close::view_model::left_out::{LeftOut, put};
use crate::ui::close::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::just_closed::JustClosed;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::name_or::name_or;
use leptos::prelude::*;

#[component]
pub fn GoesOn(plan_state: PlanState, next: FiscalYear) -> impl IntoView {
    let just_closed = expect_context::<JustClosed>();
    let all = plan_state.app_state.peek(|w| {
        let record = w.record(&plan_state.area());
        record.map(|r| CarryOver::all_open(r, plan_state.year))
    });
    let all = all.unwrap_or_default();
    let left = RwSignal::new(plan_state.peek(|p| LeftOut::proposed(&p.issues)));
    let vision = plan_state.peek(|p| p.vision.clone());
    let issues = all.issues.iter().cloned();
    let issues = issues.map(|carried| view! { <IssueChoice plan_state carried left/> });
    let issues = issues.collect_view();
    let is_out = |l: &LeftOut| all.issues.iter().any(|i| l.issues.contains(&i.issue));
    let begun_without = left.with_untracked(is_out);
    let indicators = all.indicators.iter().cloned();
    let indicators = indicators.map(|id| view! { <IndicatorChoice plan_state id left/> });
    let indicators = indicators.collect_view();
    let error = RwSignal::new(None::<String>);
    let all = StoredValue::new(all);
    let close = move |_| {
        let carry = all.with_value(|all| left.with_untracked(|left| left.of(all)));
        let before = plan_state
            .app_state
            .peek(|w| w.record(&plan_state.area()).cloned());
        let Some(before) = before else { return };
        match closing_year::close(before, plan_state.year, next, clock::today(), &carry) {
            Ok(closing) => {
                let after = closing.after.clone();
                plan_state
                    .app_state
                    .edit_record(&plan_state.area(), |r| *r = after);
                just_closed.0.set(Some(closing));
                go(&Route::Plan {
                    area: plan_state.area(),
                    year: next,
                });
            }
            Err(reason) => error.set(Some(reason.to_string())),
        }
    };
    // Opened again: what went on before is there, and is not offered twice.
    let there = plan_state.app_state.peek(|w| {
        let record = w.record(&plan_state.area());
        record.map_or(Vec::new(), |r| {
            closing_year::already_there(r, plan_state.year)
        })
    });
    let there = (!there.is_empty()).then(|| {
        let items = there.into_iter().map(|title| view! { <li>{title}</li> });
        view! {
            <p class="note">{t::already_there(next)}</p>
            <ul class="bullets">{items.collect_view()}</ul>
        }
    });
    let none = |words: &'static str| view! { <p class="note">{words}</p> };
    view! {
        <section aria-labelledby="goes-on">
            <h2 id="goes-on">{t::goes_on(next)}</h2>
            <p>{t::GOES_ON_LEAD}</p>
            {(!vision.trim().is_empty()).then(|| view! {
                <Tick label=format!("{}：{vision}", t::VISION)
                    keep=move |goes_on: bool| left.update(|l| l.vision = !goes_on)/>
            })}
            <h3>{t::CARRY_ISSUES}</h3>
            {begun_without.then(|| view! { <p class="note">{t::PROPOSED_TO_END}</p> })}
            {if issues.is_empty() { none(t::NO_ISSUES).into_any() } else { view! { <ul class="carry stack stack--close">{issues}</ul> }.into_any() }}
            {there}
            <h3>{t::CARRY_INDICATORS}</h3>
            {if indicators.is_empty() { none(t::NO_INDICATORS).into_any() } else { view! { <ul class="carry stack stack--close">{indicators}</ul> }.into_any() }}
        </section>
        <div class="close__end print-never">
            <p role="alert">{error}</p>
            <div class="actions">
                <button class="button button--primary" on:click=close>{t::close(next)}</button>
            </div>
            <p class="note">{t::NOTHING_LOST}</p>
        </div>
    }
}

/// Ticked at first, as a rule: what is open goes on unless people say otherwise.
#[component]
fn Tick(
    #[prop(into)] label: String,
    #[prop(default = true)] ticked: bool,
    keep: impl Fn(bool) + Send + 'static,
) -> impl IntoView {
    view! {
        <label class="carry__tick">
            <input type="checkbox" prop:checked=ticked on:change=move |event| keep(event_target_checked(&event))/>
            <span>{label}</span>
        </label>
    }
}

/// An issue, and under it the work that is not finished.
#[component]
fn IssueChoice(
    plan_state: PlanState,
    carried: CarriedIssue,
    left: RwSignal<LeftOut>,
) -> impl IntoView {
    let id = carried.issue;
    let issue_state = plan_state.issue_state(id.clone());
    let title = name_or(issue_state.peek(|i| i.title.clone()).trim(), t::UNNAMED);
    let goes_on = {
        let id = id.clone();
        Memo::new(move |_| left.with(|l| !l.issues.contains(&id)))
    };
    let what = |action: &ActionId| {
        plan_state.app_state.peek(|w| {
            let record = w.record(&plan_state.area());
            record.map(|r| closing_year::action_name(r, plan_state.year, &id, action))
        })
    };
    let actions = carried.actions.iter().map(|action| {
        let key = (id.clone(), action.clone());
        let keep = move |goes_on: bool| left.update(|l| put(&mut l.actions, key.clone(), !goes_on));
        view! { <li><Tick label=what(action).unwrap_or_default() keep/></li> }
    });
    let actions = actions.collect_view();
    let label = t::actions_of(&title);
    let keep = {
        let id = id.clone();
        move |goes_on: bool| left.update(|l| put(&mut l.issues, id.clone(), !goes_on))
    };
    view! {
        <li>
            <Tick label=title ticked=goes_on.get_untracked() keep/>
            // Hidden, not redrawn: the ticks under an issue outlive the issue's own.
            {(!actions.is_empty()).then(|| view! {
                <ul class="carry stack stack--close carry--under" aria-label=label hidden=move || !goes_on.get()>{actions}</ul>
            })}
        </li>
    }
}

#[component]
fn IndicatorChoice(
    plan_state: PlanState,
    id: IndicatorId,
    left: RwSignal<LeftOut>,
) -> impl IntoView {
    let name = plan_state.app_state.peek(|w| {
        let record = w.record(&plan_state.area());
        record.map(|r| closing_year::indicator_name(r, &id))
    });
    let keep = move |goes_on: bool| left.update(|l| put(&mut l.indicators, id.clone(), !goes_on));
    view! { <li><Tick label=name.unwrap_or_default() keep/></li> }
}
