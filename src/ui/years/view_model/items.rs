//! The items of one menu over the years, or of all.
//!
//! Must not know Leptos or the browser.

use crate::chart::ItemYears;
use crate::model::Menu;

/// The menu with this number, as a choice gives it; `None` for all menus.
pub fn chosen(number: &str) -> Option<Menu> {
    number.parse().ok().and_then(Menu::new)
}

/// `None`: of all menus.
pub fn of_menu(mut items: ItemYears, menu: Option<Menu>) -> ItemYears {
    if let Some(menu) = menu {
        items.rows.retain(|row| row.menu == menu);
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample};
    use crate::ui::years::view_model::AnswerYears;

    #[test]
    fn a_menus_number_chooses_it_and_anything_else_chooses_all() {
        for menu in Menu::ALL {
            assert_eq!(chosen(&menu.number().to_string()), Some(menu));
        }
        for all in ["", "0", "10", "a"] {
            assert_eq!(chosen(all), None);
        }
    }

    #[test]
    fn a_menu_shows_its_own_items_only() {
        let answers = AnswerYears::of(&library(), &sample()).expect("years of answers");
        let all = answers.items;
        assert_eq!(of_menu(all.clone(), None), all);
        let of_menu = |menu| of_menu(all.clone(), Some(menu)).rows;
        assert!(
            Menu::ALL
                .into_iter()
                .all(|m| of_menu(m).iter().all(|r| r.menu == m))
        );
        let together: usize = Menu::ALL.into_iter().map(|m| of_menu(m).len()).sum();
        assert_eq!(together, all.rows.len());
    }
}
