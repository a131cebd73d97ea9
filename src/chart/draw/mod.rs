//! The drawing ground: a canvas over plotters, and the SVG backend that it draws on.
//!
//! It must not know what a menu, a year or a score is.

mod backend;
mod canvas;
mod measure;
mod sheet;
pub(super) mod theme;

pub(super) use canvas::{Canvas, Lettering, Point};
pub(super) use measure::{in_two, width as text_width, wrap};
pub(super) use sheet::Labels;
