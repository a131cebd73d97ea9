//! What may be about one person or one house in what would leave, with the way to where it stands.
//!
//! Must not know what leaves by which button.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
