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
use crate::ui::widgets::contents::{Contents, Part};
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn PlanPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let plan_state = PlanState::open(id.clone(), year);
    view! {
        <div class="page plan">
            <div class="page-head">
                <Heading text=t::title(year)/>
                <ending::JustClosedNotice plan_state/>
                <p>{t::LEAD}</p>
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

/// The parts below the first screen.
fn parts(plan_state: PlanState) -> Vec<Part> {
    let issues = plan_state.plan(|p| p.issues.len());
    let some = |count: Memo<usize>| Signal::derive(move || Some(count.get()));
    vec![
        ("plan-issues", t::ISSUES, some(issues)),
        ("plan-road", t::ROAD, Signal::stored(None)),
    ]
}
