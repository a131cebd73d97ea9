//! 「年度の計画」: where the year stands, and what it works on.
//!
//! Opened by: a coordinator who plans the year, and the room that looks at it together.
//! In one minute: see which step the year is at, take a 課題 into the plan, and find its page.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
