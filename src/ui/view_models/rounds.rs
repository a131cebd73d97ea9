//! How far a round has been filled, for the pages that lead into it.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, Assessment, AssessmentKey, Library, Menu};
use crate::score::{MenuProgress, progress};

/// How far a round has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    Of {
        /// Items with any rating.
        done: usize,
        all: usize,
        /// わからない among them.
        unknown: usize,
        /// Where it goes on: the first menu with an open item, the first of all if there is none.
        next: Menu,
    },
    /// The list that the round was asked by is not on this PC: nobody knows how many there are.
    ListAway { answers: usize },
}

impl Filled {
    pub fn of(library: &Library, record: &AreaRecord, round: &Assessment) -> Self {
        let Some(list) = library.get(&round.edition) else {
            return Filled::ListAway {
                answers: round.answers.len(),
            };
        };
        let menus = progress(list, record.area.asked_of(), round);
        Filled::Of {
            done: menus.iter().map(|m| m.done).sum(),
            all: menus.iter().map(|m| m.all).sum(),
            unknown: menus.iter().map(|m| m.unknown).sum(),
            next: next(&menus),
        }
    }
}

/// Where a round goes on that may not be begun; the first menu of all when this PC does not have
/// its list, or when the area is gone.
pub fn goes_on(library: &Library, record: Option<&AreaRecord>, key: &AssessmentKey) -> Menu {
    let counted = record.and_then(|r| {
        let list = library.get(r.edition(key))?;
        Some(progress(list, r.area.asked_of(), &r.round(key, list)))
    });
    counted.map_or(Menu::ALL[0], |menus| next(&menus))
}

/// The first menu with an open item, the first of all if there is none.
fn next(menus: &[MenuProgress]) -> Menu {
    let open = menus.iter().find(|m| m.done < m.all);
    open.map_or(Menu::ALL[0], |m| m.menu)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Rating;
    use crate::ui::view_models::testing::{library, sample};

    #[test]
    fn a_round_goes_on_at_its_first_open_item() {
        let record = sample();
        let newest = record.own_rounds().next_back().expect("filled");
        let Filled::Of {
            done, all, next, ..
        } = Filled::of(&library(), &record, newest)
        else {
            panic!("its list is there");
        };
        assert!(done < all, "{done} of {all}");
        let list = library().get(&newest.edition).cloned().expect("there");
        let open = |menu| {
            let items: Vec<_> = list.items_of(menu, record.area.kind).collect();
            items.iter().any(|i| newest.rating(&i.id).is_none())
        };
        assert!(open(next));
        assert!(
            Menu::ALL
                .into_iter()
                .take_while(|m| *m != next)
                .all(|m| !open(m))
        );
    }

    #[test]
    fn answers_to_a_list_that_is_not_here_are_told_as_answers() {
        let record = sample();
        let newest = record.own_rounds().next_back().expect("filled");
        let answers = newest.answers.len();
        let filled = Filled::of(&Library::default(), &record, newest);
        assert_eq!(filled, Filled::ListAway { answers });
    }

    #[test]
    fn a_round_that_is_not_begun_or_all_answered_goes_on_at_the_first_menu() {
        let mut record = sample();
        let newest = record.own_rounds().next_back().expect("filled").clone();
        let menu =
            |library: &Library, record: Option<&AreaRecord>| goes_on(library, record, &newest.key);
        let Filled::Of { next, .. } = Filled::of(&library(), &record, &newest) else {
            panic!("its list is there");
        };
        assert_eq!(menu(&library(), Some(&record)), next);
        assert_eq!(menu(&Library::default(), Some(&record)), Menu::ALL[0]);
        assert_eq!(menu(&library(), None), Menu::ALL[0]);
        let list = library().get(&newest.edition).cloned().expect("there");
        let round = record.assessment_mut(newest.key);
        for item in &list.items {
            round.edit_answer(&item.id, |a| a.rating = Some(Rating::Unknown));
        }
        assert_eq!(
            menu(&library(), Some(&record)),
            Menu::ALL[0],
            "all is answered"
        );
        let items: Vec<_> = list.items_of(Menu::ALL[4], record.area.kind).collect();
        let round = record.assessment_mut(newest.key);
        round.edit_answer(&items[0].id, |a| a.rating = None);
        assert_eq!(menu(&library(), Some(&record)), Menu::ALL[4]);
        record.assessments.retain(|a| a.key != newest.key);
        assert_eq!(menu(&library(), Some(&record)), Menu::ALL[0], "not begun");
    }
}
