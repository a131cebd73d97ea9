//! The two cells that name a sitting of a 協議の場: the forum's id and its own.
//!
//! Must not know what was agreed on in it.

use super::cells::Cells;
use super::column::Column;
use super::table_writer::Values;
use crate::model::{ForumId, MeetingId, SittingRef};

pub fn set(row: &mut Values, [forum, meeting]: &[Column; 2], sitting: Option<&SittingRef>) {
    row.set_some(forum, sitting.map(|sitting| &sitting.forum));
    row.set_some(meeting, sitting.map(|sitting| &sitting.meeting));
}

/// `Some(None)` where both are blank, or where the file does not have both columns. One cell alone is a problem.
pub fn read(cells: &mut Cells<'_>, columns: &[Column; 2]) -> Option<Option<SittingRef>> {
    if !columns.iter().all(|column| cells.row.has(column)) {
        return Some(None);
    }
    let [forum, meeting] = columns.each_ref().map(|column| cells.row.get(column));
    match (forum.is_empty(), meeting.is_empty()) {
        (true, true) => Some(None),
        (false, false) => Some(Some(SittingRef {
            forum: ForumId::new(forum),
            meeting: MeetingId::new(meeting),
        })),
        (is_blank, _) => {
            let [forum, meeting] = columns;
            let column = if is_blank { forum } else { meeting };
            cells.problem(
                column,
                "空です。会議IDと開催IDは、両方を書くか、両方を空にしてください。",
            );
            None
        }
    }
}
