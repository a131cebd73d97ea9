//! Words of the page 「控えとファイル」.

use crate::ui::words::common::UNREADABLE_FILE;

pub const TITLE: &str = "控えとファイル";

pub const BACKUP: &str = "控えを保存する";
pub const BACKUP_LEAD: &str = "入力した内容のすべてを、1つのファイルにします。ブラウザーのデータは消えることがあるので、区切りのよいところで控えを残してください。置き場所は、共有フォルダーなど、ふだん使う安全な場所がおすすめです。";
pub const BACKUP_SAVE: &str = "控えファイルを保存する";
pub const BACKUP_NEVER: &str = "控えはまだ保存していません。";
pub const BACKUP_LAST: &str = "最後に控えを保存した日時：";

pub const RESTORE: &str = "控えから戻す";
pub const RESTORE_LEAD: &str =
    "控えファイル（.json）を選ぶと、まず何が変わるかをお見せします。この段階では何も変わりません。";
pub const RESTORE_CHOOSE: &str = "控えファイルを選ぶ";
pub const RESTORE_CHANGES: &str = "戻すと、次のように変わります";
pub const RESTORE_SAME: &str = "今の内容と同じです。戻すものはありません。";
pub const RESTORE_DO: &str = "この控えの内容にする";
pub const RESTORE_DONE: &str = "控えの内容に戻しました。";
pub const UNDO_TITLE: &str = "戻す前の内容";
pub const UNDO_LEAD: &str = "最後に控えから戻す（または取り込む）前の内容が残っています。";
pub const UNDO: &str = "戻す前の内容に戻る";
pub const UNDO_FORGET: &str = "戻す前の内容を消す";
pub const UNDO_DONE: &str = "戻す前の内容に戻りました。";

pub const IMPORT: &str = "CSVを取り込む";
pub const IMPORT_LEAD: &str = "このツールで書き出したCSV（回答、計画、地域課題、取組、指標、協議の場、開催記録）を読み込みます。いくつものファイルを一度に、まぜて選べます。取り込む前に、何が変わるかをお見せします。";
pub const IMPORT_CHOOSE: &str = "CSVファイルを選ぶ";
pub const IMPORT_CHANGES: &str = "取り込むと、次のように変わります";
pub const IMPORT_SAME: &str = "今の内容と同じです。取り込むものはありません。";
pub const IMPORT_DO: &str = "取り込む";
pub const IMPORT_DONE: &str = "取り込みました。";
pub const NO_ROOM: &str = "今の内容を残しておく場所がないため、取りやめました。控えファイルを保存してから、使わない地域を片付けて、もう一度お試しください。";

pub const ASIDE: &str = "読めなかったデータ";
pub const ASIDE_LEAD: &str = "前に読めなかったデータを、脇に置いてあります。";
pub const ASIDE_SAVE: &str = "ファイルに残す";
pub const ASIDE_DROP: &str = "消す";
pub const ASIDE_ASK: &str = "この読めなかったデータを消します。ファイルに残しましたか。";

/// A file that could not even be opened.
pub fn unreadable(file: &str) -> String {
    format!("「{file}」: {UNREADABLE_FILE}")
}

/// Above what is wrong with each, where several files were chosen at once.
pub fn some_wrong(wrong: usize, all: usize) -> String {
    format!(
        "選んだ{all}つのファイルのうち、{wrong}つを読めませんでした。ほかのファイルも、まだ取り込んでいません。下のファイルを直すか外して、もう一度選んでください。"
    )
}
