//! The meetings file: one row a sitting of a forum.

use super::columns::{
    AGENDA, CHANGES, DECIDED, FORUM_ID, FORUM_NAME_REPEAT, ISSUE_IDS, MEETING_DATE, MEETING_ID,
    NEXT_TIME, SHOWN_PAGES,
};
use super::entry::Entry;
use super::forums::{read_counts, set_counts};
use super::ids_cell;
use super::kind_columns::PRESENT;
use crate::exchange::area_head::set_year;
use crate::exchange::cells::Cells;
use crate::exchange::sheet_writer::Values;
use crate::model::{AreaRecord, Forum, ForumId, IssueId, Meeting, MeetingId, TalkPage};

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let forums = record.forums.iter();
    let meetings = forums.flat_map(|forum| forum.meetings.iter().map(move |m| (forum, m)));
    meetings
        .map(|(forum, meeting)| row(head, forum, meeting))
        .collect()
}

fn row(head: &Values, forum: &Forum, meeting: &Meeting) -> Values {
    let mut row = head.clone();
    row.set(&FORUM_ID, &forum.id);
    row.set(&FORUM_NAME_REPEAT, &forum.name);
    row.set(&MEETING_ID, &meeting.id);
    row.set(&MEETING_DATE, meeting.date);
    set_year(&mut row, meeting.date.fiscal_year());
    row.set(&AGENDA, &meeting.agenda);
    row.set(&DECIDED, &meeting.decided);
    set_counts(&mut row, &PRESENT, &meeting.present);
    row.set(&CHANGES, &meeting.changes);
    row.set(&NEXT_TIME, &meeting.next);
    let issues = meeting.issues.iter().map(IssueId::as_str);
    row.set(&ISSUE_IDS, ids_cell::join(issues));
    let shown: Vec<String> = meeting.shown.iter().map(TalkPage::code).collect();
    row.set(
        &SHOWN_PAGES,
        ids_cell::join(shown.iter().map(String::as_str)),
    );
    row
}

pub fn read(cells: &mut Cells<'_>) -> Option<Entry> {
    let forum = cells.filled(&FORUM_ID);
    let id = cells.filled(&MEETING_ID);
    let date = cells.day(&MEETING_DATE);
    let present = read_counts(cells, &PRESENT);
    let issues = ids_cell::split(&cells.row.get(&ISSUE_IDS));
    // A page of a later version is no reason to refuse a file.
    let shown = ids_cell::split(&cells.row.get(&SHOWN_PAGES));
    let meeting = Meeting {
        id: MeetingId::new(id?),
        date: date?,
        shown: shown
            .iter()
            .filter_map(|code| TalkPage::from_code(code))
            .collect(),
        agenda: cells.row.get(&AGENDA),
        decided: cells.row.get(&DECIDED),
        changes: cells.row.get(&CHANGES),
        next: cells.row.get(&NEXT_TIME),
        present: present?,
        issues: issues.into_iter().map(IssueId::new).collect(),
    };
    Some(Entry::Meeting(ForumId::new(forum?), meeting))
}
