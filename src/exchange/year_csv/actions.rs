//! The actions file: one row an action of an issue.

use super::columns::{
    ACTION_ID, ACTION_STATE, ACTION_STATE_LABEL, FROM_MONTH, HELPERS, ISSUE_ID, ISSUE_TITLE_REPEAT,
    OWNER, TO_MONTH, WHAT,
};
use super::entry::Entry;
use crate::exchange::area_head::set_year;
use crate::exchange::cells::Cells;
use crate::exchange::codes::choice;
use crate::exchange::columns::FISCAL_YEAR;
use crate::exchange::sheet_writer::Values;
use crate::model::{Action, ActionId, AreaRecord, FiscalMonth, FiscalYear, Issue, IssueId};

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let mut rows = Vec::new();
    for plan in &record.plans {
        for issue in &plan.issues {
            let actions = issue.actions.iter();
            rows.extend(actions.map(|action| row(head, plan.year, issue, action)));
        }
    }
    rows
}

fn row(head: &Values, year: FiscalYear, issue: &Issue, action: &Action) -> Values {
    let mut row = head.clone();
    set_year(&mut row, year);
    row.set(&ISSUE_ID, &issue.id);
    row.set(&ISSUE_TITLE_REPEAT, &issue.title);
    row.set(&ACTION_ID, &action.id);
    row.set(&WHAT, &action.what);
    row.set(&OWNER, &action.owner);
    row.set(&HELPERS, &action.helpers);
    row.set_some(&FROM_MONTH, action.from.map(FiscalMonth::calendar));
    row.set_some(&TO_MONTH, action.to.map(FiscalMonth::calendar));
    row.set(&ACTION_STATE, action.state.code());
    row.set(&ACTION_STATE_LABEL, action.state.label());
    row
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
