//! Saving CSV files and workbooks of Excel, on whichever page.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
