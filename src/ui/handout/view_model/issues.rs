//! Issues with who does what and when.

use crate::model::{Action, AreaRecord, FiscalYear, Issue, Review, TalkPage};
use crate::ui::handout::words as t;
use crate::ui::view_models::talk::TalkViewModel;
use crate::ui::words::when;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueRow {
    pub title: String,
    /// Empty where nobody wrote one.
    pub approach: String,
    /// 評価：達成・継続
    pub review: Option<String>,
    /// 訪問を始める（保健所、6月〜2月、進行中）
    pub actions: Vec<String>,
}

/// Those of the year whose page is shown, in the plan's order.
pub(super) fn rows(record: &AreaRecord, year: FiscalYear, shown: &TalkViewModel) -> Vec<IssueRow> {
    let issues = record.plan(year).into_iter().flat_map(|plan| &plan.issues);
    let issues = issues.filter(|issue| shown.shows(&TalkPage::Issue(issue.id.clone())));
    issues.map(row).collect()
}

fn row(issue: &Issue) -> IssueRow {
    IssueRow {
        title: issue.title.clone(),
        approach: issue.approach.clone(),
        review: issue.review.as_ref().map(reviewed),
        actions: issue.actions.iter().map(action_line).collect(),
    }
}

fn reviewed(review: &Review) -> String {
    let words = [Some(review.outcome.label()), review.next.map(|n| n.label())];
    let words: Vec<&str> = words.into_iter().flatten().collect();
    format!("{}：{}", t::REVIEW, words.join("・"))
}

fn action_line(action: &Action) -> String {
    let span = action.span();
    let months = span.map(|(from, to)| when::months(from.calendar(), to.calendar()));
    let about = [
        action.owner.trim(),
        months.as_deref().unwrap_or_default(),
        action.state.label(),
    ];
    let about: Vec<&str> = about.into_iter().filter(|word| !word.is_empty()).collect();
    format!("{}（{}）", action.what, about.join("、"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActionId, ActionState, FiscalMonth, Next, Outcome};

    #[test]
    fn an_action_is_told_with_all_that_is_settled() {
        let check = |owner: &str, from: Option<u32>, to: Option<u32>, expected: &str| {
            let month = |calendar: u32| FiscalMonth::of_calendar(calendar).expect("a month");
            let mut action = Action::new(ActionId::new("a"), "訪問を始める");
            action.owner = owner.to_owned();
            action.from = from.map(month);
            action.to = to.map(month);
            action.state = ActionState::Underway;
            assert_eq!(action_line(&action), expected);
        };
        let state = ActionState::Underway.label();
        check("", None, None, &format!("訪問を始める（{state}）"));
        let expected = format!("訪問を始める（保健所、6月〜2月、{state}）");
        check(" 保健所 ", Some(6), Some(2), &expected);
        check("", Some(6), None, &format!("訪問を始める（6月、{state}）"));
    }

    #[test]
    fn a_review_is_told_with_what_follows_once_somebody_says_it() {
        let review = |next| Review {
            outcome: Outcome::Partly,
            why: "なぜか".to_owned(),
            next,
        };
        let outcome = Outcome::Partly.label();
        assert_eq!(reviewed(&review(None)), format!("評価：{outcome}"));
        let next = Next::Extend.label();
        let told = reviewed(&review(Some(Next::Extend)));
        assert_eq!(told, format!("評価：{outcome}・{next}"));
    }
}
