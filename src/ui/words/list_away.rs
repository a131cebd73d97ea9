//! Words for a round whose list is not on this PC: said wherever such a round can be met.

pub const TO_LISTS: &str = "チェックリストのページへ";

/// In place of how far the round has come, which nobody can tell without its list.
pub fn answers(count: usize) -> String {
    format!("{count}項目に記入があります。チェックリストがこのPCにありません")
}
