//! Words of the page 「控えとファイル」.

use crate::store::StoreError;
use crate::ui::words::common::UNREADABLE_FILE;

pub const TITLE: &str = "控えとファイル";

pub const BACKUP: &str = "控えを保存する";
pub const BACKUP_LEAD: &str = "入力した内容のすべてを、1つのファイルにします。ブラウザーのデータは消えることがあるので、区切りのよいところで控えを残してください。置き場所は、共有フォルダーなど、ふだん使う安全な場所がおすすめです。";
pub const BACKUP_SAVE: &str = "控えファイルを保存する";
pub const BACKUP_NEVER: &str = "保存を確かめた控えは、まだありません。";
/// In place of it, under the question whether a file is there.
pub const BACKUP_NOT_YET: &str =
    "お答えいただくまでは、控えをまだ保存していないものとして扱います。";
/// Before a link to the page about it.
pub const BACKUP_LOST: &str = "InPrivate などのプライベートウィンドウや、「終了時に閲覧データを消す」設定では、閉じるとブラウザーの中の内容が消えます。終わる前に控えを残してください。";
pub const BACKUP_CANCELLED: &str = "保存をやめました。控えは保存していません。";
pub const BACKUP_FAILED: &str = "控えを保存できませんでした。選んだ場所に書き込めるか、空きがあるかを確かめて、別の場所でもう一度お試しください。空のファイルや途中のファイルが残っていたら、消してかまいません。";
/// Beside the button, while two versions stand side by side.
pub const BACKUP_CHOOSE_FIRST: &str = "2つの画面で変わったところが残っています。選ばなかったほうは控えに入りません。先に、画面の上で残すほうを選んでください。";
pub const BACKUP_SEEN: &str = "ありました";
pub const BACKUP_NOT_SEEN: &str = "見当たりません";
pub const BACKUP_NOT_THERE: &str = "控えは、まだ保存していないものとして扱います。別のフォルダーに保存する設定になっているか、組織の設定（ポリシー）でダウンロードが止められているのかもしれません。ブラウザーの「ダウンロード」の一覧（Ctrl+J）を確かめて、もう一度保存してみてください。それでも見当たらないときは、情報システムのご担当に、このページからファイルを保存できるかをお尋ねください。";
pub const BACKUP_LAST: &str = "最後に控えを保存した日時：";

pub const RESTORE: &str = "控えから戻す";
pub const RESTORE_LEAD: &str =
    "控えファイル（.json）を選ぶと、まず何が変わるかをお見せします。この段階では何も変わりません。";
pub const RESTORE_CHOOSE: &str = "控えファイルを選ぶ";
/// A CSV was chosen there.
pub const RESTORE_IS_CSV: &str = "CSVのファイルです。回答や計画のCSVは、「CSV・Excelを取り込む」で、そのまま選べます。ここでは、控えファイル（.json）を選びます。";
pub const RESTORE_CHANGES: &str = "戻すと、次のように変わります";
pub const RESTORE_SAME: &str = "今の内容と同じです。戻すものはありません。";
/// The same, of a 控え that stands outside the browser.
pub const RESTORE_SAME_SEEN: &str = "今の内容と同じです。戻すものはありません。この控えを読めることを確かめたので、控えの日時を今にしました。";
pub const RESTORE_DO: &str = "この控えの内容にする";
pub const RESTORE_DONE: &str = "控えの内容に戻しました。";
/// A heading, a button, and what is said once it was pressed.
type Undo = (&'static str, &'static str, &'static str);
pub const UNDO_RESTORE: Undo = (
    "戻す前の内容",
    "戻す前の内容に戻る",
    "戻す前の内容に戻りました。",
);
pub const UNDO_TAKE_IN: Undo = (
    "取り込む前の内容",
    "取り込む前に戻す",
    "取り込む前の内容に戻りました。",
);
pub const REDO_RESTORE: Undo = (
    "戻したあとの内容",
    "もう一度、戻したあとの内容にする",
    "もう一度、戻したあとの内容にしました。",
);
pub const REDO_TAKE_IN: Undo = (
    "取り込んだあとの内容",
    "もう一度、取り込んだあとの内容にする",
    "もう一度、取り込んだあとの内容にしました。",
);
/// Where nothing is known of the occasion.
pub const UNDO_LEAD: &str = "最後に控えから戻す（または取り込む）前の内容が残っています。";

pub const IMPORT: &str = "CSV・Excelを取り込む";
pub const IMPORT_LEAD: &str = "このツールで書き出したCSVやExcelブック（回答、計画、地域課題、取組、指標、協議の場、開催記録、地域のすがた）を読み込みます。いくつものファイルを一度に、まぜて選べます。まとめたもの（ZIP）も、そのまま選べます。取り込む前に、何が変わるかをお見せします。ファイルにないところは、今のまま残ります。";
pub const IMPORT_CHOOSE: &str = "CSV・Excelファイルを選ぶ";
pub const IMPORT_ACCEPT: &str = ".csv,text/csv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,.zip,application/zip";
/// Where some of the chosen files cannot be read.
pub const LEAVE_OUT: &str = "読めなかったファイルを外して、ほかのファイルを取り込む";
pub const IMPORT_CHANGES: &str = "取り込むと、次のように変わります";
pub const IMPORT_SAME: &str = "今の内容と同じです。取り込むものはありません。";
/// Where something is to be known of the files all the same.
pub const IMPORT_CHANGES_NOTHING: &str = "取り込んで変わるところはありません。";
pub const IMPORT_DO: &str = "取り込む";
pub const TAKEN_ADDED: &str = "増えたもの";
pub const TAKEN_CHANGED: &str = "変わったもの";
pub const TAKEN_GONE: &str = "消えたもの";
pub const IMPORT_CHANGED_MEANWHILE: &str = "読んでいるあいだに、ここの内容が別の画面（タブ）で変わりました。まだ取り込んでいません。今の内容とくらべなおしたので、下を確かめてから進めてください。";
pub const RESTORE_CHANGED_MEANWHILE: &str = "読んでいるあいだに、ここの内容が別の画面（タブ）で変わりました。まだ戻していません。今の内容とくらべなおしたので、下を確かめてから進めてください。";
pub const NO_ROOM: &str = "ブラウザーの保存場所がいっぱいで、今の内容を残しておけないため、取りやめました。まず控えファイルを保存し、使わない地域を「地域の一覧」で完全に消してから、もう一度お試しください。";

pub const STOPPED: &str = "読むのをやめました。今の内容はそのままです。";

pub const ASIDE: &str = "脇に置いたデータ";
pub const ASIDE_LEAD: &str = "読めなかったデータや、前の版のものさし、別の保存場所で見つかったデータを、そのまま脇に置いてあります。「中身を確かめて取り込む」を選ぶと、まず何が変わるかをお見せします。取り込むと、控えから戻すときと同じように、今の内容と置き換わります。";
pub const ASIDE_LOOK: &str = "中身を確かめて取り込む";
pub const ASIDE_SAVE: &str = "ファイルに残す";
pub const ASIDE_DROP: &str = "消す";
pub const ASIDE_ASK: &str = "脇に置いたこのデータを消します。ファイルに残しましたか。";

pub const ASIDE_DROPPED: &str = "脇に置いたデータを消しました。";

/// 戻す前の内容を消す
pub fn undo_forget(title: &str) -> String {
    format!("{title}を消す")
}

pub fn undo_forgotten(title: &str) -> String {
    format!("{title}を消しました。")
}

/// `at`: as people read it; also below.
pub fn undo_lead_restored(at: &str, files: &str) -> String {
    format!("{at} に控え{files}から戻す前の内容が残っています。")
}

pub fn undo_lead_taken_in(at: &str, files: &str) -> String {
    format!("{at} に{files}を取り込む前の内容が残っています。")
}

pub fn redo_lead_restored(at: &str, files: &str) -> String {
    format!("{at} に取り消した、控え{files}から戻したあとの内容が残っています。")
}

pub fn redo_lead_taken_in(at: &str, files: &str) -> String {
    format!("{at} に取り消した、{files}を取り込んだあとの内容が残っています。")
}

/// What a way back does with what was not there yet.
const NOT_YET: &str = "（その時になかったものはなくなり）";

/// Of the areas that a way back changes.
pub fn undo_areas(areas: &str) -> String {
    format!(
        "下のボタンを押すと、{areas}の内容が入れかわり{NOT_YET}、そのあとでそこに書いたことは消えます。ほかの地域は今のまま残ります。"
    )
}

/// Of all that it changes, where lists or 参考値 are among it; each may be empty.
pub fn undo_shared(areas: &str, lists: &str, references: &str) -> String {
    let named = [
        ("", areas, "の内容"),
        ("チェックリスト", lists, ""),
        ("参考値", references, ""),
    ];
    let named = named.into_iter().filter(|(_, names, _)| !names.is_empty());
    let named: Vec<_> = named
        .map(|(before, names, after)| format!("{before}{names}{after}"))
        .collect();
    format!(
        "下のボタンを押すと、{}が入れかわり{NOT_YET}、そのあとでそこに書いたことは消えます。ほかの地域、チェックリスト、参考値は今のまま残ります。地域が使っているチェックリストは消えません。",
        named.join("、")
    )
}

/// After a download, which the browser does not tell the end of.
pub fn is_it_there(file: &str) -> String {
    format!("ダウンロードのフォルダーに「{file}」がありますか。")
}

/// Beside that question: `areas` that cannot be read are not in the file.
pub fn not_in_it(areas: usize) -> String {
    format!(
        "このブラウザーに、いま読めない地域やデータが{areas}件あり、それはこのファイルに入っていません。前の控えは、消さずにとっておいてください。"
    )
}

pub fn backup_saved(file: &str) -> String {
    format!("控えを保存しました：{file}")
}

/// `areas` that cannot be read are not in it.
pub fn backup_not_whole(file: &str, areas: usize) -> String {
    format!(
        "「{file}」に保存しましたが、このブラウザーに、いま読めない地域やデータが{areas}件あり、それは入っていません。前の控えは、消さずにとっておいてください。"
    )
}

/// Where one key writes the file.
pub fn one_key(file: &str) -> String {
    format!("この画面を閉じるまでは、Ctrl+S を押すと、控えを「{file}」に保存します。")
}

/// In place of the time at which something was set aside.
pub const ASIDE_NO_TIME: &str = "日時の記録なし";

/// Why nothing was taken in: what was there before could not be kept.
pub fn not_kept(error: &StoreError) -> String {
    format!("今の内容を残しておけないため、取りやめました。{error}")
}

/// What is new here, taken in or put back, and could not be written down.
pub fn not_stored(error: &StoreError) -> String {
    format!("新しくした内容は、まだ保存場所に書き込めていません。{error}")
}

/// Names what was set aside at `when`, as a file would be.
pub fn aside_name(when: &str) -> String {
    format!("{ASIDE}（{when}）")
}

/// A file that could not even be opened.
pub fn unreadable(file: &str) -> String {
    format!("「{file}」: {UNREADABLE_FILE}")
}

/// 増えたもの120件
pub fn taken(what: &str, count: &str) -> String {
    format!("{what}{count}件")
}

/// `counts`: what came, changed and went; may be blank.
pub fn import_done(areas: &[&str], counts: &str) -> String {
    let into = match areas {
        [one] => format!("「{one}」に"),
        [] => String::new(),
        all => format!("{}地域に", all.len()),
    };
    match counts {
        "" => format!("{into}取り込みました。"),
        counts => format!("{into}取り込みました。{counts}です。"),
    }
}

/// A link to an area that was changed.
pub fn see(area: &str) -> String {
    format!("「{area}」を見る")
}

/// Beside what the other files would change.
pub fn left_out(files: &[String]) -> String {
    let names: String = files.iter().map(|file| format!("「{file}」")).collect();
    format!("読めなかった{names}は外しました。その内容は取り込みません。")
}

/// Above what is wrong with each, where several files were chosen at once.
pub fn some_wrong(wrong: usize, all: usize) -> String {
    format!(
        "選んだ{all}個のファイルのうち、{wrong}個を読めませんでした。ほかのファイルも、まだ取り込んでいません。下のファイルを直すか外して、もう一度選んでください。"
    )
}
