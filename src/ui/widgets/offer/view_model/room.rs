//! Whether what would be stored fits into what is left.

use crate::model::{AreaRecord, Workspace};
use crate::store::Room;
use crate::ui::widgets::offer::words as t;
use serde::Serialize;
use std::io::{Result, Write};

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

/// Of the areas that do not stand alike in the other workspace, and of what belongs to none.
fn characters(of: &Workspace, other: &Workspace) -> u64 {
    let mut counted = Utf16Units(0);
    for (records, others) in [(&of.records, &other.records), (&of.removed, &other.removed)] {
        let changed = records.iter().filter(|r| {
            let same = others.iter().find(|o| o.area.id == r.area.id);
            same != Some(r)
        });
        changed.for_each(|record| counted.add::<AreaRecord>(record));
    }
    if of.checklists != other.checklists || of.references != other.references {
        counted.add(&of.checklists);
        counted.add(&of.references);
    }
    counted.0
}

/// How long a text is that is written into it, and never kept, as the browser's store counts.
struct Utf16Units(u64);

impl Utf16Units {
    fn add<T: Serialize>(&mut self, value: &T) {
        // Counting gives no error; a record always is JSON.
        let _ = serde_json::to_writer(self, value);
    }
}

impl Write for Utf16Units {
    fn write(&mut self, utf8: &[u8]) -> Result<usize> {
        // Each character has one byte that begins it; those of four bytes are two units.
        let begins = utf8.iter().filter(|byte| (**byte & 0xC0) != 0x80).count();
        let pairs = utf8.iter().filter(|byte| **byte >= 0xF0).count();
        self.0 += (begins + pairs) as u64;
        Ok(utf8.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_long_as_a_browser_says() {
        for text in ["", "abc", "津圏域", "𠮷野家🐟", "é\"\n"] {
            let mut counted = Utf16Units(0);
            counted.add(&text);
            let json = serde_json::to_string(text).expect("a text");
            assert_eq!(counted.0, json.encode_utf16().count() as u64, "{text}");
        }
    }
}
