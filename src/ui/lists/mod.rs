//! 「チェックリスト」: read the lists, load one's own.
//!
//! Opened by: a prefectural officer who keeps the list, or a coordinator who wants to read it.
//! In one minute: read a list; or load one's own and see what to mend in it.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
