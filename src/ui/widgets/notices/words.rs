//! Words above every page while they are true.

pub const WRITE_BACK: &str = "この画面の内容を保存し直す";
/// Until it is written.
pub const WRITING_BACK: &str = "この画面の内容を、このブラウザーに保存し直しています…";
pub const WRITTEN_BACK: &str = "この画面の内容を、このブラウザーに保存し直しました。";
pub const TO_BACKUP: &str = "控えファイルに残す";

/// Names the notice.
pub const FIRST_FOUND_NAME: &str = "お知らせ";
pub const EMPTIED: &str = "前にこのPCで使った記録がありますが、保存した内容が見つかりません。終了時にデータを消す設定や、閲覧データの削除で消えたか、ファイルを前と別の場所から開いたか、今回だけブラウザーが保存場所を使わせていないのかもしれません。控えファイルがあれば、そこから続けられます。";
pub const OLDER_PROGRAM: &str = "前の版のものさしで書かれたデータが見つかったので、そのまま脇に置きました。「控えとファイル」で中身を確かめて、取り込むことができます。";
pub const LEFT_BEHIND: &str = "前回は、いつもの保存場所が使えず、別の場所に保存していました。その内容をそのまま脇に置きました。「控えとファイル」で中身を確かめて、取り込むことができます。";
pub const DAMAGED: &str = "保存されたデータのうち、地域の内容とは別の一部（2つの画面で変わったところか、ファイルから戻す前の内容）が壊れていて読めないので、そのまま脇に置きました。地域の内容はそのままです。";
pub const NOW_DRAFTS: &str = "記入した段階や、ストレングス・課題の確かめが、だれのことばかを言えるようになりました。これまでのものは「事務局案」になっています。協議の場で決めたものは、「結果」のページの「合意にする」で会議を選ぶと、その会議の合意になります。";
pub const TO_ASIDE: &str = "脇に置いたものを見る";
pub const CLOSE: &str = "閉じる";
