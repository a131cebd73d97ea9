//! How a room leaves an item: 合意, 両論のまま or 持ち帰り, the words that stay beside the level, and the cards that were
//! put up.
//!
//! Must not know in which sitting, nor who said what.

#[cfg(target_arch = "wasm32")]
pub(crate) mod cards;
#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
