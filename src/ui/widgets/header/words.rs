//! Words of the header.

pub const NAV: &str = "主なページ";
pub const NAV_HOME: &str = "地域の一覧";
pub const NAV_LISTS: &str = "チェックリスト";
pub const NAV_FILES: &str = "控えとファイル";
pub const NAV_HELP: &str = "使い方";
/// The button before the pages, where there is no room for them in a row.
pub const MENU: &str = "メニュー";
