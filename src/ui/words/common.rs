//! Words of the frame around the pages, and words that many pages say.

use crate::model::Day;

pub const NAME: &str = "ものさし";
pub const SKIP: &str = "本文へ移動";
pub const NAV: &str = "主なページ";
pub const NAV_HOME: &str = "地域の一覧";
pub const NAV_LISTS: &str = "チェックリスト";
pub const NAV_FILES: &str = "控えとファイル";
pub const NAV_HELP: &str = "使い方";

pub const SAVED: &str = "保存しました";
pub const SAVING: &str = "保存しています…";
pub const SAVE_AS_YOU_TYPE: &str = "入力すると自動で保存します";
pub const NO_BACKUP_YET: &str = "控えファイルはまだありません";
/// Before the day of the last 控え.
pub const BACKUP_SINCE: &str = "最後の控え：";

pub const SUPERSEDED: &str = "別の画面（タブ）で、この後に変更が保存されました。この画面ではもう保存しません。読み込み直すと、新しい内容で続けられます。";
pub const RELOAD: &str = "読み込み直す";

/// Names the notice.
pub const SAMPLE_NAME: &str = "見本";
pub const SAMPLE: &str =
    "これは見本です。架空の圏域で、実在の地域とは関係ありません。自由にさわって試せます。";
pub const SAMPLE_AWAY: &str = "見本を片付ける";

pub const UNREADABLE_TITLE: &str = "保存されたデータを読めませんでした";
pub const UNREADABLE_LEAD: &str = "このブラウザーに残っているデータは、そのままにしてあります。まずファイルとして手元に残してください。";
pub const UNREADABLE_DOWNLOAD: &str = "読めなかったデータをファイルに残す";
pub const UNREADABLE_ASIDE: &str = "脇に置いて、空の状態から始める";
pub const UNREADABLE_NOTE: &str =
    "脇に置いたデータは消えません。「控えとファイル」のページから、あとでも取り出せます。";

pub const NOT_FOUND_TITLE: &str = "ページが見つかりません";
pub const NOT_FOUND: &str = "アドレスが変わったか、片付けた地域のページかもしれません。地域の一覧から、もう一度お選びください。";
pub const TO_HOME: &str = "地域の一覧へ";
pub const DOWNLOAD_FAILED: &str =
    "ファイルを保存できませんでした。ブラウザーのダウンロードの設定をご確認ください。";
pub const DATE_WRONG: &str =
    "日付を読み取れませんでした。年・月・日を入力してください。前の日付はそのままです。";
pub const CANCEL: &str = "やめる";

/// Names the links to a page's parts.
pub const CONTENTS: &str = "このページの内容";

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
