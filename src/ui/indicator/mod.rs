//! 「指標」: one indicator, its values and where it stands.
//!
//! Opened by: a coordinator with a count at hand, or who settles what the area wants to follow.
//! In one minute: write this year's value and see how far the area has come.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
