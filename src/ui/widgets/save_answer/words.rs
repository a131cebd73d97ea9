//! Words of the answer to Ctrl+S.

pub const NO_CHANGE: &str = "この画面を開いてから、変わったところはありません。これまでの内容は、このブラウザーの中に保存されています。";
pub const ON_THE_WAY: &str = "保存の途中です…";
pub const NOT_READ: &str = "保存されている内容をまだ読み込めていないため、何も保存していません。";
pub const NOT_SAVED: &str = "保存できていません。";
pub const IN_BROWSER: &str = "入力した内容は、このブラウザーの中に保存されています。";
/// The way to a file that can be kept anywhere.
pub const TO_BACKUP: &str = "控えファイルを残す";
pub const CLOSE: &str = "閉じる";
