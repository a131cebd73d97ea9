//! 「CSV・Excel」: files of the answers for the office itself, and the list to fill in with Excel.
//!
//! Opened by: the coordinator, who works on the answers outside the tool. What leaves for the
//! prefecture is made in 「県へ渡す」.
//! In one minute: save one workbook that opens rightly in Excel.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
