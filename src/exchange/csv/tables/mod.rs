//! All tables, one file a table: its columns (name, label, type, unit, meaning, in their order), and
//! how each is written and read.
//!
//! To add a column, open the table's file: declare it at the end of the last group, say whether
//! older files may lack it, set it where the row is written and take it where the row is read.
//! Tests tell what else needs it. [`read_csv`] and [`read_records`] read whichever table it is. Columns that several tables share stand in `area_columns`,
//! `assessment_columns` and `hand_over_columns`; what several of them do alike, in [`year`], `areas_in_file` and
//! `member_counts`.

mod actions;
pub mod answers;
mod area_columns;
mod areas_in_file;
mod assessment_columns;
pub mod codes_list;
pub mod data_package;
mod dictionary;
mod forums;
mod hand_over_columns;
mod indicators;
mod issues;
mod known;
mod meetings;
mod member_counts;
#[cfg(test)]
mod mutations;
mod plan;
mod profile;
mod reading;
pub mod summary;
#[cfg(test)]
mod tests;
pub mod year;

pub(in crate::exchange) use area_columns::AreaHead;
pub(in crate::exchange) use indicators::IndicatorValue;
pub(in crate::exchange) use plan::PlanEntry;
pub(in crate::exchange) use profile::ProfileEntry;
pub use reading::{
    MOST_BYTES, SheetKind, TableFile, TableReading, csv_kind, read_csv, read_now, read_records,
    sheet_kind,
};

pub use super::asides::{Counts, Disagreement, Note};
use super::column::Headers;
pub use super::halt::Halt;
pub use super::record::{CellForm, Record};
use super::table::CsvTable;
use super::table_rows::TableRows;
use crate::exchange::text_encoding::TextEncoding;
use dictionary::WrittenForm;
use year::YearTable;

/// Those of which the dictionary tells, in its order: all but itself.
fn described() -> impl Iterator<Item = &'static CsvTable> {
    let of_assessments = [&answers::TABLE, &summary::TABLE];
    let of_years = YearTable::ALL.iter().map(|table| table.table());
    let tables = of_assessments.into_iter().chain(of_years);
    tables.chain([&codes_list::TABLE])
}

/// The text of the column dictionary. `encoding` is the one that all files are written in.
pub fn column_dictionary(headers: Headers, encoding: TextEncoding) -> String {
    dictionary::rows(described(), WrittenForm::Csv(encoding)).to_csv(headers)
}

/// The rows of the column dictionary of the tables of a workbook.
pub fn columns_of_sheets<'r>(tables: impl IntoIterator<Item = &'r TableRows>) -> TableRows {
    let tables = tables.into_iter().map(|rows| rows.table);
    dictionary::rows(tables, WrittenForm::Sheet)
}
