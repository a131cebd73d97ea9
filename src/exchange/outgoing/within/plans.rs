//! The plans of the years, their issues and the work on them.
//!
//! Must not know what an area has set: the gate does.

use super::gate::{Gate, kept};
use super::handed_over::handed_over;
use crate::model::SharedField::{Issues, Views};
use crate::model::{Budget, Issue, Perspective, Step, Succession, YearPlan};
use std::collections::BTreeMap;

/// None where issues do not leave: a plan is made of them.
pub fn plans(gate: &Gate<'_>, plans: &[YearPlan]) -> Vec<YearPlan> {
    match gate.lets(Issues) {
        true => plans.iter().map(|p| plan(gate, p)).collect(),
        false => Vec::new(),
    }
}

/// Public is what the area aims at and does; what it worries about and asks others, how it gets on with
/// hospitals, and notes on the steps are for the prefecture at most.
fn plan(gate: &Gate<'_>, plan: &YearPlan) -> YearPlan {
    let YearPlan {
        year,
        vision,
        goals,
        steps,
        issues,
        hospital_talks,
        hospital_activities,
        worries,
        questions,
        deadlines: _,
        left_out: _,
        closed,
        handed_over: given,
        succession: _,
    } = plan;
    let not_public = |text: &String| kept(!gate.is_public(), text);
    YearPlan {
        year: *year,
        vision: vision.clone(),
        goals: goals.clone(),
        steps: steps.clone().map(|step| {
            let Step { state, date, note } = step;
            let note = not_public(&note);
            Step { state, date, note }
        }),
        issues: issues.iter().map(|i| issue(gate, i)).collect(),
        hospital_talks: not_public(hospital_talks),
        hospital_activities: not_public(hospital_activities),
        worries: not_public(worries),
        questions: not_public(questions),
        // When others wait, what is left out and what the next person is told are the office's own.
        deadlines: Vec::new(),
        left_out: Vec::new(),
        closed: *closed,
        handed_over: given.as_ref().and_then(|given| handed_over(gate, given)),
        succession: Succession::default(),
    }
}

fn issue(gate: &Gate<'_>, issue: &Issue) -> Issue {
    let Issue {
        id,
        title,
        origin,
        background,
        items,
        stage,
        level,
        approach,
        views,
        view_origins,
        menus,
        actions,
        review,
        carried_from,
        handed_over: given,
        budget: _,
    } = issue;
    let leaves = |side: &Perspective| !gate.leaves_area() || issue.view_leaves_forum(*side);
    let views = views.clone().into_iter();
    let views: BTreeMap<_, _> = views.filter(|(side, _)| leaves(side)).collect();
    let view_origins = view_origins.clone().into_iter();
    let view_origins: BTreeMap<_, _> = view_origins.filter(|(side, _)| leaves(side)).collect();
    Issue {
        id: id.clone(),
        title: title.clone(),
        origin: *origin,
        background: background.clone(),
        items: items.clone(),
        stage: *stage,
        level: *level,
        approach: approach.clone(),
        views: gate.kept(Views, &views),
        view_origins: gate.kept(Views, &view_origins),
        menus: menus.clone(),
        actions: actions.clone(),
        review: review.clone(),
        carried_from: carried_from.clone(),
        handed_over: given.as_ref().and_then(|given| handed_over(gate, given)),
        budget: Budget::default(),
    }
}
