//! Words of the page 「協議の場」.

pub const TITLE: &str = "協議の場";
