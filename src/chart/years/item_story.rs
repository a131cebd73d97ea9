//! Which story each item tells over the years: what a strip is sorted by.

use crate::model::{FiscalYear, LEVELS, Level, Menu, Rating};
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

/// One item of the checklist over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRow {
    pub menu: Menu,
    pub text: String,
    /// One a year, in the order of the figure's years.
    pub cells: Vec<Cell>,
}

/// The items of an area's checklist over its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemYears {
    pub area: String,
    pub years: Vec<FiscalYear>,
    pub rows: Vec<ItemRow>,
    /// Short names of the five levels, 0 first.
    pub level_names: [String; LEVELS],
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
    /// Lower than it began, or a strength no more.
    Fallen,
    /// Rated in fewer than two years.
    Short,
}

impl Story {
    pub const ALL: [Story; 6] = [
        Story::Closed,
        Story::Risen,
        Story::Lasting,
        Story::Same,
        Story::Fallen,
        Story::Short,
    ];

    pub fn heading(self) -> &'static str {
        match self {
            Story::Closed => "課題からストレングスになった項目",
            Story::Risen => "進んだ項目",
            Story::Lasting => "続いているストレングス",
            Story::Same => "はじめと同じ段階の項目",
            Story::Fallen => "以前より下がった項目",
            Story::Short => "まだ年度を比べられない項目",
        }
    }
}

/// The levels of a row with the places of their years.
fn levels(row: &ItemRow) -> Vec<(usize, u8)> {
    let cells = row.cells.iter().enumerate();
    cells
        .filter_map(|(i, cell)| Some((i, cell.level()?)))
        .collect()
}

pub fn story(row: &ItemRow) -> Story {
    let levels = levels(row);
    let [(_, first), .., (_, last)] = levels[..] else {
        return Story::Short;
    };
    let lowest = levels.iter().map(|(_, l)| *l).min().unwrap_or(first);
    let was_strength = levels.iter().any(|(_, l)| *l >= STRENGTH_FROM);
    match last {
        last if last >= STRENGTH_FROM && first <= GAP_TO => Story::Closed,
        last if last < STRENGTH_FROM && was_strength => Story::Fallen,
        last if last > first => Story::Risen,
        last if last < first => Story::Fallen,
        last if last >= STRENGTH_FROM && lowest >= STRENGTH_FROM => Story::Lasting,
        _ => Story::Same,
    }
}

/// The place of the year from which on a row can be compared.
pub fn since(row: &ItemRow) -> Option<usize> {
    match levels(row)[..] {
        [(first, _), _, ..] => Some(first),
        _ => None,
    }
}

/// Whether a row was a strength and is none any more.
pub fn lost_strength(row: &ItemRow) -> bool {
    let levels = levels(row);
    levels.iter().any(|(_, l)| *l >= STRENGTH_FROM)
        && levels.last().is_some_and(|(_, l)| *l < STRENGTH_FROM)
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
