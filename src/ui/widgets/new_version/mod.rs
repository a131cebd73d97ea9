//! The offer of a newer version, and how all tabs come to it together without losing a word.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
