//! Which story each item tells over the years: what a strip is sorted by.

use crate::model::{Desired, FiscalYear, LEVELS, Level, Menu, Rating};
use crate::score::{GAP_TO, STRENGTH_FROM};

/// One item in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The item was not asked: no round that year, or not in that year's edition.
    NotAsked,
    Blank,
    Rated(Rating),
}

impl Cell {
    pub(super) fn level(self) -> Option<u8> {
        match self {
            Cell::Rated(rating) => rating.level().map(Level::value),
            _ => None,
        }
    }
}

/// How a year stands to the last one before it in which the item was rated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Whether both are told in one voice (事務局案, 協議の場の合意).
    pub joined: bool,
    /// Levels that the item went on because things changed; below 0: back.
    pub went_on: f64,
}

/// One item of the checklist over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemRow {
    pub menu: Menu,
    pub text: String,
    /// One a year, in the order of the figure's years.
    pub cells: Vec<Cell>,
    /// As many, in the same order.
    pub steps: Vec<Step>,
    /// めざす段階, as it holds in the last year.
    pub desired: Option<Desired>,
}

/// The items of an area's checklist over its years.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemYears {
    pub area: String,
    pub years: Vec<FiscalYear>,
    pub rows: Vec<ItemRow>,
    /// Short names of the five levels, 0 first.
    pub level_names: [String; LEVELS],
}

impl ItemYears {
    /// Whether the picture has a place for めざす段階.
    pub(super) fn has_desired(&self) -> bool {
        self.rows.iter().any(|row| row.desired.is_some())
    }
}

/// Strengths come first, and what cannot be compared comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Story {
    /// A gap once, a strength now.
    Closed,
    Risen,
    /// A strength all the while.
    Lasting,
    /// Where it began, perhaps with ups and downs between.
    Same,
    /// Another level than it began, which nobody has said is because things changed.
    Moved,
    /// Lower than it began, or a strength no more.
    Fallen,
    /// Rated in fewer than two years.
    Short,
}

impl Story {
    pub const ALL: [Story; 7] = [
        Story::Closed,
        Story::Risen,
        Story::Lasting,
        Story::Same,
        Story::Moved,
        Story::Fallen,
        Story::Short,
    ];

    pub fn heading(self) -> &'static str {
        match self {
            Story::Closed => "課題からストレングスになった項目",
            Story::Risen => "進んだ項目",
            Story::Lasting => "続いているストレングス",
            Story::Same => "はじめと同じ段階の項目",
            Story::Moved => "見え方が変わったか、わけがまだの項目",
            Story::Fallen => "以前より下がった項目",
            Story::Short => "まだ年度を比べられない項目",
        }
    }
}

/// The place of the year since which a row is told in one voice.
fn begins(row: &ItemRow) -> usize {
    let begins = row.steps.iter().rposition(|step| !step.joined);
    begins.unwrap_or_default()
}

/// The levels of a row since it is told in one voice, with the places of their years.
fn levels(row: &ItemRow) -> Vec<(usize, u8)> {
    let cells = row.cells.iter().enumerate().skip(begins(row));
    cells
        .filter_map(|(i, cell)| Some((i, cell.level()?)))
        .collect()
}

/// Whether a row is told in another voice from some year on.
pub fn changes_voice(row: &ItemRow) -> bool {
    row.steps.iter().any(|step| !step.joined)
}

/// By how many levels a row went on because things changed, since it is told in one voice.
fn went_on(row: &ItemRow) -> f64 {
    // The first year goes on from nothing.
    let steps = row.steps.iter().skip(begins(row) + 1);
    steps.map(|step| step.went_on).sum()
}

pub fn story(row: &ItemRow) -> Story {
    let levels = levels(row);
    let [(_, first), .., (_, last)] = levels[..] else {
        return Story::Short;
    };
    let lowest = levels.iter().map(|(_, l)| *l).min().unwrap_or(first);
    let went_on = went_on(row);
    match last {
        last if last >= STRENGTH_FROM && first <= GAP_TO && went_on > 0.0 => Story::Closed,
        _ if lost_strength(row) => Story::Fallen,
        last if last > first && went_on > 0.0 => Story::Risen,
        last if last < first && went_on < 0.0 => Story::Fallen,
        last if last >= STRENGTH_FROM && lowest >= STRENGTH_FROM => Story::Lasting,
        last if last == first => Story::Same,
        _ => Story::Moved,
    }
}

/// The place of the year from which on a row can be compared.
pub fn since(row: &ItemRow) -> Option<usize> {
    match levels(row)[..] {
        [(first, _), _, ..] => Some(first),
        _ => None,
    }
}

/// Whether a row was a strength and is none any more because things changed.
pub fn lost_strength(row: &ItemRow) -> bool {
    let levels = levels(row);
    let Some((was, _)) = levels.iter().rev().find(|(_, l)| *l >= STRENGTH_FROM) else {
        return false;
    };
    let since: f64 = row
        .steps
        .iter()
        .skip(was + 1)
        .map(|step| step.went_on)
        .sum();
    levels.last().is_some_and(|(_, l)| *l < STRENGTH_FROM) && since < 0.0
}

/// Where the turn of the story lies: the year (as its place) since when it stands as it does.
fn turn(row: &ItemRow, story: Story) -> usize {
    let levels = levels(row);
    let Some((mut since, last)) = levels.last().copied() else {
        return 0;
    };
    let stands = |level: u8| match story {
        Story::Closed => level >= STRENGTH_FROM,
        _ => level == last,
    };
    for (place, level) in levels.iter().rev() {
        if !stands(*level) {
            break;
        }
        since = *place;
    }
    since
}

/// The rows by story; within one, in the order of the turn, lost strengths first, then as given.
pub fn sorted(rows: &[ItemRow]) -> Vec<(Story, Vec<&ItemRow>)> {
    let told = |wanted: Story| {
        let mut of: Vec<&ItemRow> = rows.iter().filter(|r| story(r) == wanted).collect();
        of.sort_by_key(|row| (!lost_strength(row), turn(row, wanted)));
        (wanted, of)
    };
    let groups = Story::ALL.map(told).into_iter();
    groups.filter(|(_, of)| !of.is_empty()).collect()
}

/// The year in which a closed gap became a strength for good.
pub fn closed_in(row: &ItemRow, years: &[FiscalYear]) -> Option<FiscalYear> {
    match story(row) {
        Story::Closed => years.get(turn(row, Story::Closed)).copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::years::samples::items::row;

    fn check(levels: &str, expected: Story) {
        assert_eq!(story(&row(1, "項目", levels)), expected, "{levels}");
    }

    #[test]
    fn each_story_is_told_by_its_levels() {
        check("1234", Story::Closed);
        check("0?-3", Story::Closed);
        check("2223", Story::Risen);
        check("0012", Story::Risen);
        check("3344", Story::Risen);
        check("3333", Story::Lasting);
        check("3423", Story::Same);
        check("2222", Story::Same);
        check("3222", Story::Fallen);
        check("1321", Story::Fallen);
        check("2111", Story::Fallen);
        check("  ?3", Story::Short);
        check("", Story::Short);
    }

    #[test]
    fn a_level_that_is_seen_otherwise_is_no_story_of_change() {
        let seen = |levels: &str| {
            let mut row = row(1, "項目", levels);
            row.steps.iter_mut().for_each(|step| step.went_on = 0.0);
            story(&row)
        };
        assert_eq!(seen("1234"), Story::Moved);
        assert_eq!(seen("3211"), Story::Moved);
        assert_eq!(seen("3444"), Story::Lasting);
        assert_eq!(seen("2222"), Story::Same);
    }

    #[test]
    fn a_story_begins_where_another_voice_begins() {
        let mut row = row(1, "項目", "1344");
        row.steps[1].joined = false;
        assert_eq!(story(&row), Story::Risen, "not closed: 3 to 4 alone");
        assert_eq!(since(&row), Some(1));
        row.steps[3].joined = false;
        assert_eq!(story(&row), Story::Short);
    }

    #[test]
    fn closed_gaps_stand_in_the_order_in_which_they_closed() {
        let rows = [row(1, "遅い", "0113"), row(2, "早い", "0333")];
        let sorted = sorted(&rows);
        let names: Vec<&str> = sorted[0].1.iter().map(|r| r.text.as_str()).collect();
        assert_eq!(names, ["早い", "遅い"]);
    }

    #[test]
    fn a_lost_strength_stands_before_other_falls() {
        let rows = [row(1, "下がった", "2111"), row(2, "失った", "1331")];
        let sorted = sorted(&rows);
        let names: Vec<&str> = sorted[0].1.iter().map(|r| r.text.as_str()).collect();
        assert_eq!(names, ["失った", "下がった"]);
    }
}
