//! The actions: one row an action of an issue.
//!
//! Must not know how rows make a file, nor what becomes of them.

use super::area_columns::{AREA, FISCAL_YEAR, YEAR, set_year};
use super::issues::ISSUE_ID;
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::coded;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Id, Integer, Text},
    columns,
};
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::model::{Action, ActionId, AreaRecord, FiscalMonth, FiscalYear, Issue, IssueId};

columns! {
    /// A column that is added goes to their end.
    ACTION = [
        ISSUE_TITLE_REPEAT: Text, "issue_title", "地域課題", "", not read, "地域課題の名前。取り込みでは使いません";
        ACTION_ID: Id, "action_id", "取組ID", "", needed, "取組を見分けるID。書きかえないでください";
        WHAT: Text, "what", "取組", "", needed, "何をするか";
        OWNER: Text, "owner", "中心となる人・機関", "", needed, "役割分担";
        HELPERS: Text, "helpers", "協力する人・機関", "", needed, "役割分担";
        FROM_MONTH: Integer, "from_month", "始める月", "月", needed, "1から12。決まっていなければ空欄";
        TO_MONTH: Integer, "to_month", "終える月", "月", needed, "1から12。決まっていなければ空欄";
        ACTION_STATE: Code(T::ActionState), "action_state", "取組の状況コード", "", needed, "取組の状況";
        ACTION_STATE_LABEL: Text, "action_state_label", "取組の状況", "", not read, "取組の状況コードの読み。取り込みでは使いません";
    ];
}

/// One row an action of an issue.
pub static TABLE: CsvTable = CsvTable {
    name: "actions",
    label: "取組",
    about: "1つの取組が1行です。担当・時期・状態が入ります。",
    groups: &[AREA, YEAR, &[ISSUE_ID], ACTION],
    own_column: ACTION_ID,
    key: &["area_id", "fiscal_year", "issue_id", "action_id"],
};

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

pub fn read(cells: &mut Cells<'_>) -> Option<(FiscalYear, IssueId, Action)> {
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let issue = cells.filled(&ISSUE_ID);
    let id = cells.filled(&ACTION_ID);
    let from = cells.optional_month(&FROM_MONTH);
    let to = cells.optional_month(&TO_MONTH);
    let state = cells.code(&ACTION_STATE, coded);
    let action = Action {
        id: ActionId::new(id?),
        what: cells.row.get(&WHAT),
        owner: cells.row.get(&OWNER),
        helpers: cells.row.get(&HELPERS),
        from: from?,
        to: to?,
        state: state?,
    };
    Some((year?, IssueId::new(issue?), action))
}
