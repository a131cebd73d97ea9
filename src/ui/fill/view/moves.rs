//! Where the keyboard goes among the items, and that the item it goes to is in view.

use crate::model::{ItemId, Level, Rating};
use crate::ui::browser::focus::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The link below the last item.
pub const ONWARD: &str = "onward";

/// The id of an item's group, and the stem of the ids inside it. No item's own id holds the `_`
/// that sets them off, so that `peer` and `peer-comment` can stand on one page.
pub fn group(item: &ItemId) -> String {
    format!("item-{item}")
}

pub fn evidence(item: &ItemId) -> String {
    format!("{}_evidence", group(item))
}

pub fn comment(item: &ItemId) -> String {
    format!("{}_comment", group(item))
}

pub fn choice(item: &ItemId, rating: Rating) -> String {
    let group = group(item);
    match rating {
        Rating::Level(level) => format!("{group}_{}", level.value()),
        Rating::NotApplicable => format!("{group}_not-applicable"),
        Rating::Unknown => format!("{group}_unknown"),
    }
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

/// To the choice just made; to the first level when it was taken back. At once, by its id: to
/// wait until the page shows the change would pull the focus back from where a quick person is by
/// then.
pub fn to_choice(item: &ItemId, rating: Option<Rating>) {
    let first = Rating::Level(Level::ALL[0]);
    to_element(&choice(item, rating.unwrap_or(first)));
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
