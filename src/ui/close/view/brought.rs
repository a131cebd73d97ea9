//! What the year brought: steps, actions, goals, and the issues with their reviews.

use crate::model::{Issue, IssueId};
use crate::ui::close::view_model::brought::{all_reviewed, facts, goals};
use crate::ui::close::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::name_or::name_or;
use leptos::prelude::*;

/// This page changes nothing of what it shows here, so it reads it once.
#[component]
pub fn Brought(plan_state: PlanState) -> impl IntoView {
    let issues = plan_state.peek(|p| p.issues.clone());
    let facts = plan_state.peek(|p| Some(facts(p)));
    let facts = facts.map(|facts| {
        facts.map(|(name, value)| {
            view! { <div class="brought__fact"><dt>{name}</dt><dd>{value}</dd></div> }
        })
    });
    let all_reviewed = plan_state.peek(all_reviewed);
    let goals = plan_state.peek(goals);
    let goals = (!goals.is_empty()).then(|| {
        let rows = goals.into_iter().map(|(text, progress)| {
            view! { <li><strong>{text}</strong><p>{progress}</p></li> }
        });
        view! {
            <h3>{t::GOALS}</h3>
            <ul class="brought__list">{rows.collect_view()}</ul>
        }
    });
    let rows = issues
        .into_iter()
        .map(|issue| view! { <Reviewed plan_state issue/> });
    let rows = rows.collect_view();
    view! {
        <section aria-labelledby="brought">
            <h2 id="brought">{t::BROUGHT}</h2>
            <dl class="brought">{facts}</dl>
            {goals}
            {(!rows.is_empty()).then(|| view! {
                <h3>{t::ISSUES}</h3>
                {(!all_reviewed).then(|| view! { <p class="note">{t::NOT_REVIEWED_NOTE}</p> })}
                <ul class="brought__list">{rows}</ul>
            })}
        </section>
    }
}

#[component]
fn Reviewed(plan_state: PlanState, issue: Issue) -> impl IntoView {
    let title = name_or(issue.title.trim(), t::UNNAMED);
    let page = |id: IssueId| plan_state.issue_page(plan_state.year, id).to_string();
    let said = match issue.review {
        Some(review) => view! {
            <p>
                <span class="brought__outcome">{t::review(&review)}</span>
                {review.why}
            </p>
        }
        .into_any(),
        None => view! {
            <p>
                {t::NOT_REVIEWED}"　"
                <a class="link" href=page(issue.id) aria-label=t::write_review_of(&title)>{t::WRITE_REVIEW}</a>
            </p>
        }
        .into_any(),
    };
    view! { <li><strong>{title}</strong>{said}</li> }
}
