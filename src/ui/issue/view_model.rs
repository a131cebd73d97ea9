//! What the page of one 地域課題 offers to choose from, how it names things, and what a press
//! changes.
//!
//! Must not know Leptos or the browser.

pub mod reading;

use crate::model::{
    Action, ActionId, ActionState, AreaKind, AreaRecord, Direction, FiscalMonth, FiscalYear,
    Indicator, IndicatorId, Issue, IssueId, Menu, Outcome, Review,
};
use crate::score::plan::{IssueHistory, indicators_of};
use crate::ui::issue::words as t;
use crate::ui::view_models::indicators::latest;
use crate::ui::view_models::name_or::name_or;
use crate::ui::view_models::plan::history_of;

/// On which level an issue is worked on, from the one to the many.
pub const LEVELS: [AreaKind; 3] = [
    AreaKind::Municipality,
    AreaKind::Region,
    AreaKind::Prefecture,
];

/// April to March as code and words, after 「これから決める」.
pub fn months() -> Vec<(String, String)> {
    let months = FiscalMonth::all().map(|m| (month_code(m), t::month(m)));
    let open = (String::new(), t::NO_MONTH.to_owned());
    std::iter::once(open).chain(months).collect()
}

pub fn month_code(month: FiscalMonth) -> String {
    month.calendar().to_string()
}

/// `None` for 「これから決める」.
pub fn month_of(code: &str) -> Option<FiscalMonth> {
    FiscalMonth::of_calendar(code.parse().ok()?)
}

/// What stands at an action's end month; empty when all is well.
pub fn span_remark(ends_before_it_begins: bool) -> &'static str {
    match ends_before_it_begins {
        true => t::TO_WRONG,
        false => "",
    }
}

/// An unknown code changes nothing.
pub fn put_state(action: &mut Action, code: &str) {
    action.state = ActionState::from_code(code).unwrap_or(action.state);
}

/// The number of an action among all, from 1.
pub fn number_of(actions: &[ActionId], own: &ActionId) -> usize {
    actions.iter().position(|id| id == own).unwrap_or(0) + 1
}

/// A review begins with its outcome; what follows is for people to say.
pub fn judge(issue: &mut Issue, outcome: Outcome) {
    match &mut issue.review {
        Some(review) => review.outcome = outcome,
        None => {
            issue.review = Some(Review {
                outcome,
                why: String::new(),
                next: None,
            });
        }
    }
}

/// Changes the review; nothing happens where there is none.
pub fn put_review(issue: &mut Issue, put: impl FnOnce(&mut Review)) {
    if let Some(review) = &mut issue.review {
        put(review);
    }
}

pub fn use_menu(issue: &mut Issue, menu: Menu, is_used: bool) {
    match is_used {
        true => issue.menus.insert(menu),
        false => issue.menus.remove(&menu),
    };
}

/// One indicator that measures the issue: its name, and where its newest value stands as its own
/// page says it; empty before there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorRow {
    pub id: IndicatorId,
    pub name: String,
    pub stands: String,
}

pub fn indicator_rows(record: &AreaRecord, issue: &IssueId) -> Vec<IndicatorRow> {
    let row = |indicator: &Indicator| {
        let keeps = indicator.direction.keeps();
        let newest = latest(indicator);
        IndicatorRow {
            id: indicator.id.clone(),
            name: name_or(&indicator.name, t::UNNAMED_INDICATOR),
            stands: newest.map_or(String::new(), |newest| newest.sentence(keeps)),
        }
    };
    indicators_of(record, issue).into_iter().map(row).collect()
}

/// An indicator of the issue, still without a name.
pub fn add_indicator(record: &mut AreaRecord, id: IndicatorId, issue: IssueId) {
    let mut indicator = Indicator::new(id, "", "", Direction::More);
    indicator.issue = Some(issue);
    record.indicators.push(indicator);
}

/// The issue through the years, without its own name: the heading tells that, and a letter typed
/// there draws the years no second time.
pub fn history_without_own_title(
    record: &AreaRecord,
    year: FiscalYear,
    issue: &IssueId,
) -> Option<IssueHistory> {
    let mut history = history_of(record, year, issue)?;
    let here = history.chapters.iter_mut().filter(|c| c.year == year);
    here.for_each(|chapter| chapter.title.clear());
    Some(history)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Next, Origin};
    use crate::ui::view_models::testing::{sample, year};

    fn issue() -> Issue {
        Issue::new(IssueId::new("s"), "", Origin::Other, AreaKind::Region)
    }

    #[test]
    fn months_run_from_april_and_are_read_back() {
        let months = months();
        assert_eq!(months.len(), 13);
        assert_eq!(months[0].0, "");
        assert_eq!(months[1].0, "4");
        assert_eq!(months[12].0, "3");
        assert_eq!(month_of(""), None);
        for (code, _) in &months[1..] {
            assert_eq!(month_of(code).map(month_code).as_ref(), Some(code));
        }
        assert_eq!(span_remark(true), t::TO_WRONG);
        assert_eq!(span_remark(false), "");
    }

    #[test]
    fn an_unknown_state_leaves_the_action_as_it_is() {
        let mut action = Action::new(ActionId::new("k"), "x");
        put_state(&mut action, ActionState::Done.code());
        put_state(&mut action, "?");
        assert_eq!(action.state, ActionState::Done);
    }

    #[test]
    fn an_action_counts_itself_among_all() {
        let all = ["a", "b"].map(ActionId::new);
        assert_eq!(number_of(&all, &all[1]), 2);
        assert_eq!(number_of(&all, &ActionId::new("gone")), 1);
    }

    #[test]
    fn another_outcome_keeps_why_and_what_follows() {
        let mut issue = issue();
        put_review(&mut issue, |review| review.why = "x".to_owned());
        assert_eq!(issue.review, None);
        judge(&mut issue, Outcome::Partly);
        put_review(&mut issue, |review| review.why = "人手".to_owned());
        put_review(&mut issue, |review| review.next = Some(Next::Continue));
        judge(&mut issue, Outcome::Achieved);
        let review = issue.review.expect("judged");
        assert_eq!(review.outcome, Outcome::Achieved);
        assert_eq!(review.why, "人手");
        assert_eq!(review.next, Some(Next::Continue));
    }

    #[test]
    fn a_menu_is_used_and_let_go() {
        let mut issue = issue();
        use_menu(&mut issue, Menu::ALL[3], true);
        assert!(issue.menus.contains(&Menu::ALL[3]));
        use_menu(&mut issue, Menu::ALL[3], false);
        assert!(issue.menus.is_empty());
    }

    #[test]
    fn an_indicator_without_a_name_and_value_is_told_as_such() {
        let mut record = sample();
        let issue = IssueId::new("y26-home");
        let before = indicator_rows(&record, &issue);
        assert!(
            before.iter().any(|row| !row.stands.is_empty()),
            "{before:?}"
        );
        add_indicator(&mut record, IndicatorId::new("n"), issue.clone());
        let rows = indicator_rows(&record, &issue);
        assert_eq!(rows.len(), before.len() + 1);
        let added = rows.last().expect("added");
        assert_eq!(added.name, t::UNNAMED_INDICATOR);
        assert_eq!(added.stands, "");
    }

    #[test]
    fn a_letter_in_the_title_leaves_the_years_as_they_are() {
        let mut record = sample();
        let id = IssueId::new("y26-home");
        let before = history_without_own_title(&record, year(2026), &id).expect("carried on");
        assert!(before.chapters.len() > 1);
        if let Some(issue) = record.plan_mut(year(2026)).issue_mut(&id) {
            issue.title.push('x');
        }
        assert_eq!(
            history_without_own_title(&record, year(2026), &id).as_ref(),
            Some(&before)
        );
    }
}
