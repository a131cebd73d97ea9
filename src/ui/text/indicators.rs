//! Words of the page 「指標」.

pub const TITLE: &str = "指標";
