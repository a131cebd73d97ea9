//! Screens, in Leptos. The only module that knows a person is looking.
//!
//! One folder a page: `view` (Leptos), `view_model` (what it shows, worked out without a browser)
//! and `words` (what it says). Arrows run down only, on these floors: app → pages → widgets →
//! state → view_models → words → navigation → browser. A page never uses another page.
//!
//! Architecture invariant: decides nothing about scores, files or charts; it asks the modules
//! below and shows what they say. Every `view_model`, `view_models`, `words` and the route are
//! plain Rust, tested natively; everything else exists in the browser only.
//!
//! Good to know: an effect or a view that reads a memo and, after it, what that memo is made from
//! misses changes of the second (reactive_graph 0.2). Read the source first, or make one memo.

// The frame, and what all pages share.
#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod navigation;
#[cfg(target_arch = "wasm32")]
mod state;
pub mod view_models;
pub mod widgets;
pub mod words;

// The pages.
pub mod area;
pub mod area_form;
pub mod blank_list;
pub mod close;
pub mod export;
pub mod files;
pub mod fill;
pub mod forms;
pub mod forum;
pub mod forums;
pub mod hand_over;
pub mod handout;
pub mod help;
pub mod home;
pub mod indicator;
pub mod indicators;
pub mod issue;
pub mod lists;
pub mod member;
pub mod minutes;
pub mod not_found;
pub mod papers;
pub mod plan;
pub mod profile;
pub mod result;
pub mod safety;
pub mod send;
pub mod show;
pub mod survey;
pub mod take_over;
pub mod talk;
pub mod views;
pub mod years;

#[cfg(target_arch = "wasm32")]
pub use app::mount;
