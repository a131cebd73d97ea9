//! Where a page or an item stands among the others, and whether the meeting shows it.
//!
//! Must not know Leptos or the browser.

use crate::ui::talk::words as t;
use crate::ui::view_models::talk::FindingRow;
use crate::ui::widgets::reorder::view_model::Place;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowPlace {
    pub place: Place,
    pub is_shown: bool,
}

impl RowPlace {
    pub fn of<T>(all: &[T], is_it: impl Fn(&T) -> bool, is_shown: impl Fn(&T) -> bool) -> Self {
        let place = Place::of(all, is_it);
        Self {
            place,
            is_shown: place.at.is_some_and(|at| is_shown(&all[at])),
        }
    }

    pub fn page_moved(self, name: &str) -> String {
        t::moved_page(name, self.place.at.unwrap_or_default(), self.place.all)
    }

    pub fn item_moved(self, name: &str) -> String {
        t::moved_item(name, self.place.at.unwrap_or_default(), self.place.all)
    }
}

/// How many of a side's items are shown.
pub fn chosen(rows: &[(FindingRow, bool)]) -> String {
    let shown = rows.iter().filter(|(_, is_shown)| *is_shown).count();
    t::chosen(rows.len(), shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::talk::TalkViewModel;
    use crate::ui::view_models::testing::{library, sample, year};

    #[test]
    fn a_row_knows_its_place() {
        let all = [("a", true), ("b", false), ("c", true)];
        let check = |name: &str, is_shown, said: &str| {
            let place = RowPlace::of(&all, |(own, _)| *own == name, |(_, on)| *on);
            assert_eq!(place.is_shown, is_shown, "{name}");
            assert_eq!(place.item_moved(name), said);
        };
        check("a", true, "「a」は3件のうち1番目です。");
        check("b", false, "「b」は3件のうち2番目です。");
        check("c", true, "「c」は3件のうち3番目です。");
        check("gone", false, "「gone」は3件のうち1番目です。");
        let page = RowPlace::of(&all, |(own, _)| *own == "b", |_| true);
        assert_eq!(page.page_moved("b"), "「b」は3ページのうち2番目です。");
    }

    #[test]
    fn what_is_chosen_is_counted() {
        let gaps = TalkViewModel::of(&library(), &sample(), year(2026)).gaps;
        let shown = gaps.iter().filter(|(_, on)| *on).count();
        assert!(shown > 0 && shown < gaps.len());
        let told = format!("{}件のうち{shown}件", gaps.len());
        assert_eq!(chosen(&gaps), told);
    }
}
