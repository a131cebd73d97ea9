//! How far the filling has come, menu by menu.
//!
//! Must not know scores: 該当なし and わからない are answers too, and finish an item.

use crate::model::{AskedOf, Assessment, Checklist, Menu, Rating};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MenuProgress {
    pub menu: Menu,
    /// Items of the menu that are asked for.
    pub all: usize,
    /// Items with any rating, 該当なし and わからない included. A comment alone is not one.
    pub done: usize,
    /// わからない among them: worth asking someone.
    pub unknown: usize,
}

/// The nine menus in their fixed order. `assessment`: one that nobody has begun as it would begin.
pub fn progress(list: &Checklist, of: AskedOf, assessment: &Assessment) -> [MenuProgress; 9] {
    Menu::ALL.map(|menu| {
        let mut counted = MenuProgress {
            menu,
            all: 0,
            done: 0,
            unknown: 0,
        };
        let items = list.items_of(menu, of.kind);
        for item in items.filter(|item| assessment.asks(item, of)) {
            let rating = assessment.rating(&item.id);
            counted.all += 1;
            counted.done += usize::from(rating.is_some());
            counted.unknown += usize::from(rating == Some(Rating::Unknown));
        }
        counted
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, ItemId};
    use crate::score::samples;

    #[test]
    fn any_rating_finishes_an_item() {
        // answers, done, わからない
        let table = [
            ("", 0, 0),
            ("..", 0, 0),
            ("0", 1, 0),
            ("4?-.", 3, 1),
            ("??", 2, 2),
        ];
        for (answers, done, unknown) in table {
            let (list, assessment) = samples::answered(answers);
            let got = progress(&list, AreaKind::Region.into(), &assessment)[0];
            assert_eq!(got.all, answers.len(), "{answers}");
            assert_eq!((got.done, got.unknown), (done, unknown), "{answers}");
        }
    }

    #[test]
    fn a_comment_alone_finishes_nothing() {
        let (list, mut assessment) = samples::answered(".");
        assessment.edit_answer(&ItemId::new("i0"), |a| a.comment = "確認中".into());
        assert_eq!(
            progress(&list, AreaKind::Region.into(), &assessment)[0].done,
            0
        );
    }

    #[test]
    fn nothing_begun_is_nothing_done() {
        let (list, blank) = samples::answered("..");
        let got = progress(&list, AreaKind::Region.into(), &blank);
        assert_eq!(got.map(|p| p.menu), Menu::ALL);
        assert_eq!((got[0].all, got[0].done), (2, 0));
        assert!(got.iter().all(|p| p.done == 0));
    }
}
