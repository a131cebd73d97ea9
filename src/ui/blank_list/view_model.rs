//! What stands on the sheet: the items that fit the area, by menu, each with its number and its levels.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaKind, Checklist, Item, LEVELS, Menu};
use crate::ui::blank_list::words as t;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub menus: Vec<SheetMenu>,
    /// The other sheet and its items; `None` where the list has no short one.
    pub other: Option<(bool, usize)>,
}

/// A menu with its items; never without any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetMenu {
    pub menu: Menu,
    pub title: String,
    pub items: Vec<SheetItem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetItem {
    /// As on screen, on the short sheet too: 1-4.
    pub number: String,
    pub text: String,
    /// 0 to 4.
    pub levels: [String; LEVELS],
}

impl Sheet {
    /// `short`: the items of the short list alone.
    pub fn of(list: &Checklist, kind: AreaKind, short: bool) -> Self {
        let menus = Menu::ALL.into_iter().map(|menu| {
            let items = list.items_of(menu, kind).enumerate();
            let items = items.filter(|(_, item)| !short || item.short);
            SheetMenu {
                menu,
                title: t::menu(menu),
                items: items.map(|(place, item)| sheet_item(place, item)).collect(),
            }
        });
        let other = list.items_for(kind).filter(|item| short || item.short);
        let other = other.count();
        let has_short = list.items_for(kind).any(|item| item.short);
        Self {
            menus: menus.filter(|menu| !menu.items.is_empty()).collect(),
            other: has_short.then_some((!short, other)),
        }
    }
}

fn sheet_item(place: usize, item: &Item) -> SheetItem {
    SheetItem {
        number: format!("{}-{}", item.menu.number(), place + 1),
        text: item.text.clone(),
        levels: item.levels.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample};

    fn count(sheet: &Sheet) -> usize {
        sheet.menus.iter().map(|menu| menu.items.len()).sum()
    }

    #[test]
    fn the_whole_sheet_has_every_item_that_fits_and_the_short_one_its_numbers() {
        let library = library();
        let list = library.get(&sample().area.checklist).expect("there");
        for (kind, whole, short) in [
            (AreaKind::Region, 75, 25),
            (AreaKind::Municipality, 74, 25),
            (AreaKind::Prefecture, 61, 23),
        ] {
            let all = Sheet::of(list, kind, false);
            let few = Sheet::of(list, kind, true);
            assert_eq!((count(&all), count(&few)), (whole, short));
            assert_eq!(all.other, Some((true, short)));
            assert_eq!(few.other, Some((false, whole)));
            let items = |sheet: &Sheet| {
                let items = sheet.menus.iter().flat_map(|menu| menu.items.clone());
                items.collect::<Vec<_>>()
            };
            let all = items(&all);
            assert!(items(&few).iter().all(|item| all.contains(item)));
            let numbered = list.items_for(kind).zip(&all);
            for (item, on_sheet) in numbered {
                let number = list.item_number(&item.id, kind);
                assert_eq!(number.as_ref(), Some(&on_sheet.number));
                assert_eq!(item.levels, on_sheet.levels);
            }
        }
    }

    #[test]
    fn a_list_without_a_short_one_has_one_sheet_and_no_menu_stands_empty() {
        let library = library();
        let mut list = Checklist::clone(library.get(&sample().area.checklist).expect("there"));
        list.items.iter_mut().for_each(|item| item.short = false);
        list.items.retain(|item| item.menu != Menu::ALL[1]);
        let sheet = Sheet::of(&list, AreaKind::Region, false);
        assert_eq!(sheet.other, None);
        assert!(sheet.menus.iter().all(|menu| menu.menu != Menu::ALL[1]));
        assert_eq!(count(&Sheet::of(&list, AreaKind::Region, true)), 0);
    }
}
