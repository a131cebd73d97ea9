//! What a meeting knows without a browser: what a key or a finger asks for, what a tab remembers,
//! and what is written into the record while the room talks.

pub mod finding;
pub mod keys;
pub mod saying;
pub mod sitting;
pub mod texts;
pub mod turning;
pub mod under_way;
pub mod work;
