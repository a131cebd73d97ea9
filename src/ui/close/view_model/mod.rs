//! The closing of a year without a browser: what the year brought, what goes on, the closing itself.
//!
//! Must not know Leptos or the browser.

pub mod brought;
pub mod closing_year;
pub mod left_out;
