//! 「使い方」: short answers under headings that can be scanned.
//!
//! Opened by: somebody with a question in mind, often in the middle of filling.
//! In one minute: find the answer by its heading and go back to work.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
