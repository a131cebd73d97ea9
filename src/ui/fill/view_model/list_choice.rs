//! By how much of its list a round can be filled: what each choice asks of a reader, and what one leaves
//! out.
//!
//! Must not know Leptos or the browser.

use crate::model::{AskedOf, Assessment, Checklist, Item, ItemId, Menu, Scope};

/// Characters that are read and judged in a minute.
const A_MINUTE: usize = 500;
/// Minutes are told in steps of so many: nobody reads by the clock.
const STEP: usize = 5;

/// A list as it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub scope: Scope,
    pub items: usize,
    pub minutes: usize,
}

/// What a round can be filled by, the shortest first; nothing where there is no choice.
pub fn choices(list: &Checklist, of: AskedOf) -> Vec<Size> {
    let sizes = Scope::all_in(list, of).into_iter().map(|scope| {
        let items = list.asked_of(of).filter(|item| scope.holds(item));
        size(scope, items)
    });
    let sizes: Vec<Size> = sizes.collect();
    if sizes.len() > 1 { sizes } else { Vec::new() }
}

/// Whether there is more than the whole: then the whole is called by another name.
pub fn has_more(choices: &[Size]) -> bool {
    choices.iter().any(|size| size.scope == Scope::More)
}

fn size<'a>(scope: Scope, items: impl Iterator<Item = &'a Item>) -> Size {
    let (items, characters) = items.fold((0, 0), |(items, characters), item| {
        (items + 1, characters + self::characters(item))
    });
    Size {
        scope,
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
pub fn is_to_choose(round: &Assessment) -> bool {
    let mut answers = round.answers.values();
    answers.all(|answer| answer.rating.is_none())
}

/// The items of a menu that a round does not ask for, and the list that would bring them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub items: Vec<ItemId>,
    pub by: Scope,
}

impl LeftOut {
    /// `None` where the next longer list brings nothing to the menu: nobody is led from the short list to
    /// all that there is.
    pub fn of(list: &Checklist, of: AskedOf, menu: Menu, round: &Assessment) -> Option<Self> {
        let by = match round.scope {
            Scope::Short => Scope::Whole,
            Scope::Whole => Scope::More,
            Scope::More => return None,
        };
        let items = list.asked_of(of).filter(|item| item.menu == menu);
        let left_out = items.filter(|item| by.holds(item) && !round.asks(item, of));
        let items: Vec<ItemId> = left_out.map(|item| item.id.clone()).collect();
        (!items.is_empty()).then_some(Self { items, by })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, Fit, Rating};
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

    fn told(list: &Checklist, of: impl Into<AskedOf>) -> Vec<(Scope, usize, usize)> {
        let sizes = choices(list, of.into()).into_iter();
        sizes.map(|s| (s.scope, s.items, s.minutes)).collect()
    }

    fn built_in() -> Checklist {
        let library = library();
        Checklist::clone(library.get(&sample().area.checklist).expect("there"))
    }

    /// The built-in list, with so many of its items that are not in the short list asked for only where
    /// somebody looks closer.
    fn with_more(count: usize) -> Checklist {
        let mut list = built_in();
        let others = list.items.iter_mut().filter(|item| !item.short);
        others.take(count).for_each(|item| item.more = true);
        list
    }

    #[test]
    fn the_built_in_list_offers_ten_minutes_or_half_an_hour() {
        let list = built_in();
        let (short, whole) = (Scope::Short, Scope::Whole);
        assert_eq!(
            told(&list, AreaKind::Region),
            [(short, 25, 10), (whole, 75, 30)],
            "a 圏域"
        );
        assert_eq!(
            told(&list, AreaKind::Prefecture),
            [(short, 23, 10), (whole, 61, 25)]
        );
        assert!(!has_more(&choices(&list, AreaKind::Region.into())));
    }

    #[test]
    fn what_is_for_a_closer_look_is_a_third_choice() {
        let list = with_more(5);
        let of = AskedOf::from(AreaKind::Region);
        let sizes: Vec<_> = choices(&list, of)
            .iter()
            .map(|s| (s.scope, s.items))
            .collect();
        let all = [(Scope::Short, 25), (Scope::Whole, 70), (Scope::More, 75)];
        assert_eq!(sizes, all);
        assert!(has_more(&choices(&list, of)));
    }

    #[test]
    fn the_work_of_a_health_centre_counts_where_there_may_be_one() {
        let mut list = built_in();
        let others = list.items.iter_mut().filter(|item| !item.short);
        let others = others.filter(|item| item.is_for(AreaKind::Municipality));
        for item in others.take(4) {
            item.fits = vec![Fit::MunicipalityWithHealthCentre];
        }
        let whole = |own_health_center| {
            let of = AskedOf {
                kind: AreaKind::Municipality,
                own_health_center,
            };
            told(&list, of)[1].1
        };
        assert_eq!([None, Some(true), Some(false)].map(whole), [74, 74, 70]);
    }

    #[test]
    fn a_list_without_a_short_one_offers_no_choice() {
        let mut list = built_in();
        for short in [true, false] {
            list.items.iter_mut().for_each(|item| item.short = short);
            assert_eq!(told(&list, AreaKind::Region), []);
        }
    }

    #[test]
    fn the_first_level_ends_the_choice_and_words_alone_do_not() {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let round = record.assessment_mut(key);
        assert!(!is_to_choose(round));
        round.answers.clear();
        let item = ItemId::new("forum-standing");
        round.edit_answer(&item, |a| a.comment = "話した".into());
        assert!(is_to_choose(round));
        round.edit_answer(&item, |a| a.rating = Some(Rating::Unknown));
        assert!(!is_to_choose(round));
    }

    #[test]
    fn what_is_left_out_comes_in_by_its_rating_or_by_the_next_longer_list() {
        let mut record = sample();
        let list = with_more(2);
        let of = record.area.asked_of();
        let key = record.own_rounds().next_back().expect("filled").key;
        let round = record.assessment_mut(key);
        round.answers.clear();
        let menu = Menu::ALL[0];
        let count =
            |holds: fn(&Item) -> bool| list.items_of(menu, of.kind).filter(|i| holds(i)).count();
        let left = |round: &Assessment| {
            let left = LeftOut::of(&list, of, menu, round);
            left.map(|left| (left.by, left.items))
        };
        round.scope = Scope::More;
        assert_eq!(left(round), None);
        round.scope = Scope::Whole;
        let (by, items) = left(round).expect("two more");
        assert_eq!((by, items.len()), (Scope::More, count(|item| item.more)));
        round.scope = Scope::Short;
        let (by, items) = left(round).expect("most of them");
        assert_eq!(
            (by, items.len()),
            (Scope::Whole, count(|i| !i.more && !i.short))
        );
        round.edit_answer(&items[0], |a| a.rating = Some(Rating::Unknown));
        assert_eq!(left(round), Some((by, items[1..].to_vec())));
    }
}
