//! Chosen files that would change nothing, beside others that would: nobody need look for what they brought.
//!
//! A file that says something else, and does not get its way, is not among them: another was chosen over
//! it, or it has blank what stands here.
//!
//! Must not know what they hold.

use super::file::ReadFile;
use super::gathered::Gathered;
use crate::exchange::changes::Changes;
use crate::model::AreaId;
use std::collections::BTreeSet;

/// One sentence, if there are any. `other`: the files that say something else and change nothing.
pub fn told(
    files: &[ReadFile],
    areas: &[(AreaId, Gathered<'_>)],
    changes: &Changes,
    other: &BTreeSet<usize>,
) -> Option<String> {
    let is_changed = |id: &AreaId| changes.areas.iter().any(|area| area.id == *id);
    let changing = areas.iter().filter(|(id, _)| is_changed(id));
    let changing = changing.flat_map(|(_, area)| area.files());
    let changing: BTreeSet<&str> = changing.map(|file| files[file].chosen.as_str()).collect();
    let mut same: Vec<&str> = files.iter().map(|file| file.chosen.as_str()).collect();
    let other = other.iter().map(|file| files[*file].chosen.as_str());
    let other: BTreeSet<&str> = other.collect();
    same.retain(|file| !changing.contains(file) && !other.contains(file));
    same.dedup();
    if changing.is_empty() || same.is_empty() {
        return None;
    }
    let names: String = same.iter().map(|file| format!("「{file}」")).collect();
    Some(format!(
        "{names}は、今の内容と同じです。変わるところはありません。"
    ))
}
