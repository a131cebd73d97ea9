//! What is left of the place where all is kept.
//!
//! Must not know which place it is.

/// As far as the browser tells it: what it tells is an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// In bytes.
    pub left: u64,
    /// How many bytes a character (a UTF-16 unit) takes there.
    pub per_character: u64,
}
