//! What a copied block is laid beside, and what it says there.
//!
//! Must not know how it is read.

use super::names::is_same_name;
use crate::model::{Day, FigureId, SheetRow};

/// The sheet beside which a block is laid.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// What the area is called: a column may be called so.
    pub area: &'a str,
    pub rows: &'a [SheetRow],
    pub places: &'a [String],
    /// A 市町村 has none of its own.
    pub may_have_places: bool,
}

impl<'a> Sheet<'a> {
    /// The area has none yet: a block may bring them.
    pub fn takes_places(self) -> bool {
        self.may_have_places && self.places.is_empty()
    }

    pub fn row_called(self, name: &str) -> Option<&'a SheetRow> {
        let mut rows = self.rows.iter();
        rows.find(|row| is_same_name(&row.figure.name, name))
    }
}

/// Where a block without names begins: a row of the sheet, and a column, of which 0 is the whole area's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    pub row: usize,
    pub column: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowOf {
    Known(FigureId),
    /// One that the sheet does not have yet, by its name.
    New(String),
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Of a 市町村, or of the area as a whole (`None`).
    Value(Option<String>),
    Unit,
    Source,
    Date,
    Basis,
    Word,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    Number(f64),
    Day(Day),
    Text(String),
}

/// One cell that says something else than the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub row: RowOf,
    pub field: Field,
    /// What stands there; `None` for nothing.
    pub before: Option<Said>,
    pub after: Said,
}

/// One cell, or a whole column or row, that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// Within the block, from 1.
    pub line: usize,
    pub column: usize,
    /// What stands there.
    pub typed: String,
    /// Ends its sentence: what was expected, and what to do.
    pub expected: &'static str,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    pub changes: Vec<Change>,
    pub misread: Vec<Misread>,
    /// It has no names on one of its sides: somebody has to say where it begins.
    pub needs_place: bool,
    /// How many cells say what stands there already.
    pub same: usize,
    /// How many say nothing.
    pub blank: usize,
    /// How many have a mark that says that there is no number: -, ….
    pub marks: usize,
    /// Names of 市町村 that the area takes from the block, as it had none.
    pub new_places: Vec<String>,
}

impl Pasted {
    /// The names of figures that the sheet takes from the block, in order.
    pub fn new_rows(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for change in &self.changes {
            if let RowOf::New(name) = &change.row
                && !names.contains(&name.as_str())
            {
                names.push(name);
            }
        }
        names
    }
}
