//! What somebody is typing in this tab at the moment. No decisions.

use super::clock;
use super::focus::document;
use leptos::ev;
use leptos::prelude::window_event_listener;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement};

/// Types of `<input>` in which nothing is typed.
const NOT_TYPED: [&str; 8] = [
    "button", "checkbox", "color", "file", "radio", "range", "reset", "submit",
];

#[derive(Default)]
struct Seen {
    is_composing: bool,
    last_input: Option<f64>,
    /// The field that was typed in last, until it is left.
    field: Option<Element>,
    /// The form that was typed in last and not sent yet.
    form: Option<Element>,
}

thread_local! {
    static SEEN: RefCell<Seen> = RefCell::default();
}

/// Begins to look. Once, for the whole tab.
pub fn follow() {
    window_event_listener(ev::input, |event| typed(&event));
    window_event_listener(ev::focusout, |_| SEEN.with_borrow_mut(|s| s.field = None));
    window_event_listener(ev::submit, |_| SEEN.with_borrow_mut(|s| s.form = None));
    window_event_listener(ev::compositionstart, |_| composing(true));
    window_event_listener(ev::compositionend, |_| composing(false));
    // A field that goes away in the middle of a conversion does not tell its end.
    window_event_listener(ev::focusin, |_| composing(false));
}

fn composing(is_composing: bool) {
    SEEN.with_borrow_mut(|s| s.is_composing = is_composing);
}

fn typed(event: &Event) {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let Some(field) = target.filter(is_typed_in) else {
        return;
    };
    SEEN.with_borrow_mut(|seen| {
        seen.last_input = Some(clock::milliseconds());
        if let Some(form) = field.closest("form").ok().flatten() {
            seen.form = Some(form);
        }
        seen.field = Some(field);
    });
}

fn is_typed_in(element: &Element) -> bool {
    let input = element.dyn_ref::<HtmlInputElement>();
    input.is_some_and(|i| !NOT_TYPED.contains(&i.type_().as_str()))
        || element.has_type::<HtmlTextAreaElement>()
}

/// An input method converts (変換) at the moment.
pub fn is_composing() -> bool {
    SEEN.with_borrow(|s| s.is_composing)
}

/// The focus is in a field that was typed in.
pub fn is_in_field() -> bool {
    let active = document().and_then(|d| d.active_element());
    SEEN.with_borrow(|s| s.field.is_some() && s.field == active)
}

/// Milliseconds since the last key in a field; `None` if there was none.
pub fn since_input() -> Option<f64> {
    let last = SEEN.with_borrow(|s| s.last_input);
    last.map(|last| clock::milliseconds() - last)
}

/// A form was typed in and not sent, or a field shows what could not be read.
pub fn is_unsent() -> bool {
    let form = SEEN.with_borrow(|s| s.form.as_ref().is_some_and(|f| f.is_connected()));
    let wrong = document().and_then(|d| d.query_selector("[aria-invalid='true']").ok().flatten());
    form || wrong.is_some()
}
