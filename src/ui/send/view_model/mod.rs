//! What the page works out.
//!
//! Must not know Leptos or the browser.

pub mod circles;
pub mod contents;
pub mod few;
pub mod files;
pub mod handed;
pub mod held_back;
pub mod kit;
pub mod public;
pub mod scope;
pub mod seen;
pub mod sender;
