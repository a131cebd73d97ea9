//! What whoever leaves tells whoever comes: what lies ahead, who has what to do, what levels rest on,
//! what the last sittings asked for.
//!
//! Must not know Leptos or the browser, nor which page tells it.

mod ahead;
mod open_work;
mod rests_on;
#[cfg(test)]
mod tests;

pub use ahead::{Ahead, a_year_ago, ahead};
pub use open_work::{OpenWork, OwnerWork, open_work, plan_that_goes_on};
pub use rests_on::{RestsOn, rests_on};

use super::forums;
use super::today::Today;
use crate::model::{AreaId, AreaRecord, Day, FiscalYear, Succession, Workspace};

/// What the last sitting of a forum left to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftToDo {
    pub forum: String,
    pub day: Day,
    pub next: String,
}

/// Of each forum the last sitting that was held, if it left anything to do. By day.
pub fn left_to_do(record: &AreaRecord, today: Today) -> Vec<LeftToDo> {
    let is_over = |day: Day| today.day.is_none_or(|today| day <= today);
    let last = record.forums.iter().filter_map(|forum| {
        let held = forum.meetings.iter().filter(|m| is_over(m.date));
        let last = held.max_by_key(|m| m.date)?;
        (!last.next.trim().is_empty()).then(|| LeftToDo {
            forum: forums::name(forum),
            day: last.date,
            next: last.next.clone(),
        })
    });
    let mut all: Vec<LeftToDo> = last.collect();
    all.sort_by_key(|one| one.day);
    all
}

/// The newest year of which somebody handed over, or wrote words for whoever comes; until three
/// months after it nobody knows their way yet.
pub fn just_handed_over(record: &AreaRecord, today: Today) -> Option<FiscalYear> {
    let today_day = today.day?;
    let is_told = |plan: &&crate::model::YearPlan| {
        plan.handed_over.is_some() || plan.succession != Succession::default()
    };
    let plan = record.plans.iter().rev().find(is_told)?;
    let is_recent = match &plan.handed_over {
        Some(given) => (0..=FRESH).contains(&given.date.days_until(today_day)),
        None => today.is_spring() && plan.year.next() == Some(today.year),
    };
    is_recent.then_some(plan.year)
}

/// So many days somebody is new, after the day of handing over.
const FRESH: i64 = 92;

/// One area alone, with the lists and values that it is read by: all that the next person needs.
pub fn workspace_of(workspace: &Workspace, area: &AreaId) -> Option<Workspace> {
    let record = workspace.record(area)?.clone();
    Some(Workspace {
        records: vec![record],
        removed: Vec::new(),
        checklists: workspace.checklists.clone(),
        references: workspace.references.clone(),
    })
}
