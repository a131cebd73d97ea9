//! The short list for a first round: what each of the two lists asks of a reader, and what is left out.
//!
//! Must not know Leptos or the browser.

use super::answering::asks;
use crate::model::{AreaKind, Assessment, Checklist, Item, ItemId, Menu};

/// Characters that are read and judged in a minute.
const A_MINUTE: usize = 500;
/// Minutes are told in steps of so many: nobody reads by the clock.
const STEP: usize = 5;

/// A list as it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub items: usize,
    pub minutes: usize,
}

/// The two lists that a round can be filled by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    pub short: Size,
    pub whole: Size,
}

/// What is asked of an area of this kind; `None` where the list has no short one, or nothing beside it.
pub fn sizes(list: &Checklist, kind: AreaKind) -> Option<Sizes> {
    let short = size(list.items_for(kind).filter(|item| item.short));
    let whole = size(list.items_for(kind));
    let is_choice = short.items > 0 && short.items < whole.items;
    is_choice.then_some(Sizes { short, whole })
}

fn size<'a>(items: impl Iterator<Item = &'a Item>) -> Size {
    let (items, characters) = items.fold((0, 0), |(items, characters), item| {
        (items + 1, characters + self::characters(item))
    });
    Size {
        items,
        minutes: minutes(characters),
    }
}

/// What is read before a level is chosen.
fn characters(item: &Item) -> usize {
    let levels = item.levels.iter().map(String::as_str);
    let texts = [item.text.as_str(), item.look_for.as_str()];
    levels.chain(texts).map(|text| text.chars().count()).sum()
}

/// To the nearest step; never none.
fn minutes(characters: usize) -> usize {
    let steps = (characters + A_MINUTE * STEP / 2) / (A_MINUTE * STEP);
    steps.max(1) * STEP
}

/// Whether nobody has rated anything yet: the time to choose.
pub fn is_to_choose(assessment: Option<&Assessment>) -> bool {
    assessment.is_none_or(|a| a.answers.values().all(|answer| answer.rating.is_none()))
}

/// The items of a menu that a round by the short list does not ask for.
pub fn left_out(
    list: &Checklist,
    kind: AreaKind,
    menu: Menu,
    assessment: Option<&Assessment>,
) -> Vec<ItemId> {
    let items = list.items_of(menu, kind);
    let left_out = items.filter(|item| !asks(assessment, item));
    left_out.map(|item| item.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Rating;
    use crate::ui::view_models::testing::{library, sample};

    #[test]
    fn reading_takes_a_minute_for_five_hundred_characters_in_steps_of_five_minutes() {
        for (characters, expected) in [
            (0, 5),
            (1, 5),
            (3_749, 5),
            (3_750, 10),
            (5_299, 10),
            (6_250, 15),
            (15_937, 30),
            (16_250, 35),
        ] {
            assert_eq!(minutes(characters), expected, "{characters}");
        }
    }

    #[test]
    fn what_is_read_is_the_item_its_look_and_its_levels() {
        let mut item = Item::new(ItemId::new("a"), Menu::ALL[0], "協議の場");
        item.look_for = "回数".into();
        item.evidence = "要綱".into();
        item.levels = std::array::from_fn(|_| "集まる".into());
        assert_eq!(characters(&item), 4 + 2 + 5 * 3);
    }

    #[test]
    fn the_built_in_list_offers_ten_minutes_or_half_an_hour() {
        let library = library();
        let list = library.get(&sample().area.checklist).expect("there");
        let told = |kind| sizes(list, kind).map(|s| (s.short, s.whole));
        let size = |items, minutes| Size { items, minutes };
        assert_eq!(
            told(AreaKind::Region),
            Some((size(25, 10), size(75, 30))),
            "a 圏域"
        );
        assert_eq!(
            told(AreaKind::Prefecture),
            Some((size(23, 10), size(61, 25)))
        );
    }

    #[test]
    fn a_list_without_a_short_one_offers_no_choice() {
        let library = library();
        let mut list = Checklist::clone(library.get(&sample().area.checklist).expect("there"));
        for short in [true, false] {
            list.items.iter_mut().for_each(|item| item.short = short);
            assert_eq!(sizes(&list, AreaKind::Region), None);
        }
    }

    #[test]
    fn the_first_level_ends_the_choice_and_words_alone_do_not() {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        assert!(is_to_choose(None));
        assert!(!is_to_choose(record.assessment(&key)));
        let round = record.assessment_mut(key);
        round.answers.clear();
        let item = ItemId::new("forum-standing");
        round.edit_answer(&item, |a| a.comment = "話した".into());
        assert!(is_to_choose(Some(round)));
        round.edit_answer(&item, |a| a.rating = Some(Rating::Unknown));
        assert!(!is_to_choose(Some(round)));
    }

    #[test]
    fn what_is_left_out_comes_in_by_its_rating() {
        let mut record = sample();
        let library = library();
        let list = library.get(&record.area.checklist).expect("there");
        let kind = record.area.kind;
        let key = record.own_rounds().next_back().expect("filled").key;
        let round = record.assessment_mut(key);
        round.answers.clear();
        let menu = Menu::ALL[0];
        assert!(left_out(list, kind, menu, None).is_empty());
        assert!(left_out(list, kind, menu, Some(round)).is_empty());
        round.short = true;
        let before = left_out(list, kind, menu, Some(round));
        let short = list.items_of(menu, kind).filter(|item| item.short).count();
        assert_eq!(before.len() + short, list.items_of(menu, kind).count());
        round.edit_answer(&before[0], |a| a.rating = Some(Rating::Unknown));
        assert_eq!(left_out(list, kind, menu, Some(round)), before[1..]);
    }
}
