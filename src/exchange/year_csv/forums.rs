//! The forums file: one row a forum, without its sittings.

use super::columns::{
    FORUM_ID, FORUM_LEVEL, FORUM_LEVEL_LABEL, FORUM_NAME, LAYER, LAYER_LABEL, OTHER_MEMBERS,
    PURPOSE, REPORTS_TO, SECRETARIAT, SINCE, TIMES_A_YEAR,
};
use super::entry::Entry;
use super::ids_cell;
use super::kind_columns::MEMBERS;
use crate::exchange::cells::Cells;
use crate::exchange::codes::{self, choice};
use crate::exchange::columns::Column;
use crate::exchange::sheet_writer::Values;
use crate::model::{AreaRecord, FiscalYear, Forum, ForumId, MemberKind};
use std::collections::BTreeMap;

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let forums = record.forums.iter();
    forums.map(|forum| row(head, forum)).collect()
}

fn row(head: &Values, forum: &Forum) -> Values {
    let mut row = head.clone();
    row.set(&FORUM_ID, &forum.id);
    row.set(&FORUM_NAME, &forum.name);
    row.set_some(&SINCE, forum.since.map(FiscalYear::western));
    row.set(&FORUM_LEVEL, forum.level.code());
    row.set(&FORUM_LEVEL_LABEL, forum.level.label());
    row.set(&LAYER, forum.layer.code());
    row.set(&LAYER_LABEL, forum.layer.label());
    row.set(&SECRETARIAT, &forum.secretariat);
    row.set(&PURPOSE, &forum.purpose);
    row.set_some(&TIMES_A_YEAR, forum.times_a_year);
    set_counts(&mut row, &MEMBERS, &forum.members);
    row.set(&OTHER_MEMBERS, &forum.other_members);
    let reports_to = forum.reports_to.iter().map(ForumId::as_str);
    row.set(&REPORTS_TO, ids_cell::join(reports_to));
    row
}

/// One cell a kind of member, blank where a kind is absent. `columns` are in the order of
/// `MemberKind::ALL`.
pub(super) fn set_counts(
    row: &mut Values,
    columns: &[Column],
    members: &BTreeMap<MemberKind, u32>,
) {
    for (kind, column) in MemberKind::ALL.iter().zip(columns) {
        row.set_some(column, members.get(kind));
    }
}

pub fn read(cells: &mut Cells<'_>) -> Option<Entry> {
    let id = cells.filled(&FORUM_ID);
    let since = cells.optional_fiscal_year(&SINCE);
    let level = cells.code(&FORUM_LEVEL, codes::area_kind);
    let layer = cells.code(&LAYER, choice);
    let times = cells.optional_whole(&TIMES_A_YEAR);
    let members = read_counts(cells, &MEMBERS);
    let name = cells.row.get(&FORUM_NAME);
    let mut forum = Forum::new(ForumId::new(id?), name, level?, layer?);
    forum.since = since?;
    forum.secretariat = cells.row.get(&SECRETARIAT);
    forum.purpose = cells.row.get(&PURPOSE);
    forum.times_a_year = times?;
    forum.members = members?;
    forum.other_members = cells.row.get(&OTHER_MEMBERS);
    let reports_to = ids_cell::split(&cells.row.get(&REPORTS_TO));
    forum.reports_to = reports_to.into_iter().map(ForumId::new).collect();
    Some(Entry::Forum(forum))
}

/// The counts of the kinds that `columns` stand for, in the order of `MemberKind::ALL`.
pub(super) fn read_counts(
    cells: &mut Cells<'_>,
    columns: &[Column],
) -> Option<BTreeMap<MemberKind, u32>> {
    let mut members = BTreeMap::new();
    let mut sound = true;
    for (kind, column) in MemberKind::ALL.iter().zip(columns) {
        match cells.optional_whole(column) {
            Some(Some(count)) => {
                members.insert(*kind, count);
            }
            Some(None) => {}
            None => sound = false,
        }
    }
    sound.then_some(members)
}
