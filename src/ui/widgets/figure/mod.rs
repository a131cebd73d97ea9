//! A drawn figure on a page: the picture, the same in words and as a table, and the ways to take it
//! along.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
