//! The days of a year that others have set.

use crate::model::{AreaRecord, Deadline, FiscalYear};
use crate::ui::view_models::today::Today;

/// By day.
pub(super) fn deadlines(record: &AreaRecord, year: FiscalYear) -> Vec<Deadline> {
    let plan = record.plan(year);
    plan.map_or_else(Vec::new, |plan| plan.deadlines.clone())
}

/// The first one that is today or later and still waited for, of whichever year.
pub(super) fn next_deadline(record: &AreaRecord, today: Today) -> Option<Deadline> {
    let today = today.day?;
    let all = record.plans.iter().flat_map(|plan| &plan.deadlines);
    let waited = all.filter(|deadline| !deadline.done && deadline.day >= today);
    waited.min_by_key(|deadline| deadline.day).cloned()
}
