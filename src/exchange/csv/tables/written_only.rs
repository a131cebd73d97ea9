//! The tables that are written and never read back: known by their headers, so that whoever
//! chooses such a file is told what it is, and not how to mend it.
//!
//! Must not know their columns, nor how they are written.

use super::{codes_list, dictionary, summary};
use crate::exchange::csv::header::FirstLine;
use crate::exchange::csv::table::CsvTable;

const TABLES: [(&CsvTable, &str); 3] = [
    (&summary::TABLE, summary::NOT_READ),
    (&dictionary::TABLE, dictionary::NOT_READ),
    (&codes_list::TABLE, codes_list::NOT_READ),
];

/// What to say of a file that is not read back; `None` if it is another one.
pub fn told(text: &str) -> Option<&'static str> {
    let first = FirstLine::of(text);
    let mut tables = TABLES.iter();
    let found = tables.find(|(table, _)| first.is_of(table));
    found.map(|(_, words)| *words)
}
