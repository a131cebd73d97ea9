//! Files in and out: bytes to model and back.
//!
//! Architecture invariant: everything here is a pure function of its arguments. This module must
//! not know a browser, a clock, where a file came from or where it goes; the time, the file's name
//! and its bytes are given to it. It knows `model` and `score`, never `chart`, `store` or `ui`.
//! Whatever comes from outside is either taken in whole or refused whole, with a [`FileError`]
//! that says where and what to do; nothing is half-read and nothing panics.

pub mod backup;
pub mod csv;
mod encoding;
pub mod envelope;
mod error;
pub mod file_name;
mod lists;
pub mod restore;
#[cfg(test)]
mod samples;
pub mod take_in;
pub mod typed_number;

pub use self::csv::{Headers, disarm};
pub use encoding::text_encoding;
pub use error::{FileError, Problem};
pub use lists::builtin::{builtin_lists, sample};
pub use lists::{builtin, checklist_toml};
