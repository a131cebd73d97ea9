//! Thin hands on the browser: clock, downloads, chosen files, focus. No words, no decisions.

pub mod clock;
pub mod download;
pub mod focus;
pub mod print;
pub mod upload;
