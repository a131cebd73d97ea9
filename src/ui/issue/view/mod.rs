//! One issue from where it was noticed to its review, with its actions and indicators.
//!
//! Must not know how an issue is carried from year to year.

mod actions;
mod history;
mod how;
mod indicators;
mod noticed;
mod review;
mod talked;

use crate::model::{AreaId, FiscalYear, IssueId};
use crate::ui::issue::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::plan_state::{IssueState, PlanState};
use crate::ui::view_models::name_or::name_or;
use crate::ui::widgets::area_head::view::{AreaHead, AreaTab};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::contents::{Contents, Part};
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn IssuePage(id: AreaId, year: FiscalYear, issue: IssueId) -> impl IntoView {
    let plan_state = PlanState::open(id.clone(), year);
    let is_there = plan_state.peek(|p| p.issue(&issue).is_some());
    view! {
        <div class="page issue">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <p class="issue__back print-never"><a class="link" href=plan_state.page()>{t::BACK}</a></p>
            {match is_there {
                true => view! { <Parts issue_state=plan_state.issue_state(issue)/> }.into_any(),
                false => view! {
                    <Heading text=t::NOT_FOUND.to_owned()/>
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
    view! {
        <div class="issue__head">
            <Heading text=heading/>
            <div class="print-never">
                <AutosavedText id="issue-title" label=t::TITLE hint=t::TITLE_HINT value=title
                    keep=issue_state.keep(|issue, text| issue.title = text)/>
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
    let remove = move |_| {
        if !window()
            .confirm_with_message(t::REMOVE_ASK)
            .unwrap_or(false)
        {
            return;
        }
        let (area, year) = (issue_state.plan_state.area(), issue_state.plan_state.year);
        issue_state
            .plan_state
            .app_state
            .edit_record(&area, |r| r.remove_issue(year, &issue_state.id()));
        go(&Route::Plan { area, year });
    };
    view! {
        <div class="actions issue__end print-never">
            <a class="button" href=issue_state.plan_state.page()>{t::BACK}</a>
            <button class="button button--quiet" on:click=remove>{t::REMOVE_ISSUE}</button>
        </div>
    }
}
