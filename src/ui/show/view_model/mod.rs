//! What a meeting knows without a browser: what a key asks for, and what a tab remembers.

pub mod keys;
pub mod under_way;
