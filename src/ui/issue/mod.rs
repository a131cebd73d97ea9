//! 「地域課題」: one issue, from where it was noticed to its review.
//!
//! Opened by: a coordinator who writes down what was agreed, or who does what.
//! In one minute: say what the issue is about, add one action with its months, or write the review.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
