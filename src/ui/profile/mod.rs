//! 「地域のすがた」: the area's figures with source and day, the area and its 市町村 side by side; what they mean;
//! and what came before.
//!
//! Opened by: a coordinator who gathers the area's figures before anything is judged.
//! In one minute: type one figure with its source and day; or paste a block from a spreadsheet and see what
//! will be taken before it is.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
