//! A CSV as a sheet of named columns, written in their fixed order.
//!
//! Must not know what the columns of a particular file mean.

use super::columns::{Column, ColumnType, Headers};
use super::csv_rules::guard;
use super::record_writer::RecordWriter;

/// A CSV that grows by rows. Its text has CRLF line ends.
pub struct SheetWriter {
    columns: &'static [Column],
    csv: RecordWriter,
}

impl SheetWriter {
    pub fn new(columns: &'static [Column], headers: Headers) -> Self {
        let mut csv = RecordWriter::new();
        csv.push(columns.iter().map(|c| c.header(headers)));
        Self { columns, csv }
    }

    /// One value a column, in the order of the columns, as it is: text is guarded here.
    pub fn row(&mut self, values: &[String]) {
        debug_assert_eq!(values.len(), self.columns.len());
        let cells: Vec<_> = self
            .columns
            .iter()
            .zip(values)
            .map(|(column, value)| match column.kind {
                ColumnType::Text => guard(value),
                _ => value.clone(),
            })
            .collect();
        self.csv.push(cells.iter().map(String::as_str));
    }

    pub fn finish(self) -> String {
        self.csv.finish()
    }
}
