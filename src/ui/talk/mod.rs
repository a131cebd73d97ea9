//! 「話し合いの準備」: what a meeting of the year shows, chosen beforehand; then it begins.
//!
//! Opened by: a facilitator on the evening before, or five minutes before, the meeting.
//! In one minute: begin at once with what is proposed; or leave out and reorder a page or two.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
