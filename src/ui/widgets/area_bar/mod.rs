//! The bar of every page: which area, year and round; where saving stands; the way to the meeting.

#[cfg(target_arch = "wasm32")]
pub(crate) mod choice;
#[cfg(target_arch = "wasm32")]
pub(crate) mod to_meeting;
#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
