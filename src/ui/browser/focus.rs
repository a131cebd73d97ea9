//! Where the keyboard is.

use leptos::prelude::{request_animation_frame, set_timeout};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

pub fn document() -> Option<Document> {
    web_sys::window().and_then(|w| w.document())
}

/// Brings the part of the page with this id to the top of the window, the focus with it.
pub fn part(id: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// Moves the focus to the first element that `selector` finds; nothing happens without one.
/// `#` and an id finds that one even if the id, which a file may have brought, is no selector.
pub fn first(selector: &str) {
    let found = document().and_then(|d| {
        let found = d.query_selector(selector).ok().flatten();
        found.or_else(|| d.get_element_by_id(selector.strip_prefix('#')?))
    });
    if let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Brings a box that scrolls in itself wholly into the window, if it has room there: its head must not stay above.
pub fn show_whole(element: &Element) {
    let room = web_sys::window().and_then(|w| w.inner_height().ok()?.as_f64());
    if room.is_some_and(|room| element.get_bounding_client_rect().height() < room) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Once a page is there, at its top, and has taken the focus: moves the focus on.
pub fn after_arrival(on: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(on, Duration::ZERO));
}

/// Moves the focus to the first element that `selector` finds within the one with this id, which a
/// file may have brought; nothing happens without one.
pub fn within(id: &str, selector: &str) {
    let element = document().and_then(|d| d.get_element_by_id(id));
    let found = element.and_then(|e| e.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// What has the focus; `None` if nothing has it.
pub fn focused() -> Option<HtmlElement> {
    let document = document()?;
    let active = document.active_element()?.dyn_into::<HtmlElement>().ok()?;
    let is_nothing = document.body().is_some_and(|body| body == active);
    (!is_nothing).then_some(active)
}

/// Whether it is in a dialog that lies over the page.
pub fn is_in_dialog() -> bool {
    focused().is_some_and(|one| matches!(one.closest("[role=dialog]"), Ok(Some(_))))
}

/// Moves the focus there; the page stays where it is.
pub fn without_scrolling(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the focus back to what had it; to the page itself, which stays where it is, if that is gone
/// or nothing had it.
pub fn back(to: Option<HtmlElement>) {
    if let Some(element) = to.filter(|element| element.is_connected()) {
        let _ = element.focus();
        return;
    }
    let main = document().and_then(|d| d.get_element_by_id("main"));
    if let Some(main) = main {
        without_scrolling(main);
    }
}
