//! Words of the line above the pages of one 実施回: 記入・結果・CSV・Excel.

pub const TABS: &str = "この実施回のページ";
pub const FILL: &str = "記入";
pub const RESULT: &str = "結果";
pub const EXPORT: &str = "CSV・Excel";
