//! Words in place of every page while the stored data cannot be read.

pub const TITLE: &str = "保存されたデータを読めませんでした";
pub const LEAD: &str = "このブラウザーに残っているデータは、そのままにしてあります。まずファイルとして手元に残してください。";
pub const DOWNLOAD: &str = "読めなかったデータをファイルに残す";
pub const ASIDE: &str = "脇に置いて、空の状態から始める";
/// An area, with others beside it.
pub const ASIDE_AREA: &str = "脇に置く";
pub const NOTE: &str =
    "脇に置いたデータは消えません。「控えとファイル」のページから、あとでも取り出せます。";
