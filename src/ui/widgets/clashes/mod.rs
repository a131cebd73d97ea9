//! What two tabs changed at once, side by side, for a person to choose. Above every page, as long
//! as something is to be chosen.
//!
//! Must not know how two tabs are merged, nor how a choice is kept.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
