//! 配布資料: a meeting's year on one or two pages of A4, or with all items.
//!
//! Opened by: whoever prepares the meeting, and prints or copies it in grey.
//! In one minute: print one or two pages of A4 that say where the area stands and what is asked.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
