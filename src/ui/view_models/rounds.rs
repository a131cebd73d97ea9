//! How far a round has been filled, for the pages that lead into it.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, Assessment, AssessmentKey, Library, Menu};
use crate::score::progress;

/// How far a round has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    Of {
        /// Items with any rating.
        done: usize,
        all: usize,
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
        let menus = progress(list, record.area.kind, Some(round));
        let open = menus.iter().find(|m| m.done < m.all);
        Filled::Of {
            done: menus.iter().map(|m| m.done).sum(),
            all: menus.iter().map(|m| m.all).sum(),
            next: open.map_or(Menu::ALL[0], |m| m.menu),
        }
    }
}

/// The first menu with an item that nobody has rated in the round of this key; the first of all
/// when nothing is left, or when this PC does not have the list.
pub fn first_open_menu(
    library: &Library,
    record: Option<&AreaRecord>,
    key: &AssessmentKey,
) -> Menu {
    let menus = record.and_then(|record| {
        let list = library.get(record.edition(key))?;
        Some(progress(list, record.area.kind, record.assessment(key)))
    });
    let open = menus.into_iter().flatten().find(|m| m.done < m.all);
    open.map_or(Menu::ALL[0], |m| m.menu)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample};

    #[test]
    fn a_round_goes_on_at_its_first_open_item() {
        let record = sample();
        let newest = record.agreed_rounds().next_back().expect("filled");
        let Filled::Of { done, all, next } = Filled::of(&library(), &record, newest) else {
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
        let newest = record.agreed_rounds().next_back().expect("filled");
        let answers = newest.answers.len();
        let filled = Filled::of(&Library::default(), &record, newest);
        assert_eq!(filled, Filled::ListAway { answers });
    }

    #[test]
    fn a_tab_leads_to_where_work_is_left() {
        let mut record = sample();
        let newest = record.agreed_rounds().next_back().expect("filled");
        let key = newest.key;
        let Filled::Of { next, .. } = Filled::of(&library(), &record, newest) else {
            panic!("its list is there");
        };
        assert_eq!(first_open_menu(&library(), Some(&record), &key), next);
        let first = Menu::ALL[0];
        assert_eq!(
            first_open_menu(&Library::default(), Some(&record), &key),
            first
        );
        assert_eq!(first_open_menu(&library(), None, &key), first);
        record.assessment_mut(key).answers.clear();
        assert_eq!(first_open_menu(&library(), Some(&record), &key), first);
    }
}
