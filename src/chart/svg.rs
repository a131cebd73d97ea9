//! A finished picture as markup, which only charts can make.
//!
//! Must not know what a picture shows. A page puts this type into its markup as it is, and no text
//! of any other: that is safe because every text in it was escaped while it was drawn.

use std::fmt;
use std::ops::Deref;

/// A whole SVG document. Reads as a `str`; nothing outside `chart` can make or change one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Svg(String);

impl Svg {
    /// `document` comes from [`super::draw`], whose texts are escaped.
    pub(super) fn drawn(document: String) -> Self {
        Self(document)
    }

    /// The markup itself.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Deref for Svg {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}
