//! Files in and out: bytes to model and back.
//!
//! Architecture invariant: everything here is a pure function of its arguments. This module must
//! not know a browser, a clock, where a file came from or where it goes; the time, the file's name
//! and its bytes are given to it. It knows `model` and `score`, never `chart`, `store` or `ui`.
//! Whatever comes from outside is either taken in whole or refused whole, with a [`FileError`]
//! that says where and what to do; nothing is half-read and nothing panics.

pub mod answers_csv;
pub mod answers_read;
mod answers_row;
mod area_head;
pub mod backup;
pub mod builtin;
mod cells;
pub mod checklist_toml;
mod codes;
mod columns;
mod cp932;
mod csv_rules;
pub mod dictionary_csv;
pub mod envelope;
mod error;
pub mod file_name;
mod record_writer;
mod records;
pub mod reference_toml;
pub mod restore;
#[cfg(test)]
mod samples;
mod sheet;
mod sheet_writer;
pub mod summary_csv;
pub mod tables;
pub mod take_in;
pub mod template_toml;
pub mod text_encoding;
mod toml_fields;
mod toml_kinds;
mod toml_source;
pub mod typed_number;
mod write_only;
pub mod year_csv;

pub use builtin::{builtin_lists, sample};
pub use columns::Headers;
pub use csv_rules::disarm;
pub use error::{FileError, Problem};
