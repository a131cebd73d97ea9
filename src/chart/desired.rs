//! めざす段階 in a picture, in words: which level, and by the end of which fiscal year.
//!
//! Its mark is a hollow one: see [`Pen::desired`](super::marks::Pen::desired). Must not know which chart it stands in.

use super::draw::{text_width, wrap};
use super::level_scale::{LevelNames, named};
use crate::model::{Desired, FiscalYear};

/// What it is called in legends, heads and tables.
pub const DESIRED: &str = "めざす段階";

/// めざす段階：3 全体で実施・定着（令和10年度まで）
pub fn desired_words(what: &str, until: FiscalYear) -> String {
    format!("{}{}", head(what), tail(until))
}

fn head(what: &str) -> String {
    format!("{DESIRED}：{what}")
}

fn tail(until: FiscalYear) -> String {
    format!("（{}）", by(until))
}

/// 令和10年度まで
pub fn by(until: FiscalYear) -> String {
    format!("{}まで", until.era_label())
}

pub fn told(desired: Desired, names: &LevelNames) -> String {
    desired_words(&named(desired.level, names), desired.year)
}

/// The same in one line where it has room, or else with the year in a line of its own.
pub fn lines(desired: Desired, names: &LevelNames, size: f64, room: f64) -> Vec<String> {
    let whole = told(desired, names);
    if text_width(&whole, size) <= room {
        return vec![whole];
    }
    let parts = [head(&named(desired.level, names)), tail(desired.year)];
    let parts = parts.iter();
    parts.flat_map(|part| wrap(part, size, room, 2)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::{level_names, wish};

    #[test]
    fn the_year_has_a_line_of_its_own_where_there_is_little_room() {
        let lines = |room| lines(wish(4, 2028), &level_names(), 14.0, room);
        let whole = "めざす段階：4 見直しまで回っている（令和10年度まで）";
        assert_eq!(lines(760.0), [whole]);
        let parts = ["めざす段階：4 見直しまで回っている", "（令和10年度まで）"];
        assert_eq!(lines(300.0), parts);
        let nameless = told(wish(4, 2028), &Default::default());
        assert_eq!(nameless, "めざす段階：4（令和10年度まで）");
    }
}
