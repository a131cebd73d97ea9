//! What the room wants to talk about: dots given to gaps, and what somebody named as the one thing.
//!
//! Must not know who gave a dot.

use crate::model::{Assessment, Checklist, Discussion, ItemId, Menu, Side};
use crate::ui::view_models::result::RoundViewModel;

/// A gap that can be given dots, or an item that was given some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub item: ItemId,
    pub menu: Menu,
    pub text: String,
}

/// What the room chose, in words of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub text: String,
    pub dots: u32,
    pub wanted: u32,
}

/// The gaps that stand, in their order, then all else that was given something.
pub fn candidates(round: &RoundViewModel, answers: &Assessment) -> Vec<Candidate> {
    let gaps = round.side(Side::Gap).iter().filter(|f| f.stands());
    let mut items: Vec<ItemId> = gaps.map(|f| f.item.clone()).collect();
    for (item, answer) in &answers.answers {
        if is_chosen(&answer.discussion) && !items.contains(item) {
            items.push(item.clone());
        }
    }
    let candidate = |item: ItemId| {
        let listed = round.list.item(&item)?;
        Some(Candidate {
            item,
            menu: listed.menu,
            text: listed.text.clone(),
        })
    };
    items.into_iter().filter_map(candidate).collect()
}

fn is_chosen(discussion: &Discussion) -> bool {
    discussion.dots > 0 || discussion.wanted > 0
}

/// Most dots first, then as many as want to talk of it, then as in the list; whatever somebody wants to talk of is
/// among them, whatever its dots. Empty as long as nobody was asked.
pub fn chosen(answers: &Assessment, list: &Checklist) -> Vec<Chosen> {
    let given = |item: &crate::model::Item| {
        let discussion = &answers.answer(&item.id)?.discussion;
        is_chosen(discussion).then(|| Chosen {
            text: item.text.clone(),
            dots: discussion.dots,
            wanted: discussion.wanted,
        })
    };
    let mut all: Vec<Chosen> = list.items.iter().filter_map(given).collect();
    all.sort_by_key(|chosen| std::cmp::Reverse((chosen.dots, chosen.wanted)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::result::view_model::testing::round;
    use crate::ui::view_models::testing::{library, sample};

    #[test]
    fn most_dots_stand_first_and_what_one_person_wants_is_never_left_out() {
        let record = sample();
        let mut answers = record.own_rounds().next_back().expect("filled").clone();
        let library = library();
        let list = library.get(&answers.edition).expect("shipped");
        assert_eq!(chosen(&answers, list), []);
        let ids: Vec<ItemId> = list.items.iter().take(4).map(|i| i.id.clone()).collect();
        for (item, dots, wanted) in [(0, 2, 0), (1, 0, 1), (3, 5, 0)] {
            answers.edit_answer(&ids[item], |a| {
                (a.discussion.dots, a.discussion.wanted) = (dots, wanted);
            });
        }
        let all = chosen(&answers, list);
        let counts: Vec<(u32, u32)> = all.iter().map(|c| (c.dots, c.wanted)).collect();
        assert_eq!(counts, [(5, 0), (2, 0), (0, 1)]);
    }

    #[test]
    fn gaps_can_be_given_dots_and_so_can_what_was_given_some() {
        let round = round();
        let record = sample();
        let mut answers = record.own_rounds().next_back().expect("filled").clone();
        let gaps = round.side(Side::Gap).iter().filter(|f| f.stands()).count();
        assert_eq!(candidates(&round, &answers).len(), gaps);
        let strength = round.side(Side::Strength)[0].item.clone();
        answers.edit_answer(&strength, |a| a.discussion.wanted = 1);
        assert_eq!(candidates(&round, &answers).len(), gaps + 1);
    }
}
