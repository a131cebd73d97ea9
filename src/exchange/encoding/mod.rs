//! Bytes ⇄ text.
//!
//! Must not know what a text is about: CSV, JSON and TOML all pass here.

mod cp932;
pub mod text_encoding;
