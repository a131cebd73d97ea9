//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

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
