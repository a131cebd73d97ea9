//! Whether what would be stored fits into what is left.

use crate::exchange::backup;
use crate::model::{AreaRecord, Workspace};
use crate::store::Room;
use crate::ui::widgets::offer::words as t;

/// What is said if it does not fit. What is stored: each area that is another afterwards, and, for the
/// way back, each as it was before. Nothing is claimed of a place that tells no room.
pub fn wont_fit(before: &Workspace, after: &Workspace, room: Option<Room>) -> Option<String> {
    let room = room?;
    let was = characters(before, after);
    let will = characters(after, before);
    // What goes makes room for as much of what comes, and stands by for the way back.
    let needed = will.max(was) * room.per_character;
    (needed > room.left).then(|| t::wont_fit(&t::megabytes(needed), &t::megabytes(room.left)))
}

/// Of the areas that do not stand alike in the other workspace.
fn characters(of: &Workspace, other: &Workspace) -> u64 {
    let changed = |records: &[AreaRecord], others: &[AreaRecord]| {
        let changed = records.iter().filter(|r| {
            let same = others.iter().find(|o| o.area.id == r.area.id);
            same != Some(r)
        });
        changed.cloned().collect::<Vec<_>>()
    };
    let shared = of.checklists != other.checklists || of.references != other.references;
    let changed = Workspace {
        records: changed(&of.records, &other.records),
        removed: changed(&of.removed, &other.removed),
        checklists: of.checklists.iter().filter(|_| shared).cloned().collect(),
        references: of.references.iter().filter(|_| shared).cloned().collect(),
    };
    backup::write(&changed, "").encode_utf16().count() as u64
}
