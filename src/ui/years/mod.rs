//! 「年度のあゆみ」: what moved over the years, in answers, indicators, plans and issues.
//!
//! Opened by: the facilitator before a meeting, and twenty people looking at the projector.
//! In one minute: see what moved over the years, and on how many items that rests.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
