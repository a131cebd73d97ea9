//! The rows of a table that is to leave, whichever form they leave in: a CSV, or a sheet of a
//! workbook.
//!
//! Must not know what the columns of a particular file mean.

use super::column::Headers;
use super::table::CsvTable;
use super::table_writer::{TableWriter, Values};

/// A table's rows, in the order in which they leave.
#[derive(Clone, Debug)]
pub struct TableRows {
    pub table: &'static CsvTable,
    pub rows: Vec<Values>,
}

impl TableRows {
    /// The text of the file; turn it into bytes with [`crate::exchange::text_encoding::encode`].
    pub fn to_csv(&self, headers: Headers) -> String {
        let mut csv = TableWriter::new(self.table, headers);
        for row in &self.rows {
            csv.row(row);
        }
        csv.finish()
    }
}
