//! Reads the files that a user chose.

use gloo_file::{File, FileList, FileReadError, futures};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The files behind an `<input type="file">`'s change event; the input is emptied so that the
/// same file can be chosen again after it was mended.
pub fn selected(event: &Event) -> Vec<File> {
    let Some(input) = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok())
    else {
        return Vec::new();
    };
    let files = input
        .files()
        .map(|list| FileList::from(list).to_vec())
        .unwrap_or_default();
    input.set_value("");
    files
}

/// # Errors
/// Whatever the browser says when the file cannot be read (moved, locked, too large).
pub async fn bytes(file: &File) -> Result<Vec<u8>, FileReadError> {
    futures::read_as_bytes(file).await
}
