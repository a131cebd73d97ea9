//! An issue as it is read: what is written in each part, what comes next, an action in a line. A part
//! that says nothing has no lines.
//!
//! Must not know Leptos or the browser.

use crate::model::{Action, ActionState, Issue, Perspective};
use crate::ui::issue::words as t;
use crate::ui::view_models::name_or::name_or;
use crate::ui::view_models::written::{Line, written};
use crate::ui::words::issue::view_in;

/// 進め方
pub fn how(issue: &Issue) -> Vec<Line> {
    let views = Perspective::ALL.iter();
    let views = views.filter_map(|of| {
        let text = issue.views.get(of)?.clone();
        Some((view_in(of.label(), issue.view_origin(*of)), text))
    });
    let menus: Vec<String> = issue.menus.iter().map(|menu| t::menu(*menu)).collect();
    let approach = (t::APPROACH, issue.approach.clone());
    let menus = (t::MENUS, menus.join("、"));
    let mut lines = written([approach]);
    lines.extend(views.filter(|(_, text)| !text.trim().is_empty()));
    lines.extend(written([menus]));
    lines
}

/// 気づき
pub fn noticed(issue: &Issue) -> Vec<Line> {
    written([
        (t::ORIGIN_READ, issue.origin.label().to_owned()),
        (t::BACKGROUND, issue.background.clone()),
        (t::STAGE, issue.stage.label().to_owned()),
        (t::LEVEL_READ, issue.level.label().to_owned()),
    ])
}

/// 評価; nothing before there is one.
pub fn review(issue: &Issue) -> Vec<Line> {
    let Some(review) = &issue.review else {
        return Vec::new();
    };
    let next = review.next.map(|next| next.label().to_owned());
    written([
        (t::OUTCOME, review.outcome.label().to_owned()),
        (t::WHY, review.why.clone()),
        (t::NEXT, next.unwrap_or_default()),
    ])
}

/// An action as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionLine {
    pub what: String,
    /// Who leads, who helps, and the months, as far as they are said.
    pub about: Vec<String>,
    /// `None` for an action that is gone.
    pub state: Option<ActionState>,
}

pub fn action(action: &Action) -> ActionLine {
    let helpers = match action.helpers.trim() {
        "" => String::new(),
        helpers => t::helped_by(helpers),
    };
    let months = match (action.from, action.to) {
        (Some(from), Some(to)) if from == to => t::month(from),
        (Some(from), Some(to)) => t::from_to(from, to),
        (Some(from), None) => t::from_on(from),
        (None, Some(to)) => t::until(to),
        (None, None) => String::new(),
    };
    let about = [action.owner.trim().to_owned(), helpers, months];
    ActionLine {
        what: name_or(&action.what, t::UNNAMED_ACTION),
        about: about.into_iter().filter(|s| !s.is_empty()).collect(),
        state: Some(action.state),
    }
}

/// Where the issue stands, in words.
pub fn stands(issue: &Issue) -> String {
    let told = issue
        .actions
        .iter()
        .filter(|a| a.state != ActionState::Stopped);
    let done = told
        .clone()
        .filter(|a| a.state == ActionState::Done)
        .count();
    t::stands(issue.stage.label(), done, told.count())
}

/// The action that comes next: one under way, or else the first one to come.
pub fn next(issue: &Issue) -> Option<ActionLine> {
    let first = |state| issue.actions.iter().find(|a| a.state == state);
    first(ActionState::Underway)
        .or_else(|| first(ActionState::Planned))
        .map(action)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        ActionId, AreaKind, FiscalMonth, IssueId, Menu, Next, Origin, Outcome, Review, ViewOrigin,
    };

    fn issue() -> Issue {
        Issue::new(IssueId::new("i"), "住まい", Origin::Case, AreaKind::Region)
    }

    fn month(calendar: u32) -> Option<FiscalMonth> {
        FiscalMonth::of_calendar(calendar)
    }

    #[test]
    fn only_what_is_written_is_read() {
        let mut issue = issue();
        assert_eq!(how(&issue), []);
        assert_eq!(review(&issue), []);
        issue.approach = "一緒に探す".into();
        issue.set_view(Perspective::Family, "夜が心配".into());
        issue.set_view(Perspective::Medical, "　".into());
        issue.menus.insert(Menu::ALL[2]);
        let names: Vec<String> = how(&issue).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, [t::APPROACH, "家族（事務局のまとめ）", t::MENUS]);
        issue.set_view_origin(Perspective::Family, ViewOrigin::Own);
        assert_eq!(how(&issue)[1].0, "家族（本人の言葉）");
        issue.review = Some(Review {
            outcome: Outcome::Partly,
            why: String::new(),
            next: Some(Next::Extend),
        });
        let texts: Vec<String> = review(&issue).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, [Outcome::Partly.label(), Next::Extend.label()]);
        assert_eq!(noticed(&issue).len(), 3, "no background yet");
    }

    #[test]
    fn an_action_is_read_in_a_line() {
        let mut action = Action::new(ActionId::new("a"), " ");
        let read = |action: &Action| super::action(action);
        assert_eq!(read(&action).what, t::UNNAMED_ACTION);
        assert_eq!(read(&action).about, Vec::<String>::new());
        action.owner = "保健所".into();
        action.helpers = "家族会".into();
        let told = |action: &Action| read(action).about.join("／");
        let check = |action: &mut Action, from, to, expected: &str| {
            (action.from, action.to) = (from, to);
            assert_eq!(told(action), format!("保健所／協力：家族会{expected}"));
        };
        check(&mut action, None, None, "");
        check(&mut action, month(6), month(2), "／6月〜2月");
        check(&mut action, month(6), month(6), "／6月");
        check(&mut action, month(6), None, "／6月から");
        check(&mut action, None, month(2), "／2月まで");
    }

    #[test]
    fn what_is_under_way_comes_before_what_is_to_come_and_what_was_stopped_does_not_count() {
        let mut issue = issue();
        assert_eq!(next(&issue), None);
        for (id, state) in [
            ("a", ActionState::Done),
            ("b", ActionState::Stopped),
            ("c", ActionState::Planned),
            ("d", ActionState::Underway),
        ] {
            let mut action = Action::new(ActionId::new(id), id);
            action.state = state;
            issue.actions.push(action);
        }
        assert_eq!(next(&issue).map(|a| a.what), Some("d".into()));
        issue.actions.pop();
        assert_eq!(next(&issue).map(|a| a.what), Some("c".into()));
        assert_eq!(stands(&issue), t::stands(issue.stage.label(), 1, 2));
    }
}
