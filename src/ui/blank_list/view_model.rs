//! What stands on the sheet: the items that make sense for the area, by menu, each with its number and its
//! levels; and by how much of the list a round is filled once a sheet is typed in.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, AskedOf, AssessmentKey, Checklist, Item, LEVELS, Menu, Scope};
use crate::ui::blank_list::words as t;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub menus: Vec<SheetMenu>,
    /// The other sheets that there are, and how many items each has.
    pub others: Vec<(Scope, usize)>,
    /// Whether there is a longer one than the whole.
    pub has_more: bool,
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
    /// Of as much of the list as `scope` says.
    pub fn of(list: &Checklist, of: AskedOf, scope: Scope) -> Self {
        let menus = Menu::ALL.into_iter().map(|menu| {
            let items = list.items_of(menu, of.kind).enumerate();
            let items = items.filter(|(_, item)| item.suits(of) && scope.holds(item));
            SheetMenu {
                menu,
                title: t::menu(menu),
                items: items.map(|(place, item)| sheet_item(place, item)).collect(),
            }
        });
        let count = |scope: Scope| list.asked_of(of).filter(|item| scope.holds(item)).count();
        let others = Scope::all_in(list, of).into_iter();
        let others = others.filter(|other| *other != scope);
        Self {
            menus: menus.filter(|menu| !menu.items.is_empty()).collect(),
            others: others.map(|other| (other, count(other))).collect(),
            has_more: Scope::More.is_in(list, of),
        }
    }
}

/// A sheet is to be typed in: a round that says nothing yet is asked for what stands on it, and one that
/// has begun for no less.
pub fn begin_from_paper(
    record: &mut AreaRecord,
    key: AssessmentKey,
    list: &Checklist,
    sheet: Scope,
) {
    let round = record.round(&key, list);
    let scope = match round.is_blank() {
        true => sheet,
        false => sheet.max(round.scope),
    };
    if round.scope != scope {
        record.begin(key, list).scope = scope;
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
    use crate::model::{AreaKind, Fit, Rating};
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
            let of = AskedOf::from(kind);
            let all = Sheet::of(list, of, Scope::Whole);
            let few = Sheet::of(list, of, Scope::Short);
            assert_eq!((count(&all), count(&few)), (whole, short));
            assert_eq!(all.others, [(Scope::Short, short)]);
            assert_eq!(few.others, [(Scope::Whole, whole)]);
            assert!(!all.has_more);
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
    fn what_is_for_a_closer_look_and_what_is_not_for_the_area_stand_on_no_ordinary_sheet() {
        let library = library();
        let mut list = Checklist::clone(library.get(&sample().area.checklist).expect("there"));
        let others = list.items.iter_mut().filter(|item| !item.short);
        let mut others = others.filter(|item| item.is_for(AreaKind::Municipality));
        others.next().expect("one").more = true;
        others.next().expect("another").fits = vec![Fit::MunicipalityWithHealthCentre];
        let items = |own_health_center, scope| {
            let of = AskedOf {
                kind: AreaKind::Municipality,
                own_health_center,
            };
            let sheet = Sheet::of(&list, of, scope);
            assert!(sheet.has_more);
            (count(&sheet), sheet.others)
        };
        let (short, whole, more) = ((Scope::Short, 25), (Scope::Whole, 73), (Scope::More, 74));
        assert_eq!(items(None, Scope::Whole), (73, vec![short, more]));
        assert_eq!(items(Some(true), Scope::More), (74, vec![short, whole]));
        let (whole, more) = ((Scope::Whole, 72), (Scope::More, 73));
        assert_eq!(items(Some(false), Scope::Short), (25, vec![whole, more]));
    }

    #[test]
    fn a_sheet_that_is_typed_in_asks_for_what_stands_on_it_and_for_no_less_than_before() {
        let library = library();
        let list = library.get(&sample().area.checklist).expect("there");
        let key = sample().own_rounds().next_back().expect("filled").key;
        let after = |begun: Option<(Scope, bool)>, sheet| {
            let mut record = sample();
            record.assessments.clear();
            if let Some((scope, is_filled)) = begun {
                let round = record.begin(key, list);
                round.scope = scope;
                let rating = is_filled.then_some(Rating::Unknown);
                round.edit_answer(&list.items[0].id, |answer| answer.rating = rating);
            }
            begin_from_paper(&mut record, key, list, sheet);
            record.round(&key, list).scope
        };
        for (begun, sheet, expected) in [
            (None, Scope::Short, Scope::Short),
            (None, Scope::Whole, Scope::Whole),
            (Some((Scope::Whole, false)), Scope::Short, Scope::Short),
            (Some((Scope::Whole, true)), Scope::Short, Scope::Whole),
            (Some((Scope::Short, true)), Scope::Whole, Scope::Whole),
            (Some((Scope::More, true)), Scope::Whole, Scope::More),
        ] {
            assert_eq!(after(begun, sheet), expected, "{begun:?} {sheet:?}");
        }
    }

    #[test]
    fn a_list_without_a_short_one_has_one_sheet_and_no_menu_stands_empty() {
        let library = library();
        let mut list = Checklist::clone(library.get(&sample().area.checklist).expect("there"));
        list.items.iter_mut().for_each(|item| item.short = false);
        list.items.retain(|item| item.menu != Menu::ALL[1]);
        let of = AskedOf::from(AreaKind::Region);
        let sheet = Sheet::of(&list, of, Scope::Whole);
        assert_eq!(sheet.others, []);
        assert!(sheet.menus.iter().all(|menu| menu.menu != Menu::ALL[1]));
        assert_eq!(count(&Sheet::of(&list, of, Scope::Short)), 0);
    }
}
