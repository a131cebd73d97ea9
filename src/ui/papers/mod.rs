//! 「様式とCSV」: forms to print and files for the prefecture.
//!
//! Opened by: a coordinator who has to hand something in.
//! In one minute: open the right form, or save the file that the prefecture asked for.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
