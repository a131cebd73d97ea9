//! Words for めざす段階, that several pages share.

use crate::chart::desired_words;
use crate::model::{FiscalYear, Level, Wording};

pub const DESIRED: &str = "めざす段階";
pub const UNTIL: &str = "いつまでに";
pub const NONE: &str = "決めていない";

/// めざす段階：4 見直しまで回っている（令和9年度まで）, as every picture says it; in a room of ○・△ with the mark.
pub fn told(wording: Wording, level: Level, name: &str, until: FiscalYear) -> String {
    let mark = match (wording, level.value()) {
        (Wording::Levels, value) => value.to_string(),
        // What it has for the lowest level is a word, and no mark.
        (Wording::Marks, 0) => String::new(),
        (Wording::Marks, _) => level.mark().to_owned(),
    };
    let what = format!("{mark} {name}");
    desired_words(what.trim(), until)
}

/// 4 見直しまで回っている
pub fn option(level: Level, name: &str) -> String {
    format!("{} {name}", level.value())
}
