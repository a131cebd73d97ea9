//! The line that is always in view: what is kept, what is on its way, and when the last 控え was seen.
//!
//! Must not know why something could not be saved: that is told above the page.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
