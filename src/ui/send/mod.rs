//! 「県へ渡す」: what leaves for the prefecture, and how far everything may go.
//!
//! Opened by: a coordinator before the prefecture's deadline, often with forty minutes in all.
//! In one minute: see what would leave, save one file with all of it, and know what is not in it.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
