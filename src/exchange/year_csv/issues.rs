//! The issues file: one row an issue of a year, without its actions.

use super::columns::{
    APPROACH, BACKGROUND, CARRIED_ISSUE, CARRIED_YEAR, ISSUE_ID, ISSUE_LEVEL, ISSUE_TITLE,
    ITEM_IDS, NEXT, ORIGIN, OUTCOME, REVIEW_WHY, STAGE,
};
use super::entry::Entry;
use super::kind_columns::{MENUS, VIEWS};
use super::{ids_cell, or_blank, year_values};
use crate::exchange::cells::Cells;
use crate::exchange::codes::{self, FLAG, choice};
use crate::exchange::columns::FISCAL_YEAR;
use crate::model::{
    AreaRecord, FiscalYear, Issue, IssueId, IssueLink, ItemId, Menu, Next, Perspective, Review,
};

pub fn rows(record: &AreaRecord) -> Vec<Vec<String>> {
    let plans = record.plans.iter();
    let issues = plans.flat_map(|plan| plan.issues.iter().map(move |issue| (plan.year, issue)));
    issues.map(|(year, issue)| row(year, issue)).collect()
}

fn row(year: FiscalYear, issue: &Issue) -> Vec<String> {
    let mut cells = year_values(year).to_vec();
    cells.extend([
        issue.id.to_string(),
        issue.title.clone(),
        issue.origin.code().to_owned(),
        issue.origin.label().to_owned(),
        issue.background.clone(),
        ids_cell::join(issue.items.iter().map(ItemId::as_str)),
        issue.stage.code().to_owned(),
        issue.stage.label().to_owned(),
        issue.level.code().to_owned(),
        issue.level.label().to_owned(),
        issue.approach.clone(),
    ]);
    let views = Perspective::ALL.iter();
    cells.extend(views.map(|p| or_blank(issue.views.get(p))));
    cells.extend(Menu::ALL.map(|menu| match issue.menus.contains(&menu) {
        true => FLAG[0].0.to_owned(),
        false => String::new(),
    }));
    cells.extend(review_values(issue.review.as_ref()));
    let link = issue.carried_from.as_ref();
    cells.push(or_blank(link.map(|l| l.year.western())));
    cells.push(or_blank(link.map(|l| &l.issue)));
    cells
}

fn review_values(review: Option<&Review>) -> [String; 5] {
    let Some(review) = review else {
        return Default::default();
    };
    [
        review.outcome.code().to_owned(),
        review.outcome.label().to_owned(),
        review.why.clone(),
        or_blank(review.next.map(Next::code)),
        or_blank(review.next.map(Next::label)),
    ]
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
