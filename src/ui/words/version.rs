//! Which version of the app this is, and of which day, as people read it out and compare it.

use crate::model::Day;

pub const NUMBER: &str = env!("CARGO_PKG_VERSION");

/// As `2026-11-25`. xtask gives it to the compiler; plain cargo does not.
pub const BUILD_DAY: Option<&str> = option_env!("MONOSASHI_BUILD_DAY");

/// 0.1.0版（2026年11月25日作成）; the day as `2026-11-25`, left out where nobody knows it.
pub fn version(number: &str, day: Option<&str>) -> String {
    let day = day.and_then(Day::parse).map(Day::label);
    let made = day.map_or_else(String::new, |day| format!("（{day}作成）"));
    format!("{number}版{made}")
}

/// The version that runs.
pub fn own() -> String {
    version(NUMBER, BUILD_DAY)
}

/// What the single file of this version is called when it is saved: older ones stay beside it.
pub fn file_name() -> String {
    let day = BUILD_DAY.map_or_else(String::new, |day| format!("-{day}"));
    format!("monosashi-{NUMBER}{day}.html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_says_its_day_where_it_is_known() {
        let check = |day, words| assert_eq!(version("0.1.0", day), words);
        check(Some("2026-11-25"), "0.1.0版（2026年11月25日作成）");
        check(Some("soon"), "0.1.0版");
        check(None, "0.1.0版");
    }
}
