//! 「指標」: what the area follows, over the years; new ones; and published figures beside them.
//!
//! Opened by: a coordinator who keeps the area's counts, and a facilitator who shows them.
//! In one minute: see what moved, open the one to write in, or begin a new one from a template.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
