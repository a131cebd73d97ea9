//! What serde cannot derive of the model: which fields stay unwritten, and what is refused.
//!
//! Must not know any file format: which format it is, and how a fault is told, is decided elsewhere.
//!
//! A field that may be empty bears
//! `#[serde(default, deserialize_with = "or_empty", skip_serializing_if = "is_empty")]`; an `Option` only
//! `#[serde(skip_serializing_if = "Option::is_none")]`. All others must be there.

use serde::{Deserialize, Deserializer};

/// Why a value of the right kind is none of the model's. The words for people are chosen by the
/// place where it stands, by whoever reads the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a value of the model")]
pub struct Refused;

/// A field that may be empty: `null` is, as a missing one is.
pub(super) fn or_empty<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + Default,
    D: Deserializer<'de>,
{
    Option::deserialize(from).map(Option::unwrap_or_default)
}

/// An empty field is not written: with all of them a file is a quarter larger.
pub(super) fn is_empty<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
