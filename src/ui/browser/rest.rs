//! A rest in which the page draws and hears what is pressed.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// So many milliseconds, and at least until everything else that waits has had its turn.
pub async fn a_moment(milliseconds: i32) {
    let timer = Promise::new(&mut |resolve, _| {
        let set = web_sys::window().map(|window| {
            window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
        });
        if !matches!(set, Some(Ok(_))) {
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        }
    });
    // It has no way to fail.
    let _ = JsFuture::from(timer).await;
}
