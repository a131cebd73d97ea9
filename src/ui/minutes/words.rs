//! Words of the page 「議事メモ」.

pub const TITLE: &str = "議事メモ";
pub const DATE: &str = "開催日";
pub const FORUM: &str = "会議";
pub const PRESENT: &str = "出席";
pub const PRESENT_NONE: &str = "記録はありません";
pub const AGENDA: &str = "議題";
pub const DECIDED: &str = "決まったこと";
pub const CHANGES: &str = "その場で確かめ、変えたこと";
pub use crate::ui::words::views::{TITLE as VIEWS, round_open_until};
pub const ISSUES: &str = "話し合った地域課題";
pub const SHOWN: &str = "映したページ";
pub const NEXT: &str = "次回に向けて";
pub const NONE: &str = "なし";
pub const PRINT: &str = "印刷する";
pub const SAVE: &str = "文書に保存（テキスト）";
pub const TO_FORUM: &str = "会議のページへ";
pub const GONE_TITLE: &str = "この開催記録は見つかりません";
pub const GONE: &str = "消したか、別のPCの記録かもしれません。協議の場のページからお探しください。";
pub const TO_FORUMS: &str = "協議の場のページへ";

/// 12人（当事者・ピアサポーター 3人、家族 2人）
pub fn present(all: u32, kinds: &[String]) -> String {
    format!("{all}人（{}）", kinds.join("、"))
}
