//! The focus never falls to nothing: where what had it goes away with a press, it goes to the heading of
//! the part that held it. Who asks for another place after a press gets it.

use super::focus;
use leptos::prelude::{request_animation_frame, set_timeout, window_event_listener};
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What tells where one is, within a part.
const NAMES: &str = "h1, h2, h3, h4, summary, legend";
/// What a press brings about later, such as an answer of the store.
const LATER: Duration = Duration::from_millis(400);

thread_local! {
    /// What had the focus last, and all that held it, the innermost first.
    static HELD: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Once, above the pages.
pub fn follow() {
    window_event_listener(leptos::ev::focusin, |_| {
        let focused = focus::focused().map(Element::from);
        let held = std::iter::successors(focused, |e| e.parent_element());
        HELD.set(held.collect());
    });
    window_event_listener(leptos::ev::click, |_| look_soon());
    window_event_listener(leptos::ev::keyup, |_| look_soon());
    window_event_listener(leptos::ev::change, |_| look_soon());
}

fn look_soon() {
    // After the page was drawn, and after whoever asked for another place then.
    request_animation_frame(|| request_animation_frame(look));
    set_timeout(look, LATER);
}

fn look() {
    let is_gone = HELD.with_borrow(|held| held.first().is_some_and(|e| !e.is_connected()));
    if !is_gone || focus::focused().is_some() {
        return;
    }
    let held = HELD.take();
    let mut left = held.iter().filter(|e| e.is_connected());
    let name = left.find_map(|part| part.query_selector(NAMES).ok().flatten());
    let Some(name) = name.and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
        return focus::back(None);
    };
    if name.tab_index() < 0 {
        name.set_tab_index(-1);
    }
    focus::without_scrolling(name.into());
}
