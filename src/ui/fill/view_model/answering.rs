//! Which items are shown, and what a change of one answer comes to.
//!
//! Must not know Leptos or the browser.

use crate::model::{Answer, Assessment, Item, ItemId};
use crate::ui::fill::words as t;

/// The answer to `item`; blank while nobody has given one.
pub fn answer(assessment: Option<&Assessment>, item: &ItemId) -> Answer {
    let answer = assessment.and_then(|a| a.answer(item));
    answer.cloned().unwrap_or_default()
}

/// The answer after `change`; `None` where it changes nothing, which begins no assessment and
/// saves nothing.
pub fn changed(before: Answer, change: impl FnOnce(&mut Answer)) -> Option<Answer> {
    let mut after = before.clone();
    change(&mut after);
    (after != before).then_some(after)
}

/// All items, or only those that nobody has rated.
pub fn shown(items: &[Item], assessment: Option<&Assessment>, only_open: bool) -> Vec<ItemId> {
    let is_open = |id: &ItemId| assessment.and_then(|a| a.rating(id)).is_none();
    let ids = items.iter().map(|item| &item.id);
    ids.filter(|id| !only_open || is_open(id))
        .cloned()
        .collect()
}

/// The item that filling goes on with: the first open one, where an answered one stands before it.
pub fn goes_on_at(items: &[Item], assessment: Option<&Assessment>) -> Option<ItemId> {
    let open = shown(items, assessment, true);
    let open = open.into_iter().next()?;
    items
        .first()
        .is_some_and(|first| first.id != open)
        .then_some(open)
}

/// An item with its number in the menu, from 1.
pub fn numbered<'a>(items: &'a [Item], id: &ItemId) -> Option<(usize, &'a Item)> {
    let index = items.iter().position(|item| item.id == *id)?;
    Some((index + 1, &items[index]))
}

/// What could be written as 根拠; nothing where the list gives no example.
pub fn evidence_example(item: &Item) -> String {
    match &*item.evidence {
        "" => String::new(),
        example => format!("{}{example}", t::EXAMPLE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, Checklist, Menu, Rating};
    use crate::ui::view_models::testing::{library, sample};

    fn items() -> Vec<Item> {
        let library = library();
        let list: &Checklist = library.iter().next().expect("built in");
        let items = list.items_of(Menu::ALL[0], AreaKind::Region);
        items.cloned().collect()
    }

    #[test]
    fn what_changes_nothing_is_no_change() {
        let before = Answer {
            rating: Some(Rating::Unknown),
            ..Answer::default()
        };
        assert_eq!(
            changed(before.clone(), |a| a.rating = Some(Rating::Unknown)),
            None
        );
        let after = changed(before, |a| a.rating = None);
        assert_eq!(after, Some(Answer::default()));
    }

    #[test]
    fn open_items_are_those_without_any_rating() {
        let items = items();
        let all: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
        assert!(all.len() > 2);
        assert_eq!(shown(&items, None, true), all);
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let assessment = record.assessment_mut(key);
        for id in &all {
            assessment.edit_answer(id, |a| *a = Answer::default());
        }
        assessment.edit_answer(&all[0], |a| a.rating = Some(Rating::Unknown));
        // Words alone leave it open.
        assessment.edit_answer(&all[1], |a| a.comment = "夜は".into());
        assert_eq!(shown(&items, Some(assessment), true), all[1..]);
        assert_eq!(shown(&items, Some(assessment), false), all);
        assert_eq!(answer(Some(assessment), &all[1]).comment, "夜は");
        assert_eq!(answer(None, &all[1]), Answer::default());
    }

    #[test]
    fn filling_goes_on_at_the_first_open_item_unless_that_is_where_the_page_begins() {
        let items = items();
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let assessment = record.assessment_mut(key);
        let mut rate = |rated: usize| {
            for (i, item) in items.iter().enumerate() {
                let rating = (i < rated).then_some(Rating::Unknown);
                assessment.edit_answer(&item.id, |a| a.rating = rating);
            }
            goes_on_at(&items, Some(assessment))
        };
        assert_eq!(rate(0), None);
        assert_eq!(rate(2), Some(items[2].id.clone()));
        assert_eq!(rate(items.len()), None);
        assert_eq!(goes_on_at(&items, None), None);
    }

    #[test]
    fn items_are_numbered_from_one() {
        let items = items();
        let second = &items[1].id;
        assert_eq!(numbered(&items, second), Some((2, &items[1])));
        assert_eq!(numbered(&items, &ItemId::new("gone")), None);
    }

    #[test]
    fn an_example_is_called_one() {
        let mut item = items().swap_remove(0);
        item.evidence = "要綱".into();
        assert_eq!(evidence_example(&item), "例：要綱");
        item.evidence.clear();
        assert_eq!(evidence_example(&item), "");
    }
}
