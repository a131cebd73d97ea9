//! Words of the answer to Ctrl+S.

pub const NO_CHANGE: &str = "この画面を開いてから、変わったところはありません。これまでの内容は、このブラウザーの中に保存されています。";
pub const ON_THE_WAY: &str = "保存の途中です…";
/// What is kept is being looked at.
pub const LOOKING: &str = "確かめています…";
/// A field holds what it cannot keep, or not yet.
pub const IN_A_FIELD: &str = "入力の途中の欄があり、その欄はまだ保存していません。欄を離れると、保存するか、入れ方をお知らせします。";
pub const WAITS_FOR_BUTTON: &str = "ボタンを押すと保存される入力があり、それはまだ保存していません。入力した画面で、ボタンを押してください。";
/// The look at what is kept failed.
pub const NOT_LOOKED: &str =
    "保存した内容がいまも残っているか、確かめられませんでした。控えファイルを残してください。";
pub const NOT_READ: &str = "保存されている内容をまだ読み込めていないため、何も保存していません。";
pub const NOT_SAVED: &str = "保存できていません。";
pub const IN_BROWSER: &str = "入力した内容は、このブラウザーの中に保存されています。";
/// Where the browser writes it down when it likes.
pub const LAZILY: &str = "このブラウザーでは、残るまで数分かかることがあります。大切な区切りでは、控えファイルを残してください。";
/// The way to a file that can be kept anywhere.
pub const TO_BACKUP: &str = "控えファイルを残す";
pub const CLOSE: &str = "閉じる";
