//! The year's steps and pictures, its aims and issues, what may be taken up, and its end.
//!
//! Must not know how the circle and the road are drawn.

mod aims;
mod circle;
mod ending;
mod issues;
mod road;
mod steps;
mod take_up;

use crate::model::{AreaId, FiscalYear};
use crate::ui::plan::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::plan::{PlanStatus, years_around};
use crate::ui::widgets::area_head::view::{AreaHead, AreaTab};
use crate::ui::widgets::contents::{Contents, Part};
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn PlanPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let plan_state = PlanState::open(id.clone(), year);
    view! {
        <div class="page plan">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <div class="plan__head">
                <ending::JustClosedNotice plan_state/>
                <Heading text=t::title(year)/>
                <p>{t::LEAD}</p>
                <Years plan_state/>
                <Contents parts=parts(plan_state)/>
            </div>
            <circle::Circle plan_state/>
            <aims::Aims plan_state/>
            <issues::Issues plan_state/>
            <road::Road plan_state/>
            <ending::Ending plan_state/>
        </div>
    }
}

/// The years that have a plan, and the ones around this one.
#[component]
fn Years(plan_state: PlanState) -> impl IntoView {
    let year = plan_state.year;
    let years = plan_state
        .app_state
        .of_area(&plan_state.area(), move |r| years_around(r, year));
    let links = move || {
        let years = years.get().into_iter().map(|(other, state)| {
            let here = (other == year).then_some("page");
            view! {
                <li><a class="plan-years__link" class:plan-years__link--empty={state == PlanStatus::Empty}
                    href=plan_state.page_of(other) aria-current=here>
                    {other.era_label()}
                    {match state {
                        PlanStatus::Empty => Some(view! { <span class="visually-hidden">{t::NO_PLAN_YET}</span> }),
                        PlanStatus::Open => None,
                        PlanStatus::Closed => Some(view! { <span class="plan-years__closed">{t::CLOSED_YEAR}</span> }),
                    }}
                </a></li>
            }
        });
        years.collect_view()
    };
    view! { <nav class="print-never" aria-label=t::YEARS><ul class="plan-years">{links}</ul></nav> }
}

/// The parts of the page.
fn parts(plan_state: PlanState) -> Vec<Part> {
    let goals = plan_state.plan(|p| p.goals.len());
    let issues = plan_state.plan(|p| p.issues.len());
    let some = |count: Memo<usize>| Signal::derive(move || Some(count.get()));
    vec![
        ("plan-circle", t::CIRCLE, Signal::stored(None)),
        ("plan-aims", t::AIMS, some(goals)),
        ("plan-issues", t::ISSUES, some(issues)),
        ("plan-road", t::ROAD, Signal::stored(None)),
    ]
}
