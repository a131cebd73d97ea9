//! Words of the page 「年度の計画」.

pub const TITLE: &str = "年度の計画";
