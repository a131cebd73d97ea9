//! What a browser says went wrong, in the store's own terms.

use crate::store::StoreError;
use wasm_bindgen::{JsCast, JsValue};

pub fn failure(error: JsValue) -> StoreError {
    if let Some(error) = error.dyn_ref::<web_sys::DomException>() {
        return named(error.name());
    }
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => named(error.name().into()),
        None => unknown(),
    }
}

pub fn unknown() -> StoreError {
    StoreError::Other("不明なエラー".to_owned())
}

/// `name`: the browser's own for what went wrong.
fn named(name: String) -> StoreError {
    match name.as_str() {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" => StoreError::Blocked,
        _ => StoreError::Other(name),
    }
}
