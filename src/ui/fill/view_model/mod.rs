//! What filling knows without a browser: what was answered before, and what a key asks for.

pub mod earlier;
pub mod keys;
