//! The place on a page: Back, Forward and a reload come back to where one was, with the focus.
//!
//! It stands in the browser's own history, beside each address, and nowhere else. A page that is
//! opened by a link has none, and begins at its top.

use crate::ui::browser::focus::{self, document};
use js_sys::Reflect;
use leptos::prelude::{request_animation_frame, set_timeout, window, window_event_listener};
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ScrollRestoration};

/// Where one was: how far down, and what had the focus.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    y: f64,
    /// An id, or where a link leads; empty if neither tells it.
    focus: String,
}

const Y: &str = "y";
const FOCUS: &str = "focus";
/// So long a page is drawn at the most before it is as high as it was.
const TRIES: [u64; 6] = [0, 50, 150, 300, 600, 1200];

thread_local! {
    static IS_WAITING: Cell<bool> = const { Cell::new(false) };
    static IS_COMING_BACK: Cell<bool> = const { Cell::new(false) };
}

/// Once, above the pages: the place is noted as it changes.
pub fn follow() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    window_event_listener(leptos::ev::scroll, |_| note_soon());
    window_event_listener(leptos::ev::focusin, |_| note_soon());
    // Before whatever the press does: it may lead to another page at once.
    let press = Closure::<dyn Fn()>::new(note);
    let on = press.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_bool("click", on, true);
    press.forget();
}

/// Where one was on the page that the browser has gone to; `None` if it was opened anew.
pub fn of_address() -> Option<Place> {
    let state = window().history().ok()?.state().ok()?;
    let read = |key: &str| Reflect::get(&state, &JsValue::from_str(key)).ok();
    Some(Place {
        y: read(Y)?.as_f64()?,
        focus: read(FOCUS)?.as_string()?,
    })
}

/// Whether a page is being brought back to its place: it leads nobody elsewhere then.
pub fn is_coming_back() -> bool {
    IS_COMING_BACK.get()
}

/// A page is about to be drawn that has this place, or none.
pub fn expect(place: Option<&Place>) {
    IS_COMING_BACK.set(place.is_some());
}

/// Brings the page back: the focus at once, the rest as soon as the page is high enough. Whoever
/// scrolls, types or moves on meanwhile is left where they are.
pub fn restore(place: Place) {
    let since = window().scroll_y().unwrap_or_default();
    let address = window().location().href().unwrap_or_default();
    let focused = take_focus(&place.focus);
    attempt(
        place,
        0,
        Since {
            y: since,
            address,
            focused,
        },
    );
}

/// How the page stood when bringing back began.
struct Since {
    y: f64,
    address: String,
    focused: Option<Element>,
}

fn attempt(place: Place, tried: usize, since: Since) {
    let wait = Duration::from_millis(TRIES.get(tried).copied().unwrap_or_default());
    let go = move || {
        let window = window();
        let is_gone = window.location().href().unwrap_or_default() != since.address;
        let is_scrolled = window.scroll_y().unwrap_or_default() != since.y;
        let active = document().and_then(|d| d.active_element());
        let is_moved = since.focused.is_some() && active != since.focused;
        if is_gone || is_scrolled || is_moved {
            return IS_COMING_BACK.set(false);
        }
        let last = tried + 1 == TRIES.len();
        if last || lowest().is_some_and(|lowest| lowest >= place.y) {
            window.scroll_to_with_x_and_y(0.0, place.y);
            return IS_COMING_BACK.set(false);
        }
        attempt(place, tried + 1, since);
    };
    set_timeout(go, wait);
}

/// How far down the page can be scrolled.
fn lowest() -> Option<f64> {
    let root = document()?.document_element()?;
    Some(f64::from(root.scroll_height() - root.client_height()))
}

/// What had the focus has it again, or else the heading; what it lay in opens. Gives what has it now.
fn take_focus(to: &str) -> Option<Element> {
    let found = document().and_then(|d| {
        let by_id = d.get_element_by_id(to);
        by_id.or_else(|| {
            let links = d.query_selector_all("main a[href]").ok()?;
            let links =
                (0..links.length()).filter_map(|i| links.get(i)?.dyn_into::<Element>().ok());
            links
                .into_iter()
                .find(|link| link.get_attribute("href").as_deref() == Some(to))
        })
    });
    let found = found.filter(|_| !to.is_empty());
    if let Some(element) = found {
        while let Ok(Some(closed)) = element.closest("details:not([open])") {
            let _ = closed.set_attribute("open", "");
        }
        focus::without_scrolling(element);
    }
    if focus::focused().is_none() {
        let heading = document().and_then(|d| d.query_selector("h1").ok().flatten());
        if let Some(heading) = heading {
            focus::without_scrolling(heading);
        }
    }
    focus::focused().map(Element::from)
}

/// Not at each of many events: once they are over for a moment.
fn note_soon() {
    if IS_WAITING.replace(true) {
        return;
    }
    let address = window().location().href().unwrap_or_default();
    set_timeout(
        move || {
            request_animation_frame(move || {
                IS_WAITING.set(false);
                // Another page's place is not this one's.
                let is_here = window().location().href().unwrap_or_default() == address;
                if is_here {
                    note();
                }
            });
        },
        Duration::from_millis(100),
    );
}

fn note() {
    if IS_COMING_BACK.get() {
        return;
    }
    let Ok(history) = window().history() else {
        return;
    };
    let state = js_sys::Object::new();
    let y = window().scroll_y().unwrap_or_default();
    let put = |key: &str, value: &JsValue| {
        let _ = Reflect::set(&state, &JsValue::from_str(key), value);
    };
    put(Y, &JsValue::from_f64(y));
    put(FOCUS, &JsValue::from_str(&focused()));
    // The address stays as it is.
    let _ = history.replace_state(&state, "");
}

/// What has the focus, if it can be found again.
fn focused() -> String {
    let main = document().and_then(|d| d.get_element_by_id("main"));
    let active = document().and_then(|d| d.active_element());
    let is_in_main = |e: &Element| main.as_ref().is_some_and(|main| main.contains(Some(e)));
    let active = active.filter(is_in_main);
    active.map_or_else(String::new, |active| match active.id() {
        id if !id.is_empty() => id,
        _ => active.get_attribute("href").unwrap_or_default(),
    })
}
