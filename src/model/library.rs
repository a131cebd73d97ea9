//! All lists that can be used now: the ones shipped with the tool and the user's own.

use super::{Checklist, EditionRef};
use std::sync::Arc;

/// Lists by edition. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    lists: Vec<Arc<Checklist>>,
}

impl Library {
    /// A list named twice stands by its first occurrence.
    pub fn new(lists: impl IntoIterator<Item = Arc<Checklist>>) -> Self {
        let mut library = Self::default();
        for list in lists {
            if library.get(&list.edition).is_none() {
                library.lists.push(list);
            }
        }
        library
    }

    /// `None` if a file of another PC used a list that this one does not have.
    pub fn get(&self, edition: &EditionRef) -> Option<&Arc<Checklist>> {
        self.lists.iter().find(|l| l.edition == *edition)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Arc<Checklist>> {
        self.lists.iter()
    }
}
