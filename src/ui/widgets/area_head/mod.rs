//! The line above the pages of an area's year.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
