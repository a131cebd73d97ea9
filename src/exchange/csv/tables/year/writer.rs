//! A year's file about some areas, from their records.
//!
//! Must not know what stands in a row.

use super::super::area_columns::AreaHead;
use super::table::YearTable;
use crate::exchange::csv::column::Headers;
use crate::exchange::csv::table_writer::TableWriter;
use crate::model::AreaRecord;

/// The text of one file about some areas; turn it into bytes with
/// [`crate::exchange::text_encoding::encode`].
pub fn write<'a>(
    table: YearTable,
    records: impl IntoIterator<Item = &'a AreaRecord>,
    headers: Headers,
) -> String {
    let mut csv = TableWriter::new(table.table(), headers);
    for record in records {
        let head = AreaHead::of(&record.area).values();
        for row in table.rows(&head, record) {
            csv.row(&row);
        }
    }
    csv.finish()
}
