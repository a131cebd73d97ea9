//! The name of one edition of one checklist.

use serde::{Deserialize, Serialize};

/// Names one edition of one list. Assessments keep it, so that years filled with different
/// editions stay comparable item by item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EditionRef {
    /// ASCII id of the list, e.g. `nimo`.
    pub list: String,
    /// Edition of the list, e.g. `2026`.
    pub edition: String,
}

impl EditionRef {
    pub fn new(list: impl Into<String>, edition: impl Into<String>) -> Self {
        Self {
            list: list.into(),
            edition: edition.into(),
        }
    }
}
