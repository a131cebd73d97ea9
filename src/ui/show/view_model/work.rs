//! 取組 of an issue while the room talks about it: what is added, and who leads.
//!
//! Must not know Leptos or the browser, nor how ids are made.

use crate::model::{Action, ActionId, AreaRecord, FiscalYear, Issue, IssueId, Meeting};
use crate::ui::show::words as t;

/// Where an issue stands.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkOf {
    pub year: FiscalYear,
    pub issue: IssueId,
}

impl WorkOf {
    fn issue<'r>(&self, record: &'r AreaRecord) -> Option<&'r Issue> {
        record.plan(self.year)?.issue(&self.issue)
    }

    pub fn actions(&self, record: &AreaRecord) -> Vec<ActionId> {
        let actions = self.issue(record).into_iter().flat_map(|i| &i.actions);
        actions.map(|action| action.id.clone()).collect()
    }

    pub fn action(&self, record: &AreaRecord, id: &ActionId) -> Option<Action> {
        let mut actions = self.issue(record)?.actions.iter();
        actions.find(|action| action.id == *id).cloned()
    }

    pub fn add(&self, record: &mut AreaRecord, id: ActionId, what: &str) {
        if let Some(issue) = record.plan_mut(self.year).issue_mut(&self.issue) {
            issue.actions.push(Action::new(id, what));
        }
    }

    pub fn keep_owner(&self, record: &mut AreaRecord, id: &ActionId, owner: String) {
        let issue = record.plan_mut(self.year).issue_mut(&self.issue);
        let mut actions = issue.into_iter().flat_map(|issue| &mut issue.actions);
        if let Some(action) = actions.find(|action| action.id == *id) {
            action.owner = owner;
        }
    }
}

/// The actions to ask for: those of the page, and those that are added meanwhile. `known` were
/// there when the form opened; they stand on pages of their own.
pub fn rows(all: Vec<ActionId>, of_page: &[ActionId], known: &[ActionId]) -> Vec<ActionId> {
    let mut rows = all;
    rows.retain(|action| of_page.contains(action) || !known.contains(action));
    rows
}

/// The minutes say that it was added.
pub fn note_added(meeting: &mut Meeting, what: &str) {
    meeting.note_change(&t::about_action(what), Some(t::NOTED_ACTION));
}

/// The minutes say who leads; nobody takes the line out again.
pub fn note_owner(meeting: &mut Meeting, what: &str, owner: &str) {
    let owner = Some(owner.trim()).filter(|owner| !owner.is_empty());
    meeting.note_change(&t::owner_of(what), owner);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Day, MeetingId};
    use crate::ui::view_models::testing::{sample, year};

    fn of_sample(record: &AreaRecord) -> WorkOf {
        let plan = record.plan(year(2026)).expect("planned");
        let issue = plan.issues.first().expect("an issue").id.clone();
        WorkOf {
            year: year(2026),
            issue,
        }
    }

    #[test]
    fn an_action_is_added_behind_the_others_and_finds_its_leader() {
        let mut record = sample();
        let work = of_sample(&record);
        let before = work.actions(&record).len();
        let id = ActionId::new("k-new");
        work.add(&mut record, id.clone(), "見学会");
        assert_eq!(work.actions(&record).len(), before + 1);
        assert_eq!(work.actions(&record).last(), Some(&id));
        work.keep_owner(&mut record, &id, "市 ".into());
        let added = work.action(&record, &id).expect("there");
        assert_eq!((&*added.what, &*added.owner), ("見学会", "市 "));
    }

    #[test]
    fn an_issue_that_is_gone_takes_nothing() {
        let mut record = sample();
        let gone = WorkOf {
            year: year(2026),
            issue: IssueId::new("gone"),
        };
        let before = record.clone();
        gone.add(&mut record, ActionId::new("k"), "見学会");
        gone.keep_owner(&mut record, &ActionId::new("k"), "市".into());
        assert_eq!(record, before);
        assert_eq!(gone.action(&record, &ActionId::new("k")), None);
        assert!(gone.actions(&record).is_empty());
    }

    #[test]
    fn a_page_asks_for_its_own_actions_and_for_new_ones() {
        let ids = |names: &[&str]| -> Vec<ActionId> {
            names.iter().map(|name| ActionId::new(*name)).collect()
        };
        let known = ids(&["a", "b", "c"]);
        let now = ids(&["a", "c", "new"]);
        assert_eq!(rows(now, &ids(&["b", "c"]), &known), ids(&["c", "new"]));
    }

    #[test]
    fn the_minutes_say_what_was_added_and_who_leads() {
        let day = Day::new(2026, 11, 21).expect("a day");
        let mut meeting = Meeting::new(MeetingId::new("m"), day);
        note_added(&mut meeting, "見学会");
        assert_eq!(meeting.changes, "取組「見学会」：足しました");
        meeting.changes.clear();
        note_owner(&mut meeting, "見学会", " 市 ");
        assert_eq!(meeting.changes, "「見学会」の担当：市");
        note_owner(&mut meeting, "見学会", "　");
        assert_eq!(meeting.changes, "");
    }
}
