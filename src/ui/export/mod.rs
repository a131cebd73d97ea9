//! 「CSV」: files for the prefecture.
//!
//! Opened by: the coordinator, with the prefecture's deadline in mind.
//! In one minute: save a file that opens rightly in the prefecture's Excel.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
