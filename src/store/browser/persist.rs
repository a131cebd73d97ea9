//! Asking the browser not to throw the store away when the disk is short.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Whether the browser promises it; `None` where it cannot be asked, as over plain http.
pub async fn ask_to_persist() -> Option<bool> {
    let navigator = web_sys::window()?.navigator();
    // Not there where the page is no secure context.
    let storage = js_sys::Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    if storage.is_undefined() {
        return None;
    }
    let promise = navigator.storage().persist().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}
