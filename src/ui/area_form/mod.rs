//! Makes an area, or corrects what is known about one.
//!
//! Opened by: a coordinator who begins, or corrects what is known about the area.
//! In one minute: make an area with no more than its name, or correct one that is there.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
