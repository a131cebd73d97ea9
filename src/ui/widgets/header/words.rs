//! Words of the header.

pub const NAV: &str = "主なページ";
pub const NAV_HOME: &str = "地域の一覧";
pub const NAV_LISTS: &str = "チェックリスト";
pub const NAV_FILES: &str = "控えとファイル";
pub const NAV_HELP: &str = "使い方";

pub const NOT_SAVED: &str = "まだ保存できていません";
pub const SAVING: &str = "保存しています…";
pub const SAVE_AS_YOU_TYPE: &str = "入力すると自動で保存します";
pub const NO_BACKUP_YET: &str = "控えファイルはまだありません";
/// Before the day of the last 控え.
pub const BACKUP_SINCE: &str = "最後の控え：";
