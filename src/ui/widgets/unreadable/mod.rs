//! Shown in place of every page while the stored data cannot be read.
//!
//! Must not know why they cannot: the message comes with them.

#[cfg(target_arch = "wasm32")]
pub(crate) mod file;
#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
