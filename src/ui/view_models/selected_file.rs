//! A file that a person selected.

/// As the browser handed it over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectedFile {
    pub name: String,
    /// `None` if the browser could not read it.
    pub bytes: Option<Vec<u8>>,
    /// When it was last changed, as an ISO time, where the browser tells it.
    pub modified: Option<String>,
}

impl SelectedFile {
    /// A file of which no time is known.
    pub fn new(name: impl Into<String>, bytes: Option<Vec<u8>>) -> Self {
        Self {
            name: name.into(),
            bytes,
            modified: None,
        }
    }
}
