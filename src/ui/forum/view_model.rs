//! What the page of one 協議の場 offers to choose from, and what a press changes.
//!
//! Must not know Leptos or the browser.

pub mod reading;

use crate::exchange::typed_number;
use crate::model::{
    AreaRecord, FiscalYear, Forum, ForumId, IssueId, Meeting, MeetingId, MemberKind,
};
use crate::ui::forum::words as t;
use crate::ui::words::not_kept::{COUNT, NotKept};

/// As far back as a forum is likely to have begun.
const YEARS_BACK: i32 = 30;

/// Takes the forum away, and with it the others' reports to it.
pub fn remove(record: &mut AreaRecord, id: &ForumId) {
    record.forums.retain(|f| f.id != *id);
    for forum in &mut record.forums {
        forum.reports_to.retain(|to| to != id);
    }
}

/// The years that a forum may have begun in, the newest first, as code and words; before them the
/// choice of no year. An older year that is stored stays among them.
pub fn since_options(since: Option<FiscalYear>, this_year: FiscalYear) -> Vec<(String, String)> {
    let this_year = this_year.western();
    let stored = since.map_or(this_year, FiscalYear::western);
    let first = stored.min(this_year - YEARS_BACK);
    let years = (first..=this_year + 1).rev().filter_map(FiscalYear::new);
    let none = (String::new(), t::UNKNOWN_YEAR.to_owned());
    let years = years.map(|y| (y.western().to_string(), y.to_string()));
    [none].into_iter().chain(years).collect()
}

/// `None` for the choice of no year.
pub fn year_of_option(code: &str) -> Option<FiscalYear> {
    code.parse().ok().and_then(FiscalYear::new)
}

/// Adds a kind or removes it. Returns the number of one that is removed; one that is added begins
/// with `before`, where 0 stands for a number that nobody knows.
pub fn toggle_member(forum: &mut Forum, kind: MemberKind, before: u32) -> Option<u32> {
    let removed = forum.members.remove(&kind);
    if removed.is_none() {
        forum.members.insert(kind, before);
    }
    removed
}

/// The sittings in the order in which the page showed them when it opened, new ones on top.
pub fn in_shown_order(forum: &Forum, order: &[MeetingId]) -> Vec<MeetingId> {
    let is_there = |id: &&MeetingId| forum.meeting(id).is_some();
    order.iter().filter(is_there).cloned().collect()
}

/// The issues of the sitting's year, and those of another year that are in one of `ticked` (the
/// issues ticked now, and those ticked when the page opened): in April one still speaks of the year
/// that is over, and one that is unticked stays, to be ticked again. Id and title of each.
pub fn issues_to_tick(
    record: &AreaRecord,
    year: Option<FiscalYear>,
    ticked: &[&[IssueId]],
) -> Vec<(IssueId, String)> {
    let is_ticked = |issue: &IssueId| ticked.iter().any(|ids| ids.contains(issue));
    let each = record.plans.iter().flat_map(|plan| {
        let is_its = Some(plan.year) == year;
        let all = plan.issues.iter();
        all.filter(move |issue| is_its || is_ticked(&issue.id))
    });
    each.map(|i| (i.id.clone(), i.title.clone())).collect()
}

pub fn toggle_issue(meeting: &mut Meeting, issue: &IssueId) {
    match meeting.issues.contains(issue) {
        true => meeting.issues.retain(|linked| linked != issue),
        false => meeting.issues.push(issue.clone()),
    }
}

/// Whose number is asked at a sitting: of the kinds that sit in the forum (of all, where none are
/// named), and any that came.
pub fn kinds_to_count(forum: &Forum, sitting: &MeetingId) -> Vec<MemberKind> {
    let sitting = forum.meeting(sitting);
    let came = |kind| sitting.is_some_and(|m| m.present.contains_key(kind));
    let sits = |kind| forum.members.is_empty() || forum.members.contains_key(kind);
    let all = MemberKind::ALL.iter();
    all.filter(|kind| sits(kind) || came(kind))
        .copied()
        .collect()
}

/// How many people, or times a year, as typed; `None` for a blank.
pub fn count_typed(text: &str) -> Result<Option<u32>, NotKept> {
    typed_number::count(text).map_err(|_| COUNT)
}

/// A blank takes the number back.
pub fn put_present(meeting: &mut Meeting, kind: MemberKind, count: Option<u32>) {
    match count {
        Some(count) => meeting.present.insert(kind, count),
        None => meeting.present.remove(&kind),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, Day, Layer};
    use crate::ui::view_models::testing::{sample, year};

    fn forum() -> Forum {
        Forum::new(ForumId::new("f"), "部会", AreaKind::Region, Layer::Working)
    }

    fn meeting(id: &str) -> Meeting {
        Meeting::new(MeetingId::new(id), Day::new(2026, 4, 20).expect("a day"))
    }

    #[test]
    fn no_forum_reports_to_one_that_was_removed() {
        let mut record = sample();
        let reported = |record: &AreaRecord| {
            let all = record.forums.iter().flat_map(|f| f.reports_to.clone());
            all.collect::<Vec<ForumId>>()
        };
        let id = reported(&record)
            .first()
            .cloned()
            .expect("somebody reports");
        let before = record.forums.len();
        remove(&mut record, &id);
        assert_eq!(record.forums.len(), before - 1);
        assert!(!reported(&record).contains(&id));
    }

    #[test]
    fn the_year_that_is_stored_can_always_be_chosen() {
        for (since, first, last) in [
            (None, "2027", "1996"),
            (Some(year(2010)), "2027", "1996"),
            (Some(year(1990)), "2027", "1990"),
        ] {
            let options = since_options(since, year(2026));
            assert_eq!(options[0].0, "");
            assert_eq!(options[1].0, first);
            assert_eq!(options.last().map(|(code, _)| code.as_str()), Some(last));
        }
        assert_eq!(year_of_option("2010"), Some(year(2010)));
        assert_eq!(year_of_option(""), None);
    }

    #[test]
    fn a_kind_comes_back_with_its_number() {
        let mut forum = forum();
        let kind = MemberKind::ALL[0];
        assert_eq!(toggle_member(&mut forum, kind, 0), None);
        assert_eq!(forum.members.get(&kind), Some(&0));
        forum.members.insert(kind, 4);
        let before = toggle_member(&mut forum, kind, 0);
        assert_eq!(before, Some(4));
        assert!(forum.members.is_empty());
        toggle_member(&mut forum, kind, before.unwrap_or_default());
        assert_eq!(forum.members.get(&kind), Some(&4));
    }

    #[test]
    fn a_sitting_does_not_move_while_its_date_is_corrected() {
        let mut forum = forum();
        for id in ["a", "b"] {
            forum.put_meeting(meeting(id));
        }
        let order = ["c", "b", "a"].map(MeetingId::new);
        let shown = ["b", "a"].map(MeetingId::new);
        assert_eq!(in_shown_order(&forum, &order), shown, "c is gone");
        for (day, by_date) in [(3, ["b", "a"]), (28, ["a", "b"])] {
            let date = Day::new(2026, 4, day).expect("a day");
            let found = forum.meeting_mut(&MeetingId::new("b")).expect("there");
            found.date = date;
            forum.put_in_order();
            assert_eq!(in_shown_order(&forum, &order), shown);
            let stored: Vec<&str> = forum.meetings.iter().map(|m| m.id.as_str()).collect();
            assert_eq!(stored, by_date, "the record is in order by date");
        }
    }

    #[test]
    fn an_issue_of_another_year_is_offered_once_it_is_linked() {
        let record = sample();
        let last = record.plan(year(2025)).expect("planned").issues[0]
            .id
            .clone();
        let offers = |ticked: &[&[IssueId]]| {
            let all = issues_to_tick(&record, Some(year(2026)), ticked);
            all.iter().any(|(id, _)| *id == last)
        };
        assert!(!offers(&[]));
        assert!(offers(&[std::slice::from_ref(&last)]));
        // Unticked just now: it was at first.
        assert!(offers(&[&[], std::slice::from_ref(&last)]));
        let own = issues_to_tick(&record, Some(year(2026)), &[]);
        assert_eq!(
            own.len(),
            record.plan(year(2026)).expect("planned").issues.len()
        );
    }

    #[test]
    fn an_issue_is_linked_and_let_go() {
        let mut meeting = meeting("a");
        let issue = IssueId::new("s1");
        toggle_issue(&mut meeting, &issue);
        assert_eq!(meeting.issues, std::slice::from_ref(&issue));
        toggle_issue(&mut meeting, &issue);
        assert_eq!(meeting.issues, []);
    }

    #[test]
    fn who_sits_there_and_who_came_is_counted() {
        let mut forum = forum();
        let (sits, came) = (MemberKind::ALL[1], MemberKind::ALL[3]);
        let id = MeetingId::new("a");
        assert_eq!(kinds_to_count(&forum, &id), MemberKind::ALL);
        forum.members.insert(sits, 0);
        let mut sitting = meeting("a");
        put_present(&mut sitting, came, Some(2));
        forum.put_meeting(sitting);
        assert_eq!(kinds_to_count(&forum, &id), [sits, came]);
        put_present(&mut forum.meetings[0], came, None);
        assert_eq!(kinds_to_count(&forum, &id), [sits]);
    }
}
