//! Word of newer versions, to and from the service worker, by way of `public/boot/offline.js`.
//! Where there is no service worker nothing is heard.

use js_sys::Reflect;
use leptos::ev::Custom;
use leptos::prelude::{window, window_event_listener};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

const HEARD: &str = "monosashi-version";
const ASKED: &str = "monosashi-versions";

/// Calls `hear` with each message, as JSON, from now on, and asks for the first one.
pub fn listen(hear: impl Fn(String) + 'static) {
    window_event_listener(Custom::new(HEARD), move |event: web_sys::Event| {
        let detail = Reflect::get(&event, &"detail".into());
        if let Some(message) = detail.ok().and_then(|d| d.as_string()) {
            hear(message);
        }
    });
    ask("state");
}

/// Asks that the newer version be taken by all pages.
pub fn take() {
    ask("take");
}

fn ask(word: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(word));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(ASKED, &init) {
        let _ = window().dispatch_event(&event);
    }
}
