//! The parts of a figure on a page.

pub mod figure_view;
pub mod picture;
pub mod take_along;
