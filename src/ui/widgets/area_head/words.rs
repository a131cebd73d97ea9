//! Words of the line above the pages of an area's year.

pub const TABS: &str = "この地域のページ";
pub const PLAN: &str = "計画";
pub const INDICATORS: &str = "指標";
pub const FORUMS: &str = "協議の場";
pub const YEARS: &str = "あゆみ";
pub const PAPERS: &str = "様式とCSV";
pub const SEND: &str = "県へ渡す";
/// Straight to the full screen, with the pages as they were chosen last.
pub const SHOW: &str = "会議で映す";
pub const TALK: &str = "話し合い";
