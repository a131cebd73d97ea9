//! 「はじめて担当になった方へ」: through the year that was just handed over.
//!
//! Opened by: whoever took the work on in April, and knows neither the tool nor the area.
//! In a quarter of an hour: know what waits, who does what, how the area stands, and begin.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
