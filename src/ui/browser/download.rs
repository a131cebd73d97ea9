//! Hands a file to the user through the browser's own download.

use gloo_file::Blob;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, Url};

/// The download has its own hold on the data long before; a minute is more than any dialog needs.
const HELD_MS: u32 = 60_000;

/// Offers `bytes` as a file called `name`.
///
/// # Errors
/// Whatever the browser says when it refuses to offer a file.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    save_blob(name, &Blob::new_with_options(bytes, Some(mime)))
}

/// Offers what `blob` holds as a file called `name`.
///
/// # Errors
/// As [`save`].
pub fn save_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    // Not gloo's own address, which panics where the browser refuses one.
    let url = Url::create_object_url_with_blob(blob.as_ref())?;
    let document = web_sys::window()
        .and_then(|w| w.document())
        .ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(HELD_MS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
