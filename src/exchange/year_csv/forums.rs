//! The forums file: one row a forum, without its sittings.

use super::columns::{
    FORUM_ID, FORUM_LEVEL, FORUM_NAME, LAYER, OTHER_MEMBERS, PURPOSE, REPORTS_TO, SECRETARIAT,
    SINCE, TIMES_A_YEAR,
};
use super::entry::Entry;
use super::kind_columns::MEMBERS;
use super::{ids_cell, or_blank};
use crate::exchange::cells::Cells;
use crate::exchange::codes::{self, choice};
use crate::exchange::columns::Column;
use crate::model::{AreaRecord, FiscalYear, Forum, ForumId, MemberKind};
use std::collections::BTreeMap;

pub fn rows(record: &AreaRecord) -> Vec<Vec<String>> {
    record.forums.iter().map(row).collect()
}

fn row(forum: &Forum) -> Vec<String> {
    let mut cells = vec![
        forum.id.to_string(),
        forum.name.clone(),
        or_blank(forum.since.map(FiscalYear::western)),
        forum.level.code().to_owned(),
        forum.level.label().to_owned(),
        forum.layer.code().to_owned(),
        forum.layer.label().to_owned(),
        forum.secretariat.clone(),
        forum.purpose.clone(),
        or_blank(forum.times_a_year),
    ];
    cells.extend(counts(&forum.members));
    cells.push(forum.other_members.clone());
    cells.push(ids_cell::join(forum.reports_to.iter().map(ForumId::as_str)));
    cells
}

/// One cell a kind of member, blank where a kind is absent.
pub(super) fn counts(members: &BTreeMap<MemberKind, u32>) -> Vec<String> {
    let kinds = MemberKind::ALL.iter();
    kinds.map(|kind| or_blank(members.get(kind))).collect()
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
