//! Fields whose text has to be read as something: a number, a count, a day. What was typed is kept
//! when the field is left, and not before; what cannot be read is told and put back.

#[cfg(target_arch = "wasm32")]
pub(crate) mod day;
#[cfg(target_arch = "wasm32")]
pub(crate) mod input;
#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
