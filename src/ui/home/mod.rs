//! 「地域の一覧」: the first page.
//!
//! Opened by: a coordinator between two visits, or somebody who sees the tool for the first time.
//! In one minute: go on where they stopped; or open the 見本, or make their own area.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
