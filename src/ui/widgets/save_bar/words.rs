//! Words of the line that is always in view.

/// Names the line.
pub const NAME: &str = "保存のようす";
pub const NOT_SAVED: &str = "まだ保存できていません（くわしく）";
/// While something stands in a field that is kept, or put back, when the field is left.
pub const IN_A_FIELD: &str = "入力中の欄は、まだ保存していません";
/// While a form or a line is half written.
pub const WAITS_FOR_BUTTON: &str = "ボタンを押すと保存される入力があります";
/// On its way.
pub const SAVING: &str = "保存しています…";
pub const SAVE_AS_YOU_TYPE: &str = "入力すると自動で保存します";
pub const NO_BACKUP_YET: &str = "控えファイルはまだありません";
/// Before the day of the last 控え.
pub const BACKUP_SINCE: &str = "最後の控え：";

/// Before how many there are.
pub const CLASHES: &str = "2つの画面で変わったところ：";

/// Where the browser gives a lesser place only, before a way to what that means.
pub const LAZILY: &str = "このブラウザーでは、保存した内容が残るまで数分かかることがあります";
pub const NOWHERE: &str = "このブラウザーには保存できません";
