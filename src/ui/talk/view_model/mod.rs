//! How a meeting is prepared, worked out without a browser: which pages and items are shown, in
//! which order, and whose sitting it is.

pub mod pages;
pub mod row_place;
pub mod sitting;
