//! All items of the list, menu by menu, with what was answered.

use crate::model::{AreaRecord, AssessmentKey, Checklist, Menu, Wording};
use crate::ui::handout::words as t;
use crate::ui::view_models::views::minority::beside;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuItems {
    pub menu: Menu,
    pub rows: Vec<HandoutItem>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutItem {
    pub text: String,
    pub level: String,
    /// 根拠, comment and what else was said of the level, as far as there are any.
    pub words: String,
}

/// The items that make sense for the area and that the round asks for, in reading order.
pub(super) fn by_menu(
    record: &AreaRecord,
    list: &Checklist,
    key: &AssessmentKey,
    wording: Wording,
) -> Vec<MenuItems> {
    let (round, of) = (record.round(key, list), record.area.asked_of());
    let menus = Menu::ALL.into_iter().map(|menu| {
        let items = list.items_of(menu, of.kind);
        let asked = items.filter(|item| round.asks(item, of));
        let rows = asked.map(|item| {
            let answer = round.answer(&item.id);
            let words = answer.map(|a| [a.evidence.clone(), a.comment.clone(), beside(a)]);
            let words = words.into_iter().flatten();
            let words: Vec<String> = words.filter(|w| !w.is_empty()).collect();
            HandoutItem {
                text: item.text.clone(),
                level: t::rating(wording, answer.and_then(|a| a.rating)),
                words: words.join("／"),
            }
        });
        let rows = rows.collect();
        MenuItems { menu, rows }
    });
    menus.filter(|menu| !menu.rows.is_empty()).collect()
}
