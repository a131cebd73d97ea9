//! What is told of a list, what may be done with it, and what becomes of a file with one's own.
//!
//! Must not know Leptos or the browser.

use crate::exchange::{builtin, builtin_lists, checklist_toml, text_encoding};
use crate::model::{Checklist, EditionRef, Item, Menu, Workspace};
use crate::ui::lists::words as t;
use crate::ui::view_models::selected_file::SelectedFile;
use crate::ui::words::common;

/// A file to begin a list of one's own with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    pub file_name: String,
    pub text: &'static str,
}

impl Template {
    /// `None` for a list that does not come with the tool.
    pub fn of(edition: &EditionRef) -> Option<Self> {
        let shipped = builtin_lists();
        let index = shipped.iter().position(|list| list.edition == *edition)?;
        let (_, text) = builtin::FILES.get(index)?;
        let EditionRef { list, edition } = edition;
        Some(Self {
            file_name: format!("monosashi_checklist_{list}_{edition}.toml"),
            text,
        })
    }
}

/// 標準・72項目・版 2026
pub fn facts(list: &Checklist, is_shipped: bool) -> String {
    let origin = if is_shipped { t::SHIPPED } else { t::OWN };
    let (items, edition) = (list.items.len(), &list.edition.edition);
    format!("{origin}・{items}{}・{} {edition}", t::ITEMS, t::EDITION)
}

/// In how many areas a list is used.
pub fn usage(areas: usize) -> String {
    match areas {
        0 => t::NOT_IN_USE.to_owned(),
        areas => format!("{areas}{}", t::IN_USE),
    }
}

/// Only one's own list can be removed, and only while no area uses it.
pub fn may_remove(is_shipped: bool, areas: usize) -> bool {
    !is_shipped && areas == 0
}

/// All items, whichever kind of area they are for.
pub fn items(list: &Checklist, menu: Menu) -> impl Iterator<Item = &Item> {
    list.items.iter().filter(move |item| item.menu == menu)
}

/// What stands in a file with a list.
#[derive(Clone, Debug, PartialEq)]
pub enum FileContent {
    /// A list that comes with the tool, unchanged: there is nothing to do.
    Shipped { title: String },
    /// To be put into the workspace.
    Own(Box<Checklist>),
}

/// Reads the list in a file, or says what is to be mended.
pub fn read_file(file: &SelectedFile) -> Result<FileContent, String> {
    let bytes = file.bytes.as_ref().ok_or(common::UNREADABLE_FILE)?;
    let text = text_encoding::read(bytes, &file.name);
    let list = text.and_then(|text| checklist_toml::read(&text, &file.name));
    let list = list.map_err(|error| error.to_string())?;
    let shipped = builtin_lists();
    let shipped = shipped.iter().find(|one| one.edition == list.edition);
    match shipped {
        None => Ok(FileContent::Own(Box::new(list))),
        Some(same) if **same == list => Ok(FileContent::Shipped { title: list.title }),
        Some(_) => Err(format!("「{}」{}", list.title, t::SHIPPED_EDITION)),
    }
}

/// Said of a list that was loaded.
pub fn loaded(title: &str) -> String {
    format!("「{title}」{}", t::LOADED)
}

/// A list that was taken off just now; one of its edition that was loaded meanwhile stays.
pub fn put_back(workspace: &mut Workspace, list: Checklist) {
    if workspace
        .checklists
        .iter()
        .all(|l| l.edition != list.edition)
    {
        workspace.checklists.push(list);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Checklist {
        (*builtin_lists()[0]).clone()
    }

    fn file(text: &str) -> SelectedFile {
        SelectedFile::new("own.toml", Some(text.as_bytes().to_vec()))
    }

    #[test]
    fn a_shipped_list_is_its_own_template() {
        for list in builtin_lists() {
            let template = Template::of(&list.edition).expect("shipped");
            let read = checklist_toml::read(template.text, "x");
            assert_eq!(read.as_ref(), Ok(&*list));
        }
        let template = Template::of(&EditionRef::new("nimo", "2026")).expect("shipped");
        assert_eq!(template.file_name, "monosashi_checklist_nimo_2026.toml");
        assert_eq!(Template::of(&EditionRef::new("nimo", "1999")), None);
    }

    #[test]
    fn a_list_is_told_in_one_line() {
        let list = shipped();
        let count = list.items.len();
        let edition = &list.edition.edition;
        assert_eq!(
            facts(&list, true),
            format!("標準・{count}項目・版 {edition}")
        );
        let own = facts(&list, false);
        assert_eq!(own, format!("読み込んだもの・{count}項目・版 {edition}"));
        assert_eq!(usage(0), t::NOT_IN_USE);
        assert_eq!(usage(2), "2地域で使っています");
    }

    #[test]
    fn only_an_own_list_that_is_not_in_use_may_go() {
        let check = |is_shipped, areas, expected| {
            assert_eq!(may_remove(is_shipped, areas), expected, "{areas}");
        };
        check(false, 0, true);
        check(false, 1, false);
        check(true, 0, false);
        check(true, 1, false);
    }

    #[test]
    fn every_item_stands_under_its_menu() {
        let list = shipped();
        let all = Menu::ALL.iter().flat_map(|menu| items(&list, *menu));
        assert!(all.eq(&list.items));
        assert!(items(&list, Menu::ALL[1]).all(|item| item.menu == Menu::ALL[1]));
    }

    #[test]
    fn a_file_is_read_or_said_to_be_wrong() {
        let check = |file: &SelectedFile, expected: Result<FileContent, String>| {
            let read = read_file(file);
            let told = read.as_ref().err();
            assert!(read == expected, "not as expected; told: {told:?}");
        };
        let (list, text) = (shipped(), builtin::FILES[0].1);
        let title = list.title.clone();
        check(&file(text), Ok(FileContent::Shipped { title }));

        let edition = &list.edition.edition;
        let other = format!("{edition}b");
        let other_edition = text.replacen(&format!("\"{edition}\""), &format!("\"{other}\""), 1);
        let mut own = list.clone();
        own.edition.edition = other;
        check(&file(&other_edition), Ok(FileContent::Own(Box::new(own))));

        let changed = text.replacen(&list.items[0].text, "ほかの文", 1);
        let told = format!("「{}」{}", list.title, t::SHIPPED_EDITION);
        check(&file(&changed), Err(told));

        let away = SelectedFile::new("own.toml", None);
        check(&away, Err(common::UNREADABLE_FILE.to_owned()));
    }

    #[test]
    fn a_file_that_is_no_list_is_told_by_its_name() {
        let broken = SelectedFile::new("own.toml", Some(b"\xFF\xFF".to_vec()));
        for file in [broken, file("[[items"), file("")] {
            assert!(read_file(&file).is_err_and(|told| told.contains("「own.toml」")));
        }
    }
}
