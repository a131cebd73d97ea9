//! The answer to Ctrl+S: what is kept, and the way to the 控え. The browser's own "save as" would
//! write a copy of the screen that looks alive and keeps nothing.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
