//! Chosen files that would change nothing, beside others that would: nobody need look for what they brought.
//!
//! Must not know what they hold.

use super::file::ReadFile;
use super::gathered::Gathered;
use crate::exchange::changes::Changes;
use crate::model::AreaId;
use std::collections::BTreeSet;

/// One sentence, if there are any.
pub fn told(
    files: &[ReadFile],
    areas: &[(AreaId, Gathered<'_>)],
    changes: &Changes,
) -> Option<String> {
    let is_changed = |id: &AreaId| changes.areas.iter().any(|area| area.id == *id);
    let changing = areas.iter().filter(|(id, _)| is_changed(id));
    let changing = changing.flat_map(|(_, area)| area.files());
    let changing: BTreeSet<&str> = changing.map(|file| files[file].chosen.as_str()).collect();
    let mut same: Vec<&str> = files.iter().map(|file| file.chosen.as_str()).collect();
    same.retain(|file| !changing.contains(file));
    same.dedup();
    if changing.is_empty() || same.is_empty() {
        return None;
    }
    let names: String = same.iter().map(|file| format!("「{file}」")).collect();
    Some(format!(
        "{names}は、今の内容と同じです。変わるところはありません。"
    ))
}
