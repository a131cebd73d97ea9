//! Words around every figure.

pub const AS_TABLE: &str = "表とことばで見る";
/// After the caption, to name its table.
pub const TABLE_OF: &str = "の表";
pub const TAKE: &str = "図を保存・コピーする";
pub const SAVE_PNG: &str = "画像で保存（PNG）";
pub const SAVE_SVG: &str = "図形で保存（SVG）";
pub const COPY_PICTURE: &str = "図をコピー";
pub const COPY_DATA: &str = "データをコピー（Excel用）";
/// Which of them is for what.
pub const TAKE_HINT: &str = "コピーした図は、PowerPointやWordに貼り付けられます。";
pub const PICTURE_COPIED: &str = "図をコピーしました。貼り付けてお使いください。";
pub const DATA_COPIED: &str = "データをコピーしました。Excelに貼り付けてお使いください。";
pub const PICTURE_REFUSED: &str =
    "このブラウザーでは図をコピーできませんでした。「画像で保存（PNG）」をお使いください。";
pub const DATA_REFUSED: &str = "このブラウザーではコピーできませんでした。「表とことばで見る」を開き、表を選んでコピーしてください。";
