//! Words of the frame around the pages, and words that many pages say.

use crate::model::Day;

pub const NAME: &str = "ものさし";
pub const SKIP: &str = "本文へ移動";

pub const SAVED: &str = "保存しました";
/// What was stored is gone while the page was open.
pub const CLEARED: &str = "保存してあった内容が、このブラウザーから消されました（閲覧データの削除など）。この画面に開いている内容は、まだ残っています。";
/// While an area is read.
pub const COMING: &str = "読み込んでいます…";

pub const DOWNLOAD_FAILED: &str =
    "ファイルを保存できませんでした。ブラウザーのダウンロードの設定をご確認ください。";

/// The page about where the data is.
pub const SAFETY: &str = "安全と保存";

/// The way to go on from a 控え.
pub const BEGIN_WITH_FILE: &str = "ファイルから始める";

pub const CANCEL: &str = "やめる";
/// Beside the name of a field that cannot be left out.
pub const REQUIRED: &str = "必須";

// The ways back that several pages have.
pub const TO_PLAN: &str = "計画にもどる";
pub const TO_PAPERS: &str = "書類にもどる";

/// Opens a picture below its finding.
pub const SEE_PICTURE: &str = "図を見る";

// What is written is read first; its fields stand behind one press.
pub const CHANGE: &str = "直す";
/// Where nothing is written yet.
pub const WRITE: &str = "書く";
pub const CLOSE: &str = "閉じる";
/// What was removed stands again.
pub const BROUGHT_BACK: &str = "元に戻しました。";
pub const NOT_BROUGHT_BACK: &str =
    "元に戻せませんでした。そのあとに、ほかの画面で変わったようです。";
pub const NOTHING_WRITTEN: &str = "まだ書いていません。";

/// Names the links to a page's parts.
pub const CONTENTS: &str = "このページの内容";

/// How handing a file to the browser ended, which does not tell whether it was stored:
/// ファイルをつくりました：名前.csv
pub fn file_saved(file: &str, is_saved: bool) -> String {
    match is_saved {
        true => format!("ファイルをつくりました：{file}"),
        false => DOWNLOAD_FAILED.to_owned(),
    }
}

/// 「夜間の相談」を消しました。
pub fn removed(name: &str) -> String {
    format!("「{name}」を消しました。")
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

/// 「a.csv」「b.csv」「c.csv」ほか2個: the first few.
pub fn some_of(names: &[String], unit: &str) -> String {
    const SHOWN: usize = 3;
    let shown = names.iter().take(SHOWN).map(|name| format!("「{name}」"));
    let shown: String = shown.collect();
    match names.len() {
        count if count > SHOWN => format!("{shown}ほか{}{unit}", count - SHOWN),
        _ => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_file_is_told_by_its_name_and_a_failure_told() {
        assert_eq!(file_saved("a.csv", true), "ファイルをつくりました：a.csv");
        assert_eq!(file_saved("a.csv", false), DOWNLOAD_FAILED);
    }
}
