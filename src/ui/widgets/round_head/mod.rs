//! The line above the pages of one 実施回.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
