//! 「安全と保存」: what is promised about the data, what is not, and where the safe place is.
//!
//! Opened by: a nurse who wonders whether her words are safe; the IT officer of a municipality who
//! has to allow the tool.
//! In one minute: say where the data is and that nothing leaves the PC; know what can still take it
//! away, and keep a 控え; name the version.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
