//! Cells of which there is one for each kind of member: those of a forum, and those who came.
//!
//! Must not know which of the two a column is about.

use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::column::Column;
use crate::exchange::csv::table_writer::Values;
use crate::model::MemberKind;
use std::collections::BTreeMap;

/// One cell a kind of member, blank where a kind is absent. `columns` are in the order of
/// `MemberKind::ALL`.
pub fn set_counts(row: &mut Values, columns: &[Column], members: &BTreeMap<MemberKind, u32>) {
    for (kind, column) in MemberKind::ALL.iter().zip(columns) {
        row.set_some(column, members.get(kind));
    }
}

/// The counts of the kinds that `columns` stand for, in the order of `MemberKind::ALL`.
pub fn read_counts(cells: &mut Cells<'_>, columns: &[Column]) -> Option<BTreeMap<MemberKind, u32>> {
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
