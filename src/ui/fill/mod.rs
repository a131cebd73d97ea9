//! 「記入」: the items of one menu in one 実施回.
//!
//! Opened by: a public-health nurse with forty minutes between two visits, alone or with members.
//! In one minute: understand an item, choose its level, note the evidence, see how far she is.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
