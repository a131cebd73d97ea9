//! Shown in place of every page while the stored data cannot be read.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
