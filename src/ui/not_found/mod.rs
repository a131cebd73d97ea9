//! An address that leads nowhere.
//!
//! Opened by: somebody with an old link, or with the link of an area that was put away.
//! In one minute: find the way back to the areas.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
