//! The meetings: one row a sitting of a forum.
//!
//! Must not know how rows make a file, nor what becomes of them.

use super::area_columns::{AREA, FISCAL_YEAR_ERA, set_year};
use super::forums::FORUM_ID;
use super::member_counts::{read_counts, set_counts};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Date, Id, Integer, Text},
    columns, columns_for_each,
};
use crate::exchange::csv::ids_cell;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::model::{AreaRecord, Forum, ForumId, IssueId, Meeting, MeetingId, MemberKind, TalkPage};

columns! {
    SITTING = [
        FORUM_NAME_REPEAT: Text, "forum_name", "会議名", "", not read, "協議の場の名前。取り込みでは使いません";
        MEETING_ID: Id, "meeting_id", "開催ID", "", needed, "会議の1回を見分けるID。書きかえないでください";
        MEETING_DATE: Date, "meeting_date", "開催日", "", needed, "開いた日";
        MEETING_YEAR: Integer, "fiscal_year", "年度", "年度", not read, "開催日の年度。取り込みでは使いません";
    ];
}

columns! {
    TALK = [
        AGENDA: Text, "agenda", "議題", "", needed, "話し合ったこと";
        DECIDED: Text, "decided", "決まったこと", "", needed, "決まったこと";
    ];
}

columns_for_each! {
    /// How many of each kind were there, in the order of `MemberKind::ALL`.
    PRESENT[MemberKind::ALL.len()]: Integer, "人", "出席した人数。記録がなければ空欄"; {
        "present_peer", "出席者（当事者・ピアサポーター）", needed;
        "present_family", "出席者（家族）", needed;
        "present_hospital", "出席者（精神科病院）", needed;
        "present_clinic", "出席者（精神科診療所）", needed;
        "present_other_medical", "出席者（その他の医療機関）", needed;
        "present_home_nursing", "出席者（訪問看護）", needed;
        "present_consultation", "出席者（相談支援事業所）", needed;
        "present_services", "出席者（障害福祉サービス事業所）", needed;
        "present_health_center", "出席者（保健所・精神保健福祉センター）", needed;
        "present_municipality", "出席者（市町村）", needed;
        "present_housing", "出席者（住まい・居住支援）", needed;
        "present_elderly", "出席者（高齢・介護）", needed;
        "present_children", "出席者（児童・子育て）", needed;
        "present_hardship", "出席者（生活困窮）", needed;
        "present_community", "出席者（民生委員・社会福祉協議会・住民）", needed;
        "present_rescue", "出席者（消防・救急）", needed;
        "present_police", "出席者（警察）", needed;
        "present_justice", "出席者（司法）", needed;
        "present_education", "出席者（教育）", needed;
        "present_work", "出席者（企業・就労支援）", needed;
        "present_other", "出席者（その他）", needed;
    }
}

columns! {
    /// A column that is added goes to their end.
    LAST = [
        CHANGES: Text, "changes", "その場で確かめ、変えたこと", "", needed, "話し合いの中で確かめた項目や、変えた段階・担当";
        NEXT_TIME: Text, "next_time", "次回に向けて", "", needed, "次の開催日や、それまでにすること";
        ISSUE_IDS: Text, "issue_ids", "地域課題IDの並び", "", needed, "話し合った地域課題のID。二つ以上は半角の空白で区切ります";
        SHOWN_PAGES: Text, "shown_pages", "映したページの並び", "", may be missing, "話し合いで映したページの名前。二つ以上は半角の空白で区切ります";
    ];
}

/// One row a sitting of a forum.
pub static TABLE: CsvTable = CsvTable {
    name: "meetings",
    label: "開催記録",
    about: "1回の開催が1行です。議題と決まったことが入ります。",
    groups: &[
        AREA,
        &[FORUM_ID],
        SITTING,
        &[FISCAL_YEAR_ERA],
        TALK,
        &PRESENT,
        LAST,
    ],
    own_column: MEETING_ID,
    key: &["area_id", "forum_id", "meeting_id"],
};

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

pub fn read(cells: &mut Cells<'_>) -> Option<(ForumId, Meeting)> {
    let forum = cells.filled(&FORUM_ID);
    let id = cells.filled(&MEETING_ID);
    let date = cells.day(&MEETING_DATE);
    let present = read_counts(cells, &PRESENT);
    let issues = ids_cell::split_ids(&cells.row.get(&ISSUE_IDS));
    // A page of a later version is no reason to refuse a file.
    let shown = ids_cell::split_ids(&cells.row.get(&SHOWN_PAGES));
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
    Some((ForumId::new(forum?), meeting))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_stand_for_choices_follow_them() {
        for (present, kind) in PRESENT.iter().zip(MemberKind::ALL) {
            let code = kind.code().replace('-', "_");
            assert_eq!(present.name, format!("present_{code}"));
            assert!(present.label.contains(kind.label()));
        }
    }
}
