//! Words around every figure.

pub const AS_TABLE: &str = "表とことばで見る";
/// After the caption, to name its table.
pub const TABLE_OF: &str = "の表";
pub const SAVE_SVG: &str = "図を保存（SVG）";
