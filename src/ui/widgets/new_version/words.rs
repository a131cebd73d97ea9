//! Words about a newer version.

pub const NAME: &str = "新しい版";
pub const TAKE: &str = "新しい版にする";
pub const TAKE_HERE: &str = "この画面も新しい版にする";

/// `version` as 0.2.0版（2026年12月1日作成）.
pub fn offered(version: &str) -> String {
    format!("新しい版があります：{version}。ボタンを押すまでは、いまの版のままお使いになれます。")
}

pub const SAVING: &str = "入力した内容を保存してから、新しい版にします…";

pub const UNSENT: &str = "まだ新しい版にしていません。この画面に、保存されていない書きかけ（登録の前の入力、読み取れない値、印刷のための下書きなど）があります。書き終えてから、もう一度押してください。";
pub const NOT_SAVED: &str = "まだ新しい版にしていません。入力した内容を、このブラウザーに保存できていないためです。先に「控えとファイル」で控えファイルを保存してください。";
pub const NOT_TAKEN: &str = "新しい版にできませんでした。いまの版のままお使いになれます。時間をおいて、もう一度押してください。";

pub fn taken(version: &str) -> String {
    format!(
        "ほかの画面（タブ）で、新しい版（{version}）になりました。この画面は、書き終えて欄を離れ、保存が済むと新しい版になります。"
    )
}

pub const TAKEN_UNSENT: &str = "この画面には、保存されていない書きかけがあります。書き終えるか、要らなければこのページを読み込み直すと、新しい版になります。";
