//! The form as a workbook without macros, for whoever fills it in at a PC with Excel or LibreOffice.
//!
//! - `page`: the sheet that people see, written; `reader`: read back;
//! - `layout`: what a row is, by the mark in its hidden column, so that it is known whatever was sorted, moved or
//!   resized; `hidden`: the sheet behind it, with the whole form and the words to choose from;
//! - `typed`: what people write in a cell, in the forms that they write it in.
//!
//! Must not know what becomes of the answers.

mod hidden;
mod layout;
mod page;
mod reader;
#[cfg(test)]
mod tests;
mod typed;

pub use hidden::is_form;
pub use page::write;
pub use reader::{read, read_sheets};
