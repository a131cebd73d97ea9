//! Drawing: a canvas over plotters, and the SVG backend that it draws on.
//!
//! It must not know what a menu, a year or a score is.

mod backend;
mod canvas;
mod flow;
mod measure;
mod plot;
mod svg_document;
pub(super) mod theme;

pub(super) use canvas::{Canvas, Lettering, Point};
pub(super) use flow::flow;
pub(super) use measure::{fit, in_two, width as text_width, wrap};
pub(super) use plot::{Plot, tick_step};
pub(super) use svg_document::AccessibleText;
