//! Which page is shown, and the way to another.
//!
//! Must not know any page.

pub mod answer_link;
pub mod route;

#[cfg(target_arch = "wasm32")]
mod here;
#[cfg(target_arch = "wasm32")]
pub use here::{Here, go, use_here};
