//! A row of a list is taken to another place: by its grip, or by arrows.
//!
//! Must not know what the list is of.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
