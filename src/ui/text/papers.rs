//! Words of the page 「様式とCSV」.

pub const TITLE: &str = "様式とCSV";
