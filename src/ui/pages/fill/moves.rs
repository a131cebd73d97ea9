//! Where the keyboard goes among the items, and that the item it goes to is in view.

use crate::model::ItemId;
use crate::ui::browser::focus::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The link below the last item.
pub const ONWARD: &str = "onward";

/// The id of an item's group, and the stem of the ids inside it.
pub fn group(item: &ItemId) -> String {
    format!("item-{item}")
}

pub fn evidence(item: &ItemId) -> String {
    format!("item-{item}-evidence")
}

pub fn comment(item: &ItemId) -> String {
    format!("item-{item}-comment")
}

/// To the chosen level, or to the first.
pub fn to_levels(item: &ItemId) {
    let Some(group) = element(&group(item)) else {
        return;
    };
    let find = |selector| group.query_selector(selector).ok().flatten();
    if let Some(radio) = find("input:checked").or_else(|| find("input")) {
        take_focus(radio);
    }
}

/// To the chosen level, unless the person has gone on to another item meanwhile.
pub fn to_levels_if_still_in(item: &ItemId) {
    let active = document().and_then(|d| d.active_element());
    let inside = element(&group(item)).is_some_and(|g| g.contains(active.as_deref()));
    if inside {
        to_levels(item);
    }
}

pub fn to_element(id: &str) {
    if let Some(element) = element(id) {
        take_focus(element);
    }
}

/// To the item beside `item` among those shown. After the last one comes the link onward;
/// before the first there is nothing.
pub fn to_neighbour(shown: &[ItemId], item: &ItemId, forward: bool) {
    let Some(index) = shown.iter().position(|id| id == item) else {
        return;
    };
    let beside = if forward {
        shown.get(index + 1)
    } else {
        index.checked_sub(1).and_then(|i| shown.get(i))
    };
    match beside {
        Some(beside) => {
            to_levels(beside);
            if let Some(group) = element(&group(beside)) {
                // Below what is stuck to the top: the style sheet's scroll margin knows it.
                group.scroll_into_view_with_bool(true);
            }
        }
        None if forward => to_element(ONWARD),
        None => {}
    }
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn take_focus(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}
