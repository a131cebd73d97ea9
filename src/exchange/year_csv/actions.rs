//! The actions file: one row an action of an issue.

use super::columns::{
    ACTION_ID, ACTION_STATE, FROM_MONTH, HELPERS, ISSUE_ID, OWNER, TO_MONTH, WHAT,
};
use super::entry::Entry;
use super::{or_blank, year_values};
use crate::exchange::cells::Cells;
use crate::exchange::codes::choice;
use crate::exchange::columns::FISCAL_YEAR;
use crate::model::{
    Action, ActionId, AreaRecord, FiscalMonth, FiscalYear, Issue, IssueId, YearPlan,
};

pub fn rows(record: &AreaRecord) -> Vec<Vec<String>> {
    let plans = record.plans.iter();
    plans.flat_map(plan_rows).collect()
}

fn plan_rows(plan: &YearPlan) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for issue in &plan.issues {
        for action in &issue.actions {
            rows.push(row(plan.year, issue, action));
        }
    }
    rows
}

fn row(year: FiscalYear, issue: &Issue, action: &Action) -> Vec<String> {
    let month = |month: Option<FiscalMonth>| or_blank(month.map(FiscalMonth::calendar));
    let mut cells = year_values(year).to_vec();
    cells.extend([
        issue.id.to_string(),
        issue.title.clone(),
        action.id.to_string(),
        action.what.clone(),
        action.owner.clone(),
        action.helpers.clone(),
        month(action.from),
        month(action.to),
        action.state.code().to_owned(),
        action.state.label().to_owned(),
    ]);
    cells
}

pub fn read(cells: &mut Cells<'_>) -> Option<Entry> {
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let issue = cells.filled(&ISSUE_ID);
    let id = cells.filled(&ACTION_ID);
    let from = cells.optional_month(&FROM_MONTH);
    let to = cells.optional_month(&TO_MONTH);
    let state = cells.code(&ACTION_STATE, choice);
    let action = Action {
        id: ActionId::new(id?),
        what: cells.row.get(&WHAT),
        owner: cells.row.get(&OWNER),
        helpers: cells.row.get(&HELPERS),
        from: from?,
        to: to?,
        state: state?,
    };
    Some(Entry::Action(year?, IssueId::new(issue?), action))
}
