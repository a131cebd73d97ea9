//! Where the keyboard goes among the items, and that the item it goes to is in view.

use crate::model::{ItemId, Level, Rating};
use crate::ui::browser::focus::{self, document};
use crate::ui::fill::view_model::places::{Beside, ONWARD, beside, choice, choice_made, group};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

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

/// To its levels, with all of it in view.
pub fn to_item(item: &ItemId) {
    to_levels(item);
    show(item);
}

/// To the choice just made; to the first level when it was taken back. At once, by its id: to
/// wait until the page shows the change would pull the focus back from where a quick typist is by
/// then.
pub fn to_choice(item: &ItemId, rating: Option<Rating>) {
    to_element(&choice_made(item, rating));
}

pub fn to_element(id: &str) {
    if let Some(element) = element(id) {
        take_focus(element);
    }
}

/// To the item beside `item` among those shown. After the last one comes the link onward;
/// before the first there is nothing.
pub fn to_neighbour(shown: &[ItemId], item: &ItemId, forward: bool) {
    match beside(shown, item, forward) {
        Beside::Item(beside) => to_item(beside),
        Beside::Onward => to_element(ONWARD),
        Beside::Nothing => {}
    }
}

/// To the item that filling goes on with, in view unless the page `stays`. Its keys work at once; no
/// level has the focus, so that whoever scrolls by keys answers nothing.
pub fn begin(item: &ItemId, stays: bool) {
    if let Some(element) = element(&group(item)) {
        focus::without_scrolling(element);
    }
    if !stays {
        show(item);
    }
}

/// Whether its question and its first level are seen, not below the window nor behind what is stuck
/// at its edge.
pub fn is_in_view(item: &ItemId) -> bool {
    let Some(group) = element(&group(item)) else {
        return false;
    };
    let first = choice(item, Rating::Level(Level::ALL[0]));
    let question = group.query_selector("legend").ok().flatten();
    let is_seen = |part: &Element| {
        let area = part.get_bounding_client_rect();
        let (x, y) = (
            area.x() + area.width() / 2.0,
            area.y() + area.height() / 2.0,
        );
        #[expect(clippy::cast_possible_truncation, reason = "a place in the window")]
        let there = document().and_then(|d| d.element_from_point(x as f32, y as f32));
        there.is_some_and(|there| group.contains(Some(&there)))
    };
    [question, element(&first)]
        .iter()
        .all(|part| part.as_ref().is_some_and(is_seen))
}

/// Which level has the focus; `None` on 該当なし, わからない and elsewhere.
pub fn level_in_focus(item: &ItemId) -> Option<Level> {
    let focused = focus::focused()?.id();
    let is_it = |level: &Level| choice(item, Rating::Level(*level)) == focused;
    Level::ALL.into_iter().find(is_it)
}

/// Brings what has the focus to the middle of the window: what was typed just now stays in view above it.
pub fn to_middle() {
    let middle = ScrollIntoViewOptions::new();
    middle.set_block(ScrollLogicalPosition::Center);
    if let Some(focused) = focus::focused() {
        focused.scroll_into_view_with_scroll_into_view_options(&middle);
    }
}

/// Brings the item to the top of the window, below what is stuck there; the focus stays.
pub fn show(item: &ItemId) {
    if let Some(group) = element(&group(item)) {
        group.scroll_into_view_with_bool(true);
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
