//! The 様式 as papers: what stands on them, before anything is drawn.
//!
//! Must not know Leptos or the browser. A [`Paper`] is the same on screen and in print; what the
//! plan says goes in as it is, and what no plan says is proposed here and left to people.

pub mod budget;
pub mod case_study;
pub mod choice;
pub mod draft;
pub mod intent;
mod life_support;
pub mod plan_field;
mod preparation;
mod values;
pub mod welcome;
mod without_levels;

pub use life_support::life_support;
pub use preparation::preparation;

use crate::model::{AreaId, AreaRecord, FiscalYear};
use crate::ui::forms::words as t;
use chrono::NaiveDateTime;

#[cfg(test)]
mod tests;

/// Of which area, and for which year: what each of the forms needs.
#[derive(Clone)]
pub struct AreaYear {
    pub id: AreaId,
    pub year: FiscalYear,
}

/// One form, filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    pub title: String,
    /// What stands under the title: name and value.
    pub facts: Vec<(String, String)>,
    pub parts: Vec<PaperPart>,
    pub size: PaperSize,
}

/// How large its letters are, and how close they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperSize {
    #[default]
    Usual,
    /// 12 pt and more, all of it.
    Large,
    /// Close: one sheet holds it all.
    Close,
}

impl Paper {
    /// The same paper with whose it is, of which year, and the day on which it was made.
    pub fn with_facts(self, record: &AreaRecord, year: FiscalYear, made_on: NaiveDateTime) -> Self {
        let made_on = made_on.format("%Y年%-m月%-d日").to_string();
        let facts = vec![
            (t::AREA.to_owned(), record.area.name.clone()),
            (t::YEAR.to_owned(), year.era_label()),
            (t::MADE_ON.to_owned(), made_on),
        ];
        Self { facts, ..self }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperPart {
    /// Empty for none.
    pub title: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Grid(Grid),
    Note(String),
    Points(Vec<String>),
    /// What follows stands on a sheet of its own.
    NewPage,
}

/// A ruled table. What belongs together stays on one page as long as it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Names the widths of its columns in the style.
    pub kind: &'static str,
    pub head: Vec<GridCell>,
    pub groups: Vec<Vec<Vec<GridCell>>>,
}

impl Grid {
    pub fn columns(&self) -> u32 {
        let first = self.groups.first().and_then(|rows| rows.first());
        first.map_or(0, |row| row.iter().map(|cell| cell.columns).sum())
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCell {
    pub text: String,
    /// Names its row or column.
    pub names: bool,
    /// How many columns and rows it covers.
    pub columns: u32,
    pub rows: u32,
    /// Nothing is written yet: the screen says so, the paper has a line to write on.
    pub to_write: bool,
}

/// A cell with something in it.
fn said(text: impl Into<String>) -> GridCell {
    GridCell {
        text: text.into(),
        names: false,
        columns: 1,
        rows: 1,
        to_write: false,
    }
}

/// A cell that is still to be written where there is nothing in it.
fn said_or_to_write(text: impl Into<String>) -> GridCell {
    let cell = said(text);
    let to_write = cell.text.trim().is_empty();
    GridCell { to_write, ..cell }
}

/// A cell that names its row or column.
fn name_cell(text: impl Into<String>) -> GridCell {
    GridCell {
        names: true,
        ..said(text)
    }
}

impl GridCell {
    fn over_rows(self, rows: usize) -> Self {
        Self {
            // A handful of views at most.
            rows: u32::try_from(rows).unwrap_or(1),
            ..self
        }
    }

    fn over_columns(self, columns: u32) -> Self {
        Self { columns, ..self }
    }
}

/// Names on the left; on the right words, or room for them.
fn pairs_to_write(kind: &'static str, rows: impl IntoIterator<Item = (String, String)>) -> Block {
    let rows = rows.into_iter();
    Block::Grid(Grid {
        kind,
        head: Vec::new(),
        groups: rows
            .map(|(name, text)| vec![vec![name_cell(name), said_or_to_write(text)]])
            .collect(),
    })
}

/// Names on the left, words on the right.
fn pairs(kind: &'static str, rows: impl IntoIterator<Item = (String, String)>) -> Block {
    let groups = rows.into_iter();
    Block::Grid(Grid {
        kind,
        head: Vec::new(),
        groups: groups
            .map(|(name, text)| vec![vec![name_cell(name), said(text)]])
            .collect(),
    })
}
