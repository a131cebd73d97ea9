//! The header: name and main pages.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
