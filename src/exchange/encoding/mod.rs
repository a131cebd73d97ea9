//! Bytes ⇄ text.
//!
//! Must not know what a text is about: CSV, JSON and TOML all pass here.

mod character_name;
mod cp932;
pub mod file_kind;
mod plain_forms;
pub mod text_encoding;
