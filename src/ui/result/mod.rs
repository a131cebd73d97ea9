//! 「結果」: what one round shows, strengths first.
//!
//! Opened by: a coordinator after filling, and later a facilitator with twenty people before a
//! projector.
//! In one minute: see what the area is good at, where the next step lies, and what to talk about.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
