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

    /// The newest edition of the same list, if it is newer than `edition`. Editions are named by their
    /// year, with a letter where a year has several: 2027, 2027b.
    pub fn newer(&self, edition: &EditionRef) -> Option<&Arc<Checklist>> {
        let of_list = self.lists.iter().filter(|l| l.edition.list == edition.list);
        let newest = of_list.max_by(|a, b| a.edition.edition.cmp(&b.edition.edition))?;
        (newest.edition.edition > edition.edition).then_some(newest)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Arc<Checklist>> {
        self.lists.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ScaleLevel;

    #[test]
    fn the_newer_edition_is_the_newest_of_the_same_list() {
        let list = |list: &str, edition: &str| {
            Arc::new(Checklist {
                edition: EditionRef::new(list, edition),
                title: String::new(),
                note: String::new(),
                scale: std::array::from_fn(|_| ScaleLevel {
                    name: String::new(),
                    meaning: String::new(),
                }),
                items: Vec::new(),
            })
        };
        let editions = [("a", "2026"), ("a", "2027b"), ("a", "2027"), ("b", "2030")];
        let library = Library::new(editions.map(|(id, edition)| list(id, edition)));
        let newer = |id: &str, edition: &str| {
            let newer = library.newer(&EditionRef::new(id, edition));
            newer.map(|list| list.edition.edition.clone())
        };
        assert_eq!(newer("a", "2026").as_deref(), Some("2027b"));
        assert_eq!(newer("a", "2027").as_deref(), Some("2027b"));
        assert_eq!(newer("a", "2027b"), None);
        assert_eq!(newer("b", "2030"), None);
        assert_eq!(newer("gone", "2020"), None, "of another list");
    }
}
