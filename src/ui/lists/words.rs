//! Words of the page 「チェックリスト」.

pub const TITLE: &str = "チェックリスト";
pub const LEAD: &str =
    "使えるチェックリストの一覧です。都道府県や地域で項目を書きかえて、読み込むこともできます。";
pub const SHIPPED: &str = "標準";
pub const OWN: &str = "読み込んだもの";
pub const ITEMS: &str = "項目";
pub const EDITION: &str = "版";
pub const IN_USE: &str = "地域で使っています";
pub const NOT_IN_USE: &str = "まだ使われていません";
pub const READ: &str = "項目を読む";
pub const LOOK_FOR: &str = "着眼点";
pub const EVIDENCE: &str = "根拠の例";
pub const SOURCE: &str = "もとにした資料";
pub const REMOVE: &str = "一覧から外す";

pub fn taken_off(title: &str) -> String {
    format!("「{title}」を一覧から外しました。")
}

pub const TEMPLATE: &str = "書きかえ用のファイルを保存する";

pub const LOAD: &str = "自分のチェックリストを読み込む";
pub const LOAD_LEAD: &str = "まず上の標準のリストから「書きかえ用のファイル」を保存し、メモ帳などで書きかえてから、ここで読み込みます。保存するときの文字コードは UTF-8 にしてください。";
pub const LOAD_CHOOSE: &str = "チェックリストのファイル（.toml）を選ぶ";
pub const LOADED: &str = "を読み込みました。地域の「情報を直す」で、使うチェックリストに選べます。";
pub const SHIPPED_EDITION: &str = "は、標準のチェックリストと同じ id と edition です。id か edition を変えてから、もう一度読み込んでください。";
