//! 「様式」: one form, filled from the plan, to correct and to print.
//!
//! Opened by: a coordinator whose form is due this week.
//! In one minute: see the form filled from the plan, mend a line, print it.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
