//! Workbooks of Excel: tables in and out, a sheet a table.
//!
//! Reading gives the records that a CSV would give, with text as it is:
//! - `package`: whether a file may be unpacked at all, and how large it truly is;
//! - `reader`: the sheets of a workbook, as records; `cell_text`: a cell as the text a CSV has.
//!
//! Writing takes the rows that a CSV is written from:
//! - `sheet`: what a sheet is, as plain data; `writer`: sheets as a workbook; `table_page`,
//!   `words_page`: one of them; `format`, `measure`: how it looks;
//! - `table_sheet`, `code_sheet` (with `code_cells`), `front_sheet`, `fill_in_sheet`: what each of them holds;
//! - [`books`], [`kit_book`], [`public_book`]: the workbooks that people save.
//!
//! Must not know what becomes of what was read.

pub mod books;
mod cell_text;
mod code_cells;
mod code_sheet;
mod fill_in_sheet;
pub(in crate::exchange) mod format;
pub mod front_sheet;
pub mod kit_book;
pub(in crate::exchange) mod measure;
mod not_written;
mod package;
pub mod public_book;
mod reader;
mod sheet;
mod table_page;
mod table_sheet;
#[cfg(test)]
mod tests;
mod words_page;
pub(in crate::exchange) mod writer;

pub use not_written::NotWritten;
pub use package::is_workbook;
pub use reader::{Sheet, read};
