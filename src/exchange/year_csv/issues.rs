//! The issues file: one row an issue of a year, without its actions.

use super::columns::{
    APPROACH, BACKGROUND, CARRIED_ISSUE, CARRIED_YEAR, ISSUE_ID, ISSUE_LEVEL, ISSUE_LEVEL_LABEL,
    ISSUE_TITLE, ITEM_IDS, NEXT, NEXT_LABEL, ORIGIN, ORIGIN_LABEL, OUTCOME, OUTCOME_LABEL,
    REVIEW_WHY, STAGE, STAGE_LABEL,
};
use super::entry::Entry;
use super::ids_cell;
use super::kind_columns::{MENUS, VIEWS};
use crate::exchange::area_head::set_year;
use crate::exchange::cells::Cells;
use crate::exchange::codes::{self, FLAG, choice};
use crate::exchange::columns::FISCAL_YEAR;
use crate::exchange::sheet_writer::Values;
use crate::model::{
    AreaRecord, FiscalYear, Issue, IssueId, IssueLink, ItemId, Menu, Next, Perspective, Review,
};

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let plans = record.plans.iter();
    let issues = plans.flat_map(|plan| plan.issues.iter().map(move |issue| (plan.year, issue)));
    issues.map(|(year, issue)| row(head, year, issue)).collect()
}

fn row(head: &Values, year: FiscalYear, issue: &Issue) -> Values {
    let mut row = head.clone();
    set_year(&mut row, year);
    row.set(&ISSUE_ID, &issue.id);
    row.set(&ISSUE_TITLE, &issue.title);
    row.set(&ORIGIN, issue.origin.code());
    row.set(&ORIGIN_LABEL, issue.origin.label());
    row.set(&BACKGROUND, &issue.background);
    let items = issue.items.iter().map(ItemId::as_str);
    row.set(&ITEM_IDS, ids_cell::join(items));
    row.set(&STAGE, issue.stage.code());
    row.set(&STAGE_LABEL, issue.stage.label());
    row.set(&ISSUE_LEVEL, issue.level.code());
    row.set(&ISSUE_LEVEL_LABEL, issue.level.label());
    row.set(&APPROACH, &issue.approach);
    for (perspective, column) in Perspective::ALL.iter().zip(&VIEWS) {
        row.set_some(column, issue.views.get(perspective));
    }
    for (menu, column) in Menu::ALL.iter().zip(&MENUS) {
        let chosen = issue.menus.contains(menu);
        row.set_some(column, chosen.then_some(FLAG[0].0));
    }
    if let Some(review) = &issue.review {
        row.set(&OUTCOME, review.outcome.code());
        row.set(&OUTCOME_LABEL, review.outcome.label());
        row.set(&REVIEW_WHY, &review.why);
        row.set_some(&NEXT, review.next.map(Next::code));
        row.set_some(&NEXT_LABEL, review.next.map(Next::label));
    }
    if let Some(link) = &issue.carried_from {
        row.set(&CARRIED_YEAR, link.year.western());
        row.set(&CARRIED_ISSUE, &link.issue);
    }
    row
}

pub fn read(cells: &mut Cells<'_>) -> Option<Entry> {
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let id = cells.filled(&ISSUE_ID);
    let origin = cells.code(&ORIGIN, choice);
    let stage = cells.code(&STAGE, choice);
    let level = cells.code(&ISSUE_LEVEL, codes::area_kind);
    let menus = menus(cells);
    let review = review(cells);
    let carried_from = carried_from(cells);
    let title = cells.row.get(&ISSUE_TITLE);
    let mut issue = Issue::new(IssueId::new(id?), title, origin?, level?);
    issue.stage = stage?;
    issue.background = cells.row.get(&BACKGROUND);
    let items = ids_cell::split(&cells.row.get(&ITEM_IDS));
    issue.items = items.into_iter().map(ItemId::new).collect();
    issue.approach = cells.row.get(&APPROACH);
    for (perspective, column) in Perspective::ALL.iter().zip(&VIEWS) {
        issue.set_view(*perspective, cells.row.get(column));
    }
    for menu in menus? {
        issue.menus.insert(menu);
    }
    issue.review = review?;
    issue.carried_from = carried_from?;
    Some(Entry::Issue(year?, issue))
}

fn menus(cells: &mut Cells<'_>) -> Option<Vec<Menu>> {
    let mut menus = Vec::new();
    let mut sound = true;
    for (menu, column) in Menu::ALL.into_iter().zip(&MENUS) {
        match cells.optional_code(column, codes::flag) {
            Some(Some(true)) => menus.push(menu),
            Some(_) => {}
            None => sound = false,
        }
    }
    sound.then_some(menus)
}

fn review(cells: &mut Cells<'_>) -> Option<Option<Review>> {
    let outcome = cells.optional_code(&OUTCOME, choice)?;
    let next = cells.optional_code(&NEXT, choice)?;
    let why = cells.row.get(&REVIEW_WHY);
    match (outcome, next) {
        (Some(outcome), next) => Some(Some(Review { outcome, why, next })),
        (None, None) if why.is_empty() => Some(None),
        (None, _) => {
            let message = "空です。ふり返りを書くときは、結果も書いてください。";
            cells.problem(&OUTCOME, message);
            None
        }
    }
}

fn carried_from(cells: &mut Cells<'_>) -> Option<Option<IssueLink>> {
    let year = cells.optional_fiscal_year(&CARRIED_YEAR)?;
    let issue = cells.row.get(&CARRIED_ISSUE);
    match (year, issue.is_empty()) {
        (Some(year), false) => {
            let issue = IssueId::new(issue);
            Some(Some(IssueLink { year, issue }))
        }
        (None, true) => Some(None),
        _ => {
            let message = "引き継ぎ元は、年度と地域課題IDの両方を書くか、両方を空にしてください。";
            cells.problem(&CARRIED_YEAR, message);
            None
        }
    }
}
