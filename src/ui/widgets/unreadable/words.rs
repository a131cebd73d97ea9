//! Words in place of every page while the stored data cannot be read.

pub const TITLE: &str = "保存されたデータを読めませんでした";
pub const LEAD: &str = "このブラウザーに残っているデータは、そのままにしてあります。まずファイルとして手元に残してください。";
pub const DOWNLOAD: &str = "読めなかったデータをファイルに残す";
pub const ASIDE: &str = "脇に置いて、空の状態から始める";
pub const NOTE: &str =
    "脇に置いたデータは消えません。「控えとファイル」のページから、あとでも取り出せます。";

/// Before why it cannot be read.
pub fn of_area(name: &str) -> String {
    format!("「{name}」：")
}
pub const DAMAGED: &str = "保存されている内容が、保存したときのものと合いません。このPCの保存場所が傷んだか、ほかのものに書きかえられた可能性があります。控えファイルがあれば、ここを脇に置いてから、控えを読み込むと続けられます。";

// In a row of its own.
pub const NAMELESS: &str = "名前の読めない地域";
pub const SHARED: &str = "自分で読み込んだチェックリストと参考値";
