//! The lists that come with the tool, embedded from `checklists/`.
//!
//! Must not know how a list is shown or chosen.

use super::checklist_toml;
use crate::model::Checklist;
use std::sync::{Arc, OnceLock};

/// Name and text of each file, the list that new areas begin with first. A user's own list can
/// start from such a text.
pub const FILES: [(&str, &str); 2] = [
    (
        "nimo-2026.toml",
        include_str!("../../checklists/nimo-2026.toml"),
    ),
    (
        "tebiki-2021.toml",
        include_str!("../../checklists/tebiki-2021.toml"),
    ),
];

/// The lists of [`FILES`], in the same order. Read once; a test holds that all are sound.
pub fn builtin_lists() -> Vec<Arc<Checklist>> {
    static LISTS: OnceLock<Vec<Arc<Checklist>>> = OnceLock::new();
    let read = || {
        let lists = FILES
            .iter()
            .filter_map(|(file, text)| checklist_toml::read(text, file).ok());
        lists.map(Arc::new).collect()
    };
    LISTS.get_or_init(read).clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemId, Library};
    use std::collections::BTreeSet;

    #[test]
    fn every_list_in_the_folder_is_sound_and_embedded() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/checklists");
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("readable").path();
            if path.extension().is_some_and(|e| e == "toml") {
                let text = std::fs::read_to_string(&path).expect("UTF-8");
                let name = path
                    .file_name()
                    .expect("a file")
                    .to_string_lossy()
                    .into_owned();
                if let Err(error) = checklist_toml::read(&text, &name) {
                    panic!("{error}");
                }
                found.insert(name);
            }
        }
        let embedded: BTreeSet<_> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(found, embedded);
        assert_eq!(builtin_lists().len(), FILES.len());
    }

    #[test]
    fn editions_are_named_as_their_files_and_continue_items_that_exist() {
        let lists = builtin_lists();
        assert_eq!(
            Library::new(lists.clone()).iter().count(),
            lists.len(),
            "no edition twice"
        );
        let ids: BTreeSet<&ItemId> = lists.iter().flat_map(|l| &l.items).map(|i| &i.id).collect();
        for (list, (file, _)) in lists.iter().zip(FILES) {
            let edition = &list.edition;
            assert_eq!(file, format!("{}-{}.toml", edition.list, edition.edition));
            for item in &list.items {
                for old in &item.continues {
                    assert!(ids.contains(old), "{} continues {old}", item.id);
                }
            }
        }
    }
}
