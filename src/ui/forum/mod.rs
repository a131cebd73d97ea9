//! 「協議の場」: one forum: its sittings, what it is, who sits in it, whom it reports to.
//!
//! Opened by: whoever looks after the forum, often right after a sitting.
//! In one minute: write down the day, what was talked about and what was decided.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
