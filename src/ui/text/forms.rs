//! Words of the page 「様式」.

pub const TITLE: &str = "様式";
