//! 「書類」: forms to print, and files of the year for the office itself.
//!
//! Opened by: a coordinator who has to hand something in.
//! In one minute: open the right form, or save the file that the office works with.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod words;
