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
    /// 358 units: a phone held upright, less its margins.
    Narrow,
    /// 760 units: eight of a page's twelve columns; four, 368 units, where a picture stands beside
    /// another. One unit is one pixel: no picture is enlarged.
    #[default]
    Wide,
}

impl Width {
    pub(super) const fn units(self) -> f64 {
        match self {
            Width::Narrow => 358.0,
            Width::Wide => 760.0,
        }
    }
}

/// The width of a picture that stands beside another, where the room is [`Width::Wide`].
pub(super) const BESIDE: f64 = 368.0;

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
