//! Thin hands on the browser: clock, clipboard, downloads, chosen files, focus. No words, no decisions.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod focus;
pub mod upload;
