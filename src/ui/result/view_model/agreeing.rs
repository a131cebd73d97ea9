//! What a 協議の場 agreed on of a round: all of it, a menu, or one item, and in which sitting.
//!
//! Must not know Leptos or the browser, nor what being agreed on means: `model` says that.

use crate::model::{AreaVoice, Assessment, Checklist, ItemId, Menu};
use crate::ui::result::words as t;
use std::collections::{BTreeMap, BTreeSet};

/// Of which part of a round something is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    Round,
    Menu(Menu),
    Item(ItemId),
}

impl Part {
    /// By what was chosen: a menu's number, or nothing for all; and an item of it, or nothing.
    pub fn chosen(menu: &str, item: &str) -> Self {
        let menu = menu.parse().ok().and_then(Menu::new);
        match (menu, item) {
            (None, _) => Self::Round,
            (Some(menu), "") => Self::Menu(menu),
            (Some(_), item) => Self::Item(ItemId::new(item)),
        }
    }

    /// Whether something is said here of an item. What a room left open stays so unless the item itself is named.
    pub fn holds(&self, round: &Assessment, list: &Checklist, item: &ItemId) -> bool {
        let answer = round.answer(item);
        let is_left = answer.is_some_and(|answer| answer.discussion.left.is_some());
        match self {
            Self::Round => !is_left,
            Self::Menu(menu) => !is_left && list.item(item).is_some_and(|of| of.menu == *menu),
            Self::Item(own) => own == item,
        }
    }

    /// All the items of which something is said here.
    pub fn items(&self, round: &Assessment, list: &Checklist) -> BTreeSet<ItemId> {
        let all = voices(round).into_keys();
        all.filter(|item| self.holds(round, list, item))
            .cloned()
            .collect()
    }
}

/// How many items of a part say anything that can be agreed on, and of how many all that is said was agreed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub items: usize,
    pub agreed: usize,
}

impl Said {
    pub fn of(round: &Assessment, list: &Checklist, part: &Part) -> Self {
        let mut found = Self::default();
        for (_, voices) in voices(round)
            .iter()
            .filter(|(item, _)| part.holds(round, list, item))
        {
            found.items += 1;
            found.agreed += usize::from(voices.iter().all(|voice| *voice == AreaVoice::Agreed));
        }
        found
    }

    pub fn drafted(self) -> usize {
        self.items - self.agreed
    }
}

/// Of each item of which something is said, whose words its level and what is said of strengths and gaps are.
fn voices(round: &Assessment) -> BTreeMap<&ItemId, Vec<AreaVoice>> {
    let mut all: BTreeMap<&ItemId, Vec<AreaVoice>> = BTreeMap::new();
    let rated = round
        .answers
        .iter()
        .filter(|(_, answer)| answer.rating.is_some());
    for (item, answer) in rated {
        all.entry(item).or_default().push(answer.voice());
    }
    for judgement in &round.judgements {
        all.entry(&judgement.item)
            .or_default()
            .push(judgement.voice());
    }
    all
}

/// The choices of a select: what it stands for, and what is read.
pub type Options = Vec<(String, String)>;

/// All of the round, and each menu of which something was said.
pub fn menu_options(round: &Assessment, list: &Checklist) -> Options {
    let all = Said::of(round, list, &Part::Round).items;
    let menus = Menu::ALL.into_iter().filter_map(|menu| {
        let said = Said::of(round, list, &Part::Menu(menu)).items;
        let label = t::of_menu(menu.number(), menu.short_name(), said);
        (said > 0).then(|| (menu.number().to_string(), label))
    });
    std::iter::once((String::new(), t::of_round(all)))
        .chain(menus)
        .collect()
}

/// All of a menu, and each item of it that says anything. Empty where no menu is chosen.
pub fn item_options(round: &Assessment, list: &Checklist, menu: &str) -> Options {
    let Part::Menu(menu) = Part::chosen(menu, "") else {
        return Vec::new();
    };
    let said = voices(round);
    let items = list
        .items
        .iter()
        .filter(|item| item.menu == menu && said.contains_key(&item.id));
    let items = items.map(|item| (item.id.to_string(), item.text.clone()));
    std::iter::once((String::new(), t::WHOLE_MENU.to_owned()))
        .chain(items)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin_lists;
    use crate::model::{ForumId, HowLeft, MeetingId, SittingRef};
    use crate::ui::view_models::testing::sample;

    #[test]
    fn a_part_is_all_a_menu_or_one_item() {
        let record = sample();
        let mut round = record.own_rounds().next_back().expect("filled").clone();
        let lists = builtin_lists();
        let list = lists
            .iter()
            .find(|list| list.edition == round.edition)
            .expect("shipped");
        round.back_to_draft(|_| true);
        let menus = menu_options(&round, list);
        assert_eq!(menus[0].0, "");
        let rated = round
            .answers
            .values()
            .filter(|answer| answer.rating.is_some())
            .count();
        assert!(
            menus[0].1.contains(&format!("{rated}項目")),
            "{}",
            menus[0].1
        );
        assert_eq!(item_options(&round, list, ""), Vec::new());
        let (menu, _) = &menus[1];
        let items = item_options(&round, list, menu);
        let one = Part::chosen(menu, &items[1].0);
        let sitting = SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        };
        let meant = one.items(&round, list);
        round.agree(|item| meant.contains(item), &sitting);
        let said = |part: &Part| Said::of(&round, list, part);
        assert_eq!(
            said(&one),
            Said {
                items: 1,
                agreed: 1
            }
        );
        let of_menu = said(&Part::chosen(menu, ""));
        assert_eq!((of_menu.items, of_menu.agreed), (items.len() - 1, 1));
        assert_eq!(
            said(&Part::Round),
            Said {
                items: rated,
                agreed: 1
            }
        );
        assert_eq!(Part::chosen("12", "x"), Part::Round, "no such menu");
        // What was left as two views is agreed on where it is named, and not among all others.
        let Part::Item(item) = &one else {
            panic!("an item was chosen")
        };
        round.edit_answer(item, |answer| answer.leave(HowLeft::BothViews, &sitting));
        assert!(!Part::Round.items(&round, list).contains(item));
        assert!(one.items(&round, list).contains(item));
    }
}
