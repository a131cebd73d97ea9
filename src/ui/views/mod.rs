//! 「見え方がちがうところ」: what those who answered a round see differently.
//!
//! Opened by: a coordinator before the meeting, to choose what is talked about and which words the room sees; and after
//! it, to write down how each item was left. In one minute: see on which items views lie apart, and leave each in a way.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
