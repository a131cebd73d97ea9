//! The rows of a table that is to leave, whichever form they leave in: a CSV, or a sheet of a
//! workbook.
//!
//! Must not know what the columns of a particular file mean.

use super::column::Headers;
use super::readable::{ReadableRow, ReadableTable, mark, readable, readable_table};
use super::table::CsvTable;
use super::table_writer::{TableWriter, Values};

/// A table's rows, in the order in which they leave.
#[derive(Clone, Debug)]
pub struct TableRows {
    pub table: &'static CsvTable,
    pub rows: Vec<Values>,
}

impl TableRows {
    /// Each row as a person reads it.
    pub fn readable(&self) -> Vec<ReadableRow> {
        let rows = self.rows.iter();
        rows.map(|row| readable(self.table, row)).collect()
    }

    /// All rows as a table without what only machines read.
    pub fn readable_table(&self) -> ReadableTable {
        readable_table(self.table, &self.rows)
    }

    /// Of each row, what tells it from the others and a checksum of all that it says.
    pub fn marks(&self) -> Vec<(String, u32)> {
        self.rows.iter().map(|row| mark(self.table, row)).collect()
    }

    /// The text of the file; turn it into bytes with [`crate::exchange::text_encoding::encode`].
    pub fn to_csv(&self, headers: Headers) -> String {
        let mut csv = TableWriter::new(self.table, headers);
        for row in &self.rows {
            csv.row(row);
        }
        csv.finish()
    }
}
