//! Screens, in Leptos. The only module that knows a person is looking.
//!
//! Architecture invariant: decides nothing about scores, files or charts; it asks the modules
//! below and shows what they say. `reading`, `route`, `text`, `show_keys`, `under_way` and the
//! `fill_…` files are plain Rust, tested natively; everything else exists in the browser only.
//! What the pages say stands in `text`, one file a page; what the things below say of themselves
//! stands with them.
//!
//! Known ground: an effect or a view that reads a memo and, after it, what that memo is made from
//! misses changes of the second (reactive_graph 0.2). Read the source first, or make one memo.

pub mod fill_earlier;
pub mod fill_keys;
pub mod reading;
pub mod route;
pub mod show_keys;
pub mod text;
pub mod under_way;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod book;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod drafts;
#[cfg(target_arch = "wasm32")]
mod ids;
#[cfg(target_arch = "wasm32")]
mod just_closed;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
#[cfg(target_arch = "wasm32")]
pub use app::mount;
