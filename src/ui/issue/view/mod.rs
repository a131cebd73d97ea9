//! One issue from where it was noticed to its review, with its actions and indicators.
//!
//! Must not know how an issue is carried from year to year.

mod action_row;
mod actions;
mod history;
mod how;
mod indicators;
mod items;
mod noticed;
mod review;
mod talked;

use self::action_row::ActionRow;
use crate::model::{AreaId, FiscalYear, IssueId};
use crate::ui::browser::focus;
use crate::ui::issue::view_model::reading;
use crate::ui::issue::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::{FormKind, Route};
use crate::ui::state::plan_state::{IssueState, PlanState};
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::name_or::name_or;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::contents::{Contents, Part};
use crate::ui::widgets::fold::Fold;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::{TO_PLAN, removed};
use leptos::prelude::*;

#[component]
pub fn IssuePage(id: AreaId, year: FiscalYear, issue: IssueId) -> impl IntoView {
    let plan_state = PlanState::open(id.clone(), year);
    let is_there = plan_state.peek(|p| p.issue(&issue).is_some());
    view! {
        <div class="page issue">
            {match is_there {
                true => view! { <Parts issue_state=plan_state.issue_state(issue)/> }.into_any(),
                false => view! {
                    <Heading text=t::NOT_FOUND.to_owned()>
                        <BackLink href=plan_state.page() text=TO_PLAN/>
                    </Heading>
                    <p>{t::NOT_FOUND_LEAD}</p>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Parts(issue_state: IssueState) -> impl IntoView {
    let title = issue_state.read(|i| i.title.clone());
    let heading = Signal::derive(move || title.with(|title| name_or(title, t::UNNAMED)));
    let is_unnamed = title.with_untracked(|title| title.trim().is_empty());
    if is_unnamed {
        focus::after_arrival(|| focus::first("#issue-title"));
    }
    let stands = issue_state.read(reading::stands);
    let budget = Route::Form {
        area: issue_state.plan_state.area(),
        year: issue_state.plan_state.year,
        form: FormKind::Budget,
        about: Some(issue_state.id().to_string()),
    };
    let next = issue_state.read(reading::next);
    // What comes while somebody writes the first action would push its fields away: it waits until
    // the page is opened anew.
    let had_next = next.with_untracked(Option::is_some);
    view! {
        <div class="page-head">
            <Heading text=heading>
                <BackLink href=issue_state.plan_state.page() text=TO_PLAN/>
                <a class="link" href=budget.to_string()>{t::TO_BUDGET}</a>
            </Heading>
            <p class="heading__under">{stands}</p>
            {move || next.get().filter(|_| had_next).map(|line| view! {
                <div class="next-step">
                    <span class="next-step__word">{t::NEXT_STEP}</span>
                    <ActionRow line=Signal::stored(line)/>
                </div>
            })}
            <div class="print-never">
                <Fold id="issue-name" summary=t::RENAME open=is_unnamed>
                    <AutosavedText id="issue-title" label=t::TITLE hint=t::TITLE_HINT value=title
                        keep=issue_state.keep(|issue, text| issue.title = text)/>
                </Fold>
            </div>
            <history::History issue_state/>
            <Contents parts=contents()/>
        </div>
        <actions::Actions issue_state/>
        <how::How issue_state/>
        <noticed::Noticed issue_state/>
        <indicators::Indicators issue_state/>
        <talked::Talked issue_state/>
        <review::Reviewing issue_state/>
        <Remove issue_state/>
    }
}

/// Who does what comes first: it is what a plan is for. The rest may be written later.
fn contents() -> Vec<Part> {
    let parts = [
        ("issue-actions", t::ACTIONS),
        ("issue-how", t::HOW),
        ("issue-noticed", t::NOTICED),
        ("issue-indicators", t::INDICATORS),
        ("issue-review", t::REVIEW),
    ];
    parts
        .map(|(id, name)| (id, name, Signal::stored(None)))
        .to_vec()
}

#[component]
fn Remove(issue_state: IssueState) -> impl IntoView {
    let undo = use_undo();
    let remove = move |_| {
        let (area, year) = (issue_state.plan_state.area(), issue_state.plan_state.year);
        let name = issue_state.peek(|i| name_or(&i.title, t::UNNAMED));
        let app_state = issue_state.plan_state.app_state;
        undo.changing(app_state, &area, removed(&name), |r| {
            r.remove_issue(year, &issue_state.id());
        });
        go(&Route::Plan { area, year });
    };
    view! {
        <div class="actions issue__end print-never">
            <button class="button button--quiet" on:click=remove>{t::REMOVE_ISSUE}</button>
        </div>
    }
}
