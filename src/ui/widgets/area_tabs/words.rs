//! Words of the row of an area's pages.

pub const TABS: &str = "この地域のページ";
pub const OVERVIEW: &str = "概要";
pub const FILL: &str = "記入";
pub const RESULT: &str = "結果";
pub const PLAN: &str = "計画";
pub const INDICATORS: &str = "指標";
pub const FORUMS: &str = "協議の場";
pub const YEARS: &str = "あゆみ";
pub const PAPERS: &str = "書類";
