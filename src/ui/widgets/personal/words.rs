//! Words beside what may be about one person.

pub const CHANGE: &str = "ここを直す";
