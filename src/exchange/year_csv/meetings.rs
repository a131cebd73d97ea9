//! The meetings file: one row a sitting of a forum.

use super::columns::{
    AGENDA, CHANGES, DECIDED, FORUM_ID, ISSUE_IDS, MEETING_DATE, MEETING_ID, NEXT_TIME, SHOWN_PAGES,
};
use super::entry::Entry;
use super::forums::{counts, read_counts};
use super::kind_columns::PRESENT;
use super::{ids_cell, year_values};
use crate::exchange::cells::Cells;
use crate::model::{AreaRecord, Forum, ForumId, IssueId, Meeting, MeetingId, TalkPage};

pub fn rows(record: &AreaRecord) -> Vec<Vec<String>> {
    let forums = record.forums.iter();
    let meetings = forums.flat_map(|forum| forum.meetings.iter().map(move |m| (forum, m)));
    meetings
        .map(|(forum, meeting)| row(forum, meeting))
        .collect()
}

fn row(forum: &Forum, meeting: &Meeting) -> Vec<String> {
    let [year, era] = year_values(meeting.date.fiscal_year());
    let mut cells = vec![
        forum.id.to_string(),
        forum.name.clone(),
        meeting.id.to_string(),
        meeting.date.to_string(),
        year,
        era,
        meeting.agenda.clone(),
        meeting.decided.clone(),
    ];
    cells.extend(counts(&meeting.present));
    cells.push(meeting.changes.clone());
    cells.push(meeting.next.clone());
    cells.push(ids_cell::join(meeting.issues.iter().map(IssueId::as_str)));
    let shown: Vec<String> = meeting.shown.iter().map(TalkPage::code).collect();
    cells.push(ids_cell::join(shown.iter().map(String::as_str)));
    cells
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
