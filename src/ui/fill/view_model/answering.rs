//! Which items are shown, and what a change of one answer comes to.
//!
//! Must not know Leptos or the browser.

use crate::model::{Answer, AskedOf, Assessment, Item, ItemId, Rating};
use crate::ui::fill::words as t;

/// The answer to `item`; blank while nobody has given one.
pub fn answer(round: &Assessment, item: &ItemId) -> Answer {
    round.answer(item).cloned().unwrap_or_default()
}

/// The answer after `change`; `None` where it changes nothing, which begins no assessment and
/// saves nothing.
pub fn changed(before: Answer, change: impl FnOnce(&mut Answer)) -> Option<Answer> {
    let mut after = before.clone();
    change(&mut after);
    (after != before).then_some(after)
}

/// A choice that took the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// `None`: 前回と同じ, where nothing was chosen.
    pub from: Option<Rating>,
    /// `None`: taken back.
    pub to: Option<Rating>,
    /// The answer as it was.
    pub before: Answer,
}

impl Changed {
    /// After one more choice: several in a row are one change, from what stood there at first; 前回と同じ
    /// is one by itself. `None` where nothing was chosen before, or the same again.
    pub fn after(last: Option<Self>, before: Answer, to: Option<Rating>) -> Option<Self> {
        let goes_on = last.filter(|last| last.from.is_some() && last.to == before.rating);
        let before = goes_on.map_or(before, |last| last.before);
        let from = before.rating;
        let is_change = from.is_some() && to != from;
        is_change.then_some(Self { from, to, before })
    }

    /// Its choice again; and its mark and its day, where it still rests on the same evidence. What was
    /// written since stays; evidence that came with 前回と同じ goes with it.
    pub fn put_back(before: &Answer, present: &mut Answer) {
        if before.rating.is_none() && present.carried {
            present.evidence.clone_from(&before.evidence);
            present.municipalities.clone_from(&before.municipalities);
        }
        present.rating = before.rating;
        let is_same = present.evidence == before.evidence;
        present.carried = before.carried && is_same;
        present.checked = before.checked.filter(|_| is_same);
    }
}

/// All items that are asked for, or only those that nobody has rated. `also`: one that somebody came to
/// see, whatever the round asks for.
pub fn shown(
    items: &[Item],
    of: AskedOf,
    round: &Assessment,
    only_open: bool,
    also: Option<&ItemId>,
) -> Vec<ItemId> {
    let is_open = |id: &ItemId| round.rating(id).is_none();
    let asked = |item: &&Item| round.asks(item, of) || also == Some(&item.id);
    let ids = items.iter().filter(asked).map(|item| &item.id);
    ids.filter(|id| !only_open || is_open(id))
        .cloned()
        .collect()
}

/// The item that filling goes on with, and whether it is the first of the page: the first open one,
/// or the first of all where none is open, so that its keys work at once.
pub fn goes_on_at(items: &[Item], of: AskedOf, round: &Assessment) -> Option<(ItemId, bool)> {
    let first = &items.iter().find(|item| round.asks(item, of))?.id;
    let open = shown(items, of, round, true, None).into_iter().next();
    let open = open.unwrap_or_else(|| first.clone());
    let is_first = open == *first;
    Some((open, is_first))
}

/// The next of the items shown that nobody has rated; `None` after the last.
pub fn next_open<'a>(shown: &'a [ItemId], item: &ItemId, round: &Assessment) -> Option<&'a ItemId> {
    let after = shown.iter().skip_while(|id| *id != item).skip(1);
    first_open(after, round)
}

/// The first of these that nobody has rated.
pub fn first_open<'a>(
    mut items: impl Iterator<Item = &'a ItemId>,
    round: &Assessment,
) -> Option<&'a ItemId> {
    items.find(|id| round.rating(id).is_none())
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
    use crate::model::{AreaKind, Checklist, Level, Menu, Scope};
    use crate::ui::view_models::testing::{library, sample};

    fn items() -> Vec<Item> {
        let library = library();
        let list: &Checklist = library.get(&sample().area.checklist).expect("built in");
        let items = list.items_of(Menu::ALL[0], AreaKind::Region);
        items.cloned().collect()
    }

    fn of() -> AskedOf {
        AreaKind::Region.into()
    }

    /// By the whole list, and nothing said.
    fn blank() -> Assessment {
        let key = sample().own_rounds().next_back().expect("filled").key;
        Assessment::new(key, sample().area.checklist)
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
    fn a_choice_that_takes_the_place_of_another_can_be_taken_back() {
        let before = Answer {
            rating: Some(Rating::NotApplicable),
            carried: true,
            ..Answer::default()
        };
        let first = |before: Answer, to| Changed::after(None, before, to);
        assert_eq!(first(Answer::default(), Some(Rating::Unknown)), None);
        assert_eq!(first(before.clone(), before.rating), None);
        let changed = first(before.clone(), None).expect("taken back");
        assert_eq!((changed.from, changed.to), (before.rating, None));
        let mut present = Answer {
            rating: Some(Rating::Unknown),
            comment: "あとから".into(),
            ..Answer::default()
        };
        Changed::put_back(&changed.before, &mut present);
        let expected = Answer {
            comment: "あとから".into(),
            ..before
        };
        assert_eq!(present, expected);
    }

    #[test]
    fn several_choices_in_a_row_are_one_change() {
        let at = |rating| Answer {
            rating: Some(rating),
            ..Answer::default()
        };
        let (first, second) = (Rating::NotApplicable, Rating::Unknown);
        let third = Level::new(1).map(Rating::Level).expect("a level");
        let changed = Changed::after(None, at(first), Some(second));
        let changed = Changed::after(changed, at(second), Some(third)).expect("changed");
        assert_eq!((changed.from, changed.to), (Some(first), Some(third)));
        assert_eq!(
            Changed::after(Some(changed.clone()), at(third), Some(first)),
            None
        );
        let same = Changed {
            from: None,
            to: Some(second),
            before: Answer::default(),
        };
        let after = Changed::after(Some(same), at(second), Some(third)).expect("changed");
        assert_eq!(after.before, at(second), "back to 前回と同じ");
        // What another hand chose meanwhile is where the next change begins.
        let other = Changed::after(Some(changed), at(second), Some(first)).expect("changed");
        assert_eq!(other.from, Some(second));
    }

    #[test]
    fn what_came_with_the_answer_before_goes_with_it_and_a_mark_needs_its_evidence() {
        let carried = Answer {
            rating: Some(Rating::NotApplicable),
            evidence: "要綱".into(),
            carried: true,
            ..Answer::default()
        };
        let mut present = carried.clone();
        Changed::put_back(&Answer::default(), &mut present);
        assert_eq!(present, Answer::default());
        let mut present = Answer {
            rating: Some(Rating::Unknown),
            evidence: "別の要綱".into(),
            ..Answer::default()
        };
        Changed::put_back(&carried, &mut present);
        assert!(!present.carried && present.evidence == "別の要綱");
    }

    #[test]
    fn open_items_are_those_without_any_rating() {
        let items = items();
        let all: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
        assert!(all.len() > 2);
        assert_eq!(shown(&items, of(), &blank(), true, None), all);
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let assessment = record.assessment_mut(key);
        for id in &all {
            assessment.edit_answer(id, |a| *a = Answer::default());
        }
        assessment.edit_answer(&all[0], |a| a.rating = Some(Rating::Unknown));
        // Words alone leave it open.
        assessment.edit_answer(&all[1], |a| a.comment = "夜は".into());
        assert_eq!(shown(&items, of(), assessment, true, None), all[1..]);
        assert_eq!(shown(&items, of(), assessment, false, None), all);
        assert_eq!(answer(assessment, &all[1]).comment, "夜は");
        assert_eq!(answer(&blank(), &all[1]), Answer::default());
    }

    #[test]
    fn filling_goes_on_at_the_first_open_item_or_where_the_page_begins() {
        let items = items();
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let assessment = record.assessment_mut(key);
        let mut rate = |rated: usize| {
            for (i, item) in items.iter().enumerate() {
                let rating = (i < rated).then_some(Rating::Unknown);
                assessment.edit_answer(&item.id, |a| a.rating = rating);
            }
            goes_on_at(&items, of(), assessment)
        };
        let first = Some((items[0].id.clone(), true));
        assert_eq!(rate(0), first);
        assert_eq!(rate(2), Some((items[2].id.clone(), false)));
        assert_eq!(rate(items.len()), first);
        assert_eq!(goes_on_at(&items, of(), &blank()), first);
        assert_eq!(goes_on_at(&[], of(), &blank()), None);
    }

    #[test]
    fn the_next_open_item_is_below_and_the_answered_ones_are_passed() {
        let ids = ["a", "b", "c"].map(ItemId::new);
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let round = record.assessment_mut(key);
        round.edit_answer(&ids[1], |a| a.rating = Some(Rating::Unknown));
        assert_eq!(next_open(&ids, &ids[0], round), Some(&ids[2]));
        assert_eq!(next_open(&ids, &ids[2], round), None);
        assert_eq!(next_open(&ids, &ids[0], &blank()), Some(&ids[1]));
    }

    #[test]
    fn a_round_by_the_short_list_shows_its_items_and_those_rated_all_the_same() {
        let mut items = items();
        for (i, item) in items.iter_mut().enumerate() {
            item.short = i == 1;
        }
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let round = record.assessment_mut(key);
        round.answers.clear();
        round.scope = Scope::Short;
        let id = |i: usize| items[i].id.clone();
        assert_eq!(shown(&items, of(), round, false, None), [id(1)]);
        assert_eq!(goes_on_at(&items, of(), round), Some((id(1), true)));
        round.edit_answer(&id(2), |a| a.rating = Some(Rating::Unknown));
        assert_eq!(shown(&items, of(), round, false, None), [id(1), id(2)]);
        assert_eq!(shown(&items, of(), round, true, None), [id(1)]);
        let with = shown(&items, of(), round, false, Some(&id(0)));
        assert_eq!(with, [id(0), id(1), id(2)], "one that somebody came to see");
        assert_eq!(numbered(&items, &id(1)).map(|(number, _)| number), Some(2));
        assert_eq!(
            shown(&items, of(), &blank(), false, None).len(),
            items.len()
        );
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
