//! The mark around a survey and around an answer: which of the two a text is, and in which version.
//!
//! Must not know what either of them holds.

use serde::Deserialize;
use serde_json::Value;

/// Of a survey as it is handed out.
pub const SURVEY: &str = "monosashi-survey";
/// Of what a member answers.
pub const ANSWER: &str = "monosashi-answer";

/// Written now, and the newest that is read. A field that is added and must not be dropped raises it.
pub const VERSION: u64 = 1;

/// More than any of them holds, in bytes.
const MOST_BYTES: usize = 16_000_000;

/// Why a text is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// No JSON, or cut off.
    Broken,
    /// JSON of something else.
    Other,
    /// Written by a newer version than this one.
    Newer,
}

#[derive(Deserialize)]
struct Mark {
    format: String,
    version: u64,
}

/// What a text bears the mark of; `None` if it is no JSON with a mark of ours.
pub fn mark_of(text: &str) -> Option<&'static str> {
    let mark: Mark = serde_json::from_str(text).ok()?;
    [SURVEY, ANSWER].into_iter().find(|own| mark.format == *own)
}

/// The object that a text with the mark `format` holds.
///
/// # Errors
/// It is not of this format, broken, or newer.
pub fn open(text: &str, format: &str) -> Result<Value, Unopened> {
    if text.len() > MOST_BYTES {
        return Err(Unopened::Broken);
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|_| Unopened::Broken)?;
    let mark = Mark::deserialize(&value).map_err(|_| Unopened::Other)?;
    if !value.is_object() || mark.format != format || mark.version == 0 {
        return Err(Unopened::Other);
    }
    match mark.version > VERSION {
        true => Err(Unopened::Newer),
        false => Ok(value),
    }
}
