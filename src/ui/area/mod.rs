//! An area's own page: start a round, or open one that is there.
//!
//! Opened by: a coordinator who starts a round, or corrects what is known about the area.
//! In one minute: start this year's round, or go on with one that is there.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
