//! What the room says, written into the sitting: who is there, what is decided, a new issue.
//!
//! Must not know Leptos or the browser, nor how ids are made.

use crate::exchange::typed_number;
use crate::model::{
    AreaRecord, Day, FiscalYear, Issue, IssueId, Meeting, MemberKind, NewSitting, Origin,
    SittingRef, TalkPage,
};
use crate::ui::show::words as t;
use crate::ui::words::not_kept::{COUNT, NotKept};
use std::collections::BTreeMap;

/// Changes the record in the sitting since that day, and writes of it there; the first word begins one,
/// with the pages shown so far. Neither is done without the other: `None` without a sitting, or
/// without one to begin (`new`).
pub fn write<T>(
    record: &mut AreaRecord,
    (year, since): (FiscalYear, Option<Day>),
    new: Option<&NewSitting>,
    shown: &[TalkPage],
    change: impl FnOnce(&mut AreaRecord, &SittingRef) -> T,
    note: impl FnOnce(&mut Meeting, &T),
) -> Option<T> {
    let new = new?;
    let meeting = record.sitting_mut(year, since, new)?;
    for page in shown {
        meeting.note_shown(page);
    }
    let (forum, meeting) = record.sitting_since(year, since)?;
    let sitting = SittingRef {
        forum: forum.id.clone(),
        meeting: meeting.id.clone(),
    };
    let changed = change(record, &sitting);
    note(record.sitting_mut(year, since, new)?, &changed);
    Some(changed)
}

/// Whether `page` has still to be noted as shown. A meeting that nothing was written in leaves no
/// trace.
pub fn is_to_be_noted(sitting: Option<&Meeting>, page: &TalkPage) -> bool {
    sitting.is_some_and(|meeting| !meeting.shown.contains(page))
}

/// The issue that a page is about: what is decided there is about it, too.
pub fn issue_of(page: &TalkPage) -> Option<IssueId> {
    match page {
        TalkPage::Issue(issue) => Some(issue.clone()),
        _ => None,
    }
}

/// The plan's new issue, in the room's words.
pub fn add_issue(record: &mut AreaRecord, year: FiscalYear, id: IssueId, title: &str) {
    let issue = Issue::new(id, title, Origin::Other, record.area.kind);
    record.plan_mut(year).issues.push(issue);
}

/// The same for the minutes.
pub fn note_issue(meeting: &mut Meeting, id: &IssueId, title: &str) {
    meeting.write_down(&format!("{}：{title}", t::NEW_ISSUE), Some(id));
}

/// What the field of one kind of member begins with.
pub fn present_as_typed(sitting: Option<&Meeting>, kind: MemberKind) -> String {
    typed_number::as_typed(sitting.and_then(|meeting| meeting.present.get(&kind)))
}

/// How many came, as typed; `None` for a blank, which takes the count back.
pub fn present_typed(text: &str) -> Result<Option<u32>, NotKept> {
    typed_number::count(text).map_err(|_| COUNT)
}

pub fn keep_present(meeting: &mut Meeting, kind: MemberKind, count: Option<u32>) {
    match count {
        Some(count) => meeting.present.insert(kind, count),
        None => meeting.present.remove(&kind),
    };
}

/// The name of the forum that sits, and the day.
pub fn forum_and_day(
    record: &AreaRecord,
    year: FiscalYear,
    since: Option<Day>,
) -> Option<(String, String)> {
    let (forum, meeting) = record.sitting_since(year, since)?;
    Some((forum.name.clone(), meeting.date.label()))
}

/// How many are here, in all and of each kind.
pub fn present(
    record: &AreaRecord,
    year: FiscalYear,
    since: Option<Day>,
) -> (u32, BTreeMap<MemberKind, u32>) {
    let sitting = record.sitting_since(year, since);
    let present = sitting.map(|(_, m)| (m.present_in_all(), m.present.clone()));
    present.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ForumId, MeetingId};
    use crate::ui::view_models::testing::{sample, year};

    fn on(day: u32) -> Day {
        Day::new(2026, 11, day).expect("a day")
    }

    fn new() -> NewSitting {
        NewSitting {
            forum: ForumId::new("f-new"),
            forum_name: "協議の場".into(),
            meeting: MeetingId::new("m-new"),
            today: on(21),
        }
    }

    /// A record with one sitting, in which that was done.
    fn written(shown: &[TalkPage], change: impl FnOnce(&mut Meeting)) -> AreaRecord {
        let mut record = sample();
        record.forums.clear();
        write_into(&mut record, shown, change);
        record
    }

    fn write_into(record: &mut AreaRecord, shown: &[TalkPage], change: impl FnOnce(&mut Meeting)) {
        let place = (year(2026), Some(on(21)));
        let note = |meeting: &mut Meeting, (): &()| change(meeting);
        assert!(write(record, place, Some(&new()), shown, |_, _| (), note).is_some());
    }

    fn meeting(record: &AreaRecord) -> &Meeting {
        &record.forums[0].meetings[0]
    }

    #[test]
    fn the_first_word_begins_a_sitting_with_the_pages_shown() {
        let shown = [TalkPage::Opening, TalkPage::Gaps];
        let mut record = written(&shown, |m| m.write_down("始める", None));
        assert_eq!(meeting(&record).shown, shown);
        let more = |m: &mut Meeting| m.write_down("続ける", None);
        write_into(&mut record, &shown, more);
        assert_eq!(record.forums[0].meetings.len(), 1);
        assert_eq!(meeting(&record).decided, "始める\n続ける");
    }

    #[test]
    fn what_is_changed_is_noted_and_neither_is_done_on_a_day_that_nobody_knows() {
        let mut record = sample();
        let before = record.clone();
        let place = (year(2026), Some(on(21)));
        let id = IssueId::new("s-new");
        let change = |record: &mut AreaRecord, sitting: &SittingRef| {
            assert_eq!(sitting.meeting, new().meeting);
            add_issue(record, year(2026), id.clone(), "夜の相談");
            id.clone()
        };
        let note = |meeting: &mut Meeting, id: &IssueId| note_issue(meeting, id, "夜の相談");
        assert_eq!(write(&mut record, place, None, &[], change, note), None);
        assert_eq!(record, before);
        let written = write(&mut record, place, Some(&new()), &[], change, note);
        assert_eq!(written.as_ref(), Some(&id));
        let plan = record.plan(year(2026)).expect("a plan");
        assert!(plan.issue(&id).is_some());
        let sitting = record.sitting_since(year(2026), Some(on(21)));
        assert!(sitting.is_some_and(|(_, meeting)| meeting.issues.contains(&id)));
    }

    #[test]
    fn a_page_is_noted_once_and_only_in_a_sitting() {
        let record = written(&[TalkPage::Gaps], |_| {});
        let sitting = Some(meeting(&record));
        assert!(!is_to_be_noted(None, &TalkPage::Next));
        assert!(!is_to_be_noted(sitting, &TalkPage::Gaps));
        assert!(is_to_be_noted(sitting, &TalkPage::Next));
    }

    #[test]
    fn an_issue_of_the_room_stands_in_the_plan_and_in_the_minutes() {
        let mut record = sample();
        let id = IssueId::new("s-new");
        add_issue(&mut record, year(2026), id.clone(), "夜の相談");
        let issue = record.plan(year(2026)).and_then(|plan| plan.issue(&id));
        let issue = issue.expect("added");
        assert_eq!((&*issue.title, issue.origin), ("夜の相談", Origin::Other));
        assert_eq!(issue.level, record.area.kind);
        let record = written(&[], |m| note_issue(m, &id, "夜の相談"));
        assert_eq!(meeting(&record).decided, "地域課題に加える：夜の相談");
        assert_eq!(meeting(&record).issues, std::slice::from_ref(&id));
        assert_eq!(issue_of(&TalkPage::Issue(id.clone())), Some(id));
        assert_eq!(issue_of(&TalkPage::Gaps), None);
    }

    #[test]
    fn people_are_counted_and_a_blank_takes_a_count_back() {
        let check = |typed: &str, read| assert_eq!(present_typed(typed), read, "{typed}");
        check("３", Ok(Some(3)));
        check(" ", Ok(None));
        for wrong in ["-1", "1.5", "三"] {
            check(wrong, Err(COUNT));
        }
        let kind = MemberKind::ALL[0];
        let since = Some(on(21));
        let mut record = written(&[], |m| keep_present(m, kind, Some(3)));
        assert_eq!(present_as_typed(Some(meeting(&record)), kind), "3");
        let (all, each) = present(&record, year(2026), since);
        assert_eq!((all, each.get(&kind)), (3, Some(&3)));
        assert_eq!(
            forum_and_day(&record, year(2026), since),
            Some(("協議の場".to_owned(), on(21).label()))
        );
        let back = |m: &mut Meeting| keep_present(m, kind, None);
        write_into(&mut record, &[], back);
        assert_eq!(present_as_typed(Some(meeting(&record)), kind), "");
        assert_eq!(present(&record, year(2026), since).0, 0);
    }

    #[test]
    fn another_days_meeting_is_not_this_one() {
        let record = written(&[], |m| keep_present(m, MemberKind::ALL[0], Some(3)));
        let later = Some(on(22));
        assert_eq!(forum_and_day(&record, year(2026), later), None);
        assert_eq!(present(&record, year(2026), later), Default::default());
    }
}
