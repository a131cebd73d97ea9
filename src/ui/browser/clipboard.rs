//! Puts things where the user can paste them from.

use gloo_file::Blob;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Clipboard, ClipboardEvent, ClipboardItem, Element, HtmlDocument, HtmlTextAreaElement,
};

/// `None` where the browser has none: pages of a plain http address.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.dyn_into().ok()
}

/// Puts a text there.
///
/// # Errors
/// When the browser refuses both the new way and the old one.
pub async fn put_text(text: &str) -> Result<(), JsValue> {
    if let Some(clipboard) = clipboard()
        && JsFuture::from(clipboard.write_text(text)).await.is_ok()
    {
        return Ok(());
    }
    put_selected(text)
}

/// Puts a table there: as a text for Excel and, where the browser can, with its rulings for Word.
///
/// # Errors
/// When the browser refuses every way.
pub async fn put_table(text: &str, html: &str) -> Result<(), JsValue> {
    let parts = [("text/plain", text), ("text/html", html)];
    let parts = parts.map(|(kind, text)| (kind, Blob::new_with_options(text, Some(kind))));
    match put(&parts).await {
        Ok(()) => Ok(()),
        Err(_) => put_text(text).await,
    }
}

/// Puts a PNG there.
///
/// # Errors
/// When the browser refuses.
pub async fn put_png(png: &Blob) -> Result<(), JsValue> {
    put(&[("image/png", png.clone())]).await
}

async fn put(parts: &[(&str, Blob)]) -> Result<(), JsValue> {
    let clipboard = clipboard().ok_or(JsValue::NULL)?;
    let record = Object::new();
    for (kind, blob) in parts {
        let blob: &web_sys::Blob = blob.as_ref();
        Reflect::set(&record, &JsValue::from_str(kind), blob)?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&record)?;
    JsFuture::from(clipboard.write(&Array::of1(&item))).await?;
    Ok(())
}

/// The old way, which works on plain http too: select the text somewhere, and say copy.
fn put_selected(text: &str) -> Result<(), JsValue> {
    let document: HtmlDocument = web_sys::window()
        .and_then(|w| w.document())
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    let body = document.body().ok_or(JsValue::NULL)?;
    let focused = document
        .active_element()
        .and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
    let area: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    area.set_value(text);
    area.set_class_name("visually-hidden");
    body.append_child(&area)?;
    area.select();
    let done = document.exec_command("copy");
    area.remove();
    if let Some(focused) = focused {
        let _ = focused.focus();
    }
    match done {
        Ok(true) => Ok(()),
        Ok(false) => Err(JsValue::FALSE),
        Err(error) => Err(error),
    }
}

/// The text that somebody pastes, and the id of the field into which; `None` where the browser does not
/// tell.
pub fn pasted(event: &ClipboardEvent) -> Option<(String, String)> {
    let field = event.target()?.dyn_into::<Element>().ok()?.id();
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    Some((text, field))
}
