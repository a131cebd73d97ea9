//! Files in and out: bytes to model and back.
//!
//! Architecture invariant: everything here is a pure function of its arguments. This module must
//! not know a browser, a clock, where a file came from or where it goes; the time, the file's name
//! and its bytes are given to it. It knows `model` and `score`, never `chart`, `store` or `ui`.
//! Whatever comes from outside is either taken in whole or refused whole, with a [`FileError`]
//! that says where and what to do; nothing is half-read and nothing panics.
//!
//! - [`backup`]: the whole workspace as one file, wrapped by [`envelope`];
//! - [`csv`](self::csv): tables, one file each; [`take_in`] puts them into a workspace;
//! - [`survey`]: what members are asked, handed out and brought back;
//! - [`outgoing`]: what may leave, how far, and what to look at before it does;
//! - [`archive`]: several files as one zip, and back;
//! - [`xlsx`]: the same tables as sheets of a workbook;
//! - [`changes`]: what would be another then, told before it is done; [`parts`]: what it lays beside
//!   each other;
//! - `lists`: checklists, 参考値 and ready indicators as TOML, and those that come with the tool;
//! - [`pasted`]: cells that were copied in a spreadsheet, laid beside the sheet of the 地域のすがた;
//! - `encoding`: bytes ⇄ text; [`typed_number`]: the one reader of numbers; [`typed_figure`]: the same with units; [`file_name`];
//!   [`pause`]: long work in slices; `error`: what is wrong with a file, in the same form for all of them.

pub mod archive;
pub mod backup;
pub mod changes;
pub mod csv;
mod encoding;
pub mod envelope;
mod error;
pub mod file_name;
mod lists;
pub mod outgoing;
pub mod parts;
pub mod pasted;
pub mod pause;
#[cfg(test)]
mod samples;
pub mod survey;
pub mod take_in;
pub mod typed_figure;
pub mod typed_number;
pub mod xlsx;

pub use self::csv::tables::Halt;
pub use self::csv::{Headers, disarm};
pub use encoding::file_kind::FileKind;
pub use encoding::text_encoding;
pub use error::{FileError, Problem};
pub use lists::builtin::{builtin_lists, sample};
pub use lists::{builtin, checklist_toml};
