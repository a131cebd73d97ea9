//! Words for times of the year that several pages and papers share.

use crate::model::Day;

/// 12月10日
pub fn day(day: Day) -> String {
    format!("{}月{}日", day.month(), day.day())
}

/// 7月 / 6月〜2月
pub fn months(from: u32, to: u32) -> String {
    match from == to {
        true => format!("{from}月"),
        false => format!("{from}月〜{to}月"),
    }
}
