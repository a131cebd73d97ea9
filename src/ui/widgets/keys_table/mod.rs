//! Which key does what while filling.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
