//! A year's file about some areas, from their records.
//!
//! Must not know what stands in a row.

use super::super::area_columns::AreaHead;
use super::table::YearTable;
use crate::exchange::csv::column::Headers;
use crate::exchange::csv::table_rows::TableRows;
use crate::model::AreaRecord;

/// The text of one file about some areas; turn it into bytes with
/// [`crate::exchange::text_encoding::encode`].
pub fn write<'a>(
    table: YearTable,
    records: impl IntoIterator<Item = &'a AreaRecord>,
    headers: Headers,
) -> String {
    rows(table, records).to_csv(headers)
}

/// What [`write`] writes.
pub fn rows<'a>(table: YearTable, records: impl IntoIterator<Item = &'a AreaRecord>) -> TableRows {
    let rows = records.into_iter().flat_map(|record| {
        let head = AreaHead::of(&record.area).values();
        table.rows(&head, record)
    });
    TableRows {
        table: table.table(),
        rows: rows.collect(),
    }
}
