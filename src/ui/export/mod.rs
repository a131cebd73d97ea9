//! 「CSV・Excel」: files for the prefecture, and the list to fill in with Excel.
//!
//! Opened by: the coordinator, with the prefecture's deadline in mind.
//! In one minute: save one workbook that opens rightly in the prefecture's Excel.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
