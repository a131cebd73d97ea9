//! An address that leads nowhere, or to an area that is not there any more.
//!
//! Opened by: somebody with an old link, or whose area was put away or deleted in another tab.
//! In one minute: see what became of the area, and bring it back or find the way on.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
