//! What could not be read, handed to the person as a file.

use crate::exchange::file_name;
use crate::ui::browser::{clock, download};
use wasm_bindgen::JsValue;

/// # Errors
/// As [`download::save`].
pub fn save(text: &str) -> Result<(), JsValue> {
    let name = file_name::set_aside(&clock::stamp());
    download::save(&name, "application/json", text.as_bytes())
}
