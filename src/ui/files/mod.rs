//! 「控えとファイル」: the safe place outside the browser, and files coming in.
//!
//! Opened by: a coordinator at the end of a sitting, or one who brings work from another PC.
//! In one minute: save a 控え; or bring one back knowing what will change.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
