//! One row of a table as it was read, before anything is known of its columns: from a CSV or from a
//! sheet of a workbook.
//!
//! Must not know what any column means.

use csv::StringRecord;

/// A row with something in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The line of a CSV that it begins on, as an editor counts, or the row of a sheet; from 1.
    pub line: usize,
    pub cells: StringRecord,
}

/// How text stands in the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellForm {
    /// By the `rules` of CSV: guarded, on one line.
    Guarded,
    /// As it is: a workbook has cells of text.
    Plain,
}
