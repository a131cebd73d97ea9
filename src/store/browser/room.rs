//! How much room the browser's places have left.

use super::old_place;
use crate::store::Room;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Each character of Japanese takes two bytes.
const PER_CHARACTER: u64 = 2;

/// What every browser gives localStorage, in characters.
const CHARACTERS: u64 = 5_000_000;

/// By the browser's estimate for this origin.
pub async fn of_database() -> Option<Room> {
    let navigator = web_sys::window()?.navigator();
    // Not there where the page is no secure context.
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    if storage.is_undefined() {
        return None;
    }
    let promise = navigator.storage().estimate().ok()?;
    let estimate = JsFuture::from(promise).await.ok()?;
    let number = |name: &str| {
        let number = Reflect::get(&estimate, &JsValue::from_str(name)).ok()?;
        number.as_f64().filter(|number| *number >= 0.0)
    };
    let left = (number("quota")? - number("usage")?).max(0.0);
    Some(Room {
        left: left as u64,
        per_character: PER_CHARACTER,
    })
}

/// Names count as texts do.
pub fn of_local_storage() -> Option<Room> {
    let storage = old_place::raw().ok()?;
    let mut taken = 0;
    for name in old_place::keys(&storage, "").ok()? {
        let text = storage.get_item(&name).ok()?.unwrap_or_default();
        taken += name.encode_utf16().count() + text.encode_utf16().count();
    }
    Some(Room {
        left: CHARACTERS.saturating_sub(taken as u64) * PER_CHARACTER,
        per_character: PER_CHARACTER,
    })
}
