//! What files, or anything else that was laid beside what is here, would change: first what has to be
//! asked, then how much comes, changes, goes and stays, then the person's word.
//!
//! In one minute: see that nothing is lost, look at single changes where in doubt, and decide.
//! Must not know where it comes from, nor what is done on the person's word.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;
