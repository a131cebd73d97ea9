//! 「記入用紙」: the list of a round on paper, with boxes to tick, as much of it as is wished.
//!
//! Opened by: a coordinator before a sitting, to have it filled in by hand and typed in afterwards.
//! In one minute: print it, short or long, and find the way back from paper.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
