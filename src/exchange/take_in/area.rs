//! Which area of a workspace a file speaks of.
//!
//! Must not know what the file says of it.

use crate::exchange::csv::tables::AreaHead;
use crate::model::{Area, AreaRecord, EditionRef, Workspace};

/// The record that a file speaks of; an unknown area begins with `list`.
pub fn record_of<'w>(
    workspace: &'w mut Workspace,
    head: &AreaHead,
    list: &EditionRef,
) -> &'w mut AreaRecord {
    let begun = || {
        let mut area = Area::new(head.id.clone(), head.kind, head.name.clone(), list.clone());
        area.prefecture = head.prefecture.clone();
        area.code = head.code.clone();
        area.own_code = head.own_code.clone();
        AreaRecord::new(area)
    };
    workspace.record_or(|area| is_same(area, head), begun)
}

fn is_same(area: &Area, head: &AreaHead) -> bool {
    let same_code = (area.code.is_some() && area.code == head.code)
        || (!area.own_code.is_empty() && area.own_code == head.own_code);
    area.id == head.id || (same_code && area.name == head.name && area.kind == head.kind)
}
