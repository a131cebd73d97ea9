//! Words for めざす段階, that several pages share.

use crate::model::{FiscalYear, Level};

pub const DESIRED: &str = "めざす段階";
pub const UNTIL: &str = "いつまでに";
pub const NONE: &str = "決めていない";

/// めざす段階4「見直しまで回っている」（令和9年度（2027）まで）
pub fn told(level: Level, name: &str, until: FiscalYear) -> String {
    format!(
        "{DESIRED}{}「{name}」（{}まで）",
        level.value(),
        until.era_label()
    )
}

/// 4 見直しまで回っている
pub fn option(level: Level, name: &str) -> String {
    format!("{} {name}", level.value())
}
