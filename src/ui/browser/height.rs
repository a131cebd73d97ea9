//! How high parts of the page are, for the style sheets: what is stuck to the top takes more lines on
//! a narrow screen, and what stands below it must know.

use super::focus::document;
use leptos::prelude::StoredValue;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// Keeps a custom property of the page at the height of `element`, in pixels, for as long as the
/// calling component or effect lasts. A browser that cannot tell keeps the style sheet's own value.
pub fn follow(element: &Element, property: &'static str) {
    let observed = element.clone();
    let on_change =
        Closure::new(move || set(property, observed.get_bounding_client_rect().height()));
    if let Ok(observer) = ResizeObserver::new(on_change.as_ref().unchecked_ref()) {
        observer.observe(element);
        StoredValue::new_local(Follower {
            observer,
            _on_change: on_change,
        });
    }
}

struct Follower {
    observer: ResizeObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn set(property: &str, height: f64) {
    let root = document().and_then(|d| d.document_element());
    if let Some(root) = root.and_then(|r| r.dyn_into::<HtmlElement>().ok()) {
        let _ = root.style().set_property(property, &format!("{height}px"));
    }
}
