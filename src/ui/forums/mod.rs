//! 「協議の場」: the forums of the area, how they connect, who sits nowhere yet, what was held.
//!
//! Opened by: a coordinator who looks after the forums, and a facilitator who shows them.
//! In one minute: see which forums there are, how they connect, and who might still be asked to come.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
