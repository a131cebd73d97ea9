//! The levels' own scale, 0 to 4: what a 段階の平均 is shown as, and the words at the scale's marks.
//!
//! Must not know which chart they stand in.

use super::draw::theme::{SOFT, TEXT};
use super::draw::{Canvas, Lettering, Point, in_two, text_width};
use super::marks::{Legend, LegendSize, Sample};
use crate::model::{LEVELS, Level};
use crate::score::in_tenths;
use std::fmt;

/// The scale's upper end.
pub const TOP: f64 = (LEVELS - 1) as f64;

/// Sums of the same levels differ by less.
const SAME: f64 = 1e-9;

/// What the levels of the list are called, 0 to 4.
pub type LevelNames = [String; LEVELS];

/// A mean level as it is shown, with one decimal: what sentences compare, too, so that two menus
/// that both read 2.3 are equal everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShownMean {
    /// 0 to 40.
    tenths: i64,
}

impl ShownMean {
    /// What is no number is no mean.
    pub fn of(mean: Option<f64>) -> Option<Self> {
        let mean = mean.filter(|m| m.is_finite())?;
        let tenths = in_tenths(mean);
        Some(Self { tenths })
    }

    /// 0 to 4.
    pub fn level(self) -> f64 {
        self.tenths as f64 / 10.0
    }

    /// In tenths of a level, as [`signed`](super::wording::signed) writes it.
    pub fn change_since(self, before: Self) -> i64 {
        self.tenths - before.tenths
    }
}

/// How far something went on because things changed, in tenths of a level; `ends`: the means that it came from and
/// to. Where that is all that moved it is told as it is read off the shown ends.
pub fn tenths_gone(went_on: f64, ends: (f64, f64)) -> i64 {
    let (from, to) = ends;
    let shown = (ShownMean::of(Some(from)), ShownMean::of(Some(to)));
    match shown {
        (Some(shown_from), Some(shown_to)) if (went_on - (to - from)).abs() < SAME => {
            shown_to.change_since(shown_from)
        }
        _ => (went_on * 10.0).round() as i64,
    }
}

impl fmt::Display for ShownMean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
}

/// 3 全体で実施・定着; the number alone of a list without words.
pub fn named(level: Level, names: &LevelNames) -> String {
    let number = level.value();
    match names[usize::from(number)].as_str() {
        "" => number.to_string(),
        name => format!("{number} {name}"),
    }
}

/// 0 これから、1 検討・準備中、…: for descriptions.
pub fn spoken(names: &LevelNames) -> String {
    let told = names.iter().enumerate().filter(|(_, n)| !n.is_empty());
    let told: Vec<String> = told.map(|(level, n)| format!("{level} {n}")).collect();
    match told.is_empty() {
        true => String::new(),
        false => format!("（{}）", told.join("、")),
    }
}

/// A level's number, before its word in a key.
pub struct Tick(Level);

impl Sample for Tick {
    fn width(&self, size: &LegendSize) -> f64 {
        text_width("0", size.text)
    }

    fn draw(&self, c: &Canvas, at: Point, size: &LegendSize) {
        let look = Lettering::new(size.text).color(SOFT);
        c.text(at, &self.0.value().to_string(), look);
    }
}

/// What the scale's numbers mean, in as many lines as it needs. Empty for a list without words.
pub fn key(names: &LevelNames, size: LegendSize, room: f64) -> Legend<Tick> {
    let entries = Level::ALL.into_iter().zip(names);
    let entries = entries.filter(|(_, name)| !name.is_empty());
    let entries = entries.map(|(level, name)| (Tick(level), name.clone()));
    Legend::new(entries.collect(), size, room)
}

/// The words under the ticks of a scale, in one or two lines each. `None` where they have no room
/// there: then the picture has a [`key`].
pub fn under_ticks(names: &LevelNames, pitch: f64) -> Option<[Vec<String>; LEVELS]> {
    let room = pitch - 4.0;
    let lines = names.each_ref().map(|name| in_two(name, TEXT, room));
    let fits = lines.iter().zip(names).all(|(lines, name)| {
        lines.concat() == *name && lines.iter().all(|line| text_width(line, TEXT) <= room)
    });
    (fits && names.iter().any(|name| !name.is_empty())).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::level_names;

    #[test]
    fn a_mean_is_shown_with_one_decimal_and_compared_so() {
        let shown = |mean: f64| ShownMean::of(Some(mean)).expect("a number");
        let told: Vec<String> = [0.0, 2.25, 3.0, 7.0].map(|m| shown(m).to_string()).into();
        assert_eq!(told, ["0.0", "2.3", "3.0", "4.0"]);
        assert_eq!(shown(2.31), shown(2.29));
        assert_eq!(shown(2.31).change_since(shown(1.0)), 13);
        assert_eq!(ShownMean::of(Some(f64::NAN)), None);
        assert_eq!(ShownMean::of(None), None);
    }

    #[test]
    fn what_went_on_is_told_as_it_is_read_where_nothing_else_moved() {
        // 2.04 and 2.96 read 2.0 and 3.0: a table that says +0.9 beside them looks wrong.
        let ends: (f64, f64) = (2.04, 2.96);
        assert_eq!(tenths_gone(ends.1 - ends.0, ends), 10);
        assert_eq!(tenths_gone(0.5, ends), 5, "the rest was seen otherwise");
        assert_eq!(tenths_gone(0.0, ends), 0);
        assert_eq!(tenths_gone(-0.25, ends), -3);
    }

    #[test]
    fn words_stand_under_the_ticks_only_where_all_of_them_have_room() {
        let lines = under_ticks(&level_names(), 90.0).expect("room");
        assert_eq!(lines[0], ["これから"]);
        assert_eq!(lines[3], ["全体で実施・", "定着"]);
        assert_eq!(lines[4], ["見直しまで", "回っている"]);
        assert_eq!(under_ticks(&level_names(), 60.0), None);
        assert_eq!(under_ticks(&Default::default(), 90.0), None);
    }

    #[test]
    fn the_words_are_spoken_with_their_numbers() {
        let told = spoken(&level_names());
        assert!(told.starts_with("（0 これから、1 検討・準備中、"), "{told}");
        assert_eq!(spoken(&Default::default()), "");
    }
}
