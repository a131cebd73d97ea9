//! The one value that every chart gives, and how a figure is asked for.

use super::svg::Svg;

/// A drawn figure. All four parts say the same; the table is the plainest of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// A whole SVG document that stands alone: viewBox, title, description, white background.
    pub svg: Svg,
    /// A sentence or two that say the finding: the heading above the picture.
    pub title: String,
    /// All that the picture shows, in words, for those who listen to it.
    pub description: String,
    pub table: Table,
}

/// The figure's data. Every row has as many cells as there are columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// The room that a figure has on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// About 360 units: a phone held upright. Text is 13 units or more.
    Narrow,
    /// Up to 880 units: a PC, a projector, a page of A4.
    #[default]
    Wide,
}

/// How a figure is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Begins every id within the picture: unique among the figures of a page.
    pub id: String,
    pub width: Width,
    /// True for a picture that is saved as a file: title, area and source are drawn in it.
    /// On a page they are headings and captions instead.
    pub standalone: bool,
}

impl Style {
    /// A figure for a page.
    pub fn page(id: impl Into<String>, width: Width) -> Self {
        Self {
            id: id.into(),
            width,
            standalone: false,
        }
    }

    /// A figure for a file of its own.
    pub fn file(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            width: Width::Wide,
            standalone: true,
        }
    }

    pub(super) fn is_narrow(&self) -> bool {
        self.width == Width::Narrow
    }
}
