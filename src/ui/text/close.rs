//! Words of the page 「年度の締めくくり」.

pub const TITLE: &str = "年度の締めくくり";
