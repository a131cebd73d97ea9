//! 「議事メモ」: one sitting on paper: when, who, what was shown, what was decided.
//!
//! Opened by: whoever wrote things down in the meeting, right after it.
//! In one minute: look it over, correct a word, print it or save it.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
