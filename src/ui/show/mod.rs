//! The meeting as the room sees it: one idea a page, over the whole screen.
//!
//! Opened by: a facilitator before a dim projector and twenty people, some of whom read slowly.
//! In one minute: everyone sees what the page is about; what is decided is written down at once.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
