//! CSV: the tables that go to a prefecture, to another PC, and into a spreadsheet.
//!
//! From text to values, each layer on the one before:
//! - `record`, `record_scan`, `record_reader`, `record_writer`, `source`: text ⇄ records of cells;
//! - `rules`, `spreadsheet_forms`, `ids`, `ids_cell`: what may stand in one cell;
//! - `column`, `table`, `names`, `header`: what a column is, and where a file has it;
//! - `table_reader`, `stray`, `table_rows`, `table_writer`: records ⇄ rows under named columns;
//! - `codes`, `row_codes`, `code_table`, `cells`: cells ⇄ codes, numbers, days of the model;
//! - `asides`, `halt`: what is said of a table that was read all the same, and why one was not;
//! - `readable`: a row for people;
//! - [`tables`]: one file a table, with all that is to be said of its columns.
//!
//! Only `tables` knows what a particular column means. Nothing here must know what becomes of what
//! was read: that is `take_in`'s.

mod asides;
mod cells;
mod code_table;
mod codes;
mod column;
mod halt;
mod header;
mod ids;
mod ids_cell;
mod names;
mod readable;
mod record;
mod record_reader;
mod record_scan;
mod record_writer;
mod row_codes;
mod rules;
mod sitting_cells;
mod source;
mod spreadsheet_forms;
mod stray;
mod table;
mod table_reader;
mod table_rows;
mod table_writer;
pub mod tables;
#[cfg(test)]
mod testing;

pub(in crate::exchange) use code_table::CodeTable;
pub(in crate::exchange) use codes::{NOT_APPLICABLE, UNKNOWN, as_now, rating_label};
pub use column::Headers;
pub(in crate::exchange) use column::{Column, ColumnType};
pub(in crate::exchange) use ids::guard_id;
pub use readable::{ReadableRow, ReadableTable};
pub use record::Record;
pub use rules::disarm;
pub use table_rows::TableRows;
pub(in crate::exchange) use table_writer::Values;
