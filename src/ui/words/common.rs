//! Words of the frame around the pages, and words that many pages say.

use crate::model::Day;

pub const NAME: &str = "ものさし";
pub const SKIP: &str = "本文へ移動";

pub const SAVED: &str = "保存しました";

pub const SUPERSEDED: &str = "別の画面（タブ）で、この後に変更が保存されました。この画面ではもう保存しません。読み込み直すと、新しい内容で続けられます。";

pub const DOWNLOAD_FAILED: &str =
    "ファイルを保存できませんでした。ブラウザーのダウンロードの設定をご確認ください。";

pub const CANCEL: &str = "やめる";

/// Names the links to a page's parts.
pub const CONTENTS: &str = "このページの内容";

/// How saving a file ended: 保存しました：名前.csv
pub fn file_saved(file: &str, is_saved: bool) -> String {
    match is_saved {
        true => format!("{SAVED}：{file}"),
        false => DOWNLOAD_FAILED.to_owned(),
    }
}

/// 12件
pub fn count(count: usize) -> String {
    format!("{count}件")
}

/// In the margin of a printed page.
pub fn printed(day: Day) -> String {
    format!("印刷：{}", day.label())
}

/// Before a gap: its item says how it should be, not how it is.
pub const AIM: &str = "めざす姿";

/// ほかの7件も見る
pub fn more(count: usize) -> String {
    format!("ほかの{count}件も見る")
}

pub const UNREADABLE_FILE: &str = "ファイルを読み取れませんでした。ほかのソフトで開いていないか、場所が変わっていないかをお確かめください。";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_is_told_by_its_name_and_a_failure_told() {
        assert_eq!(file_saved("a.csv", true), "保存しました：a.csv");
        assert_eq!(file_saved("a.csv", false), DOWNLOAD_FAILED);
    }
}
