//! Words of the page 「CSV・Excel」.

pub const TITLE: &str = "CSV・Excelのファイルをつくる";
pub const LEAD: &str = "事務局の中で使うファイルです。根拠やコメントなど、この実施回に書いたものがすべて入ります。一人ひとりの回答は入りません。";
pub const TO_SEND: &str = "県へ渡すときは「県へ渡す」へ";
pub const SCOPE: &str = "入れる実施回";
pub const SCOPE_THIS: &str = "この実施回だけ";
pub const SCOPE_ALL: &str = "この地域のすべての実施回";

pub const FILES: &str = "ファイルを保存する";
/// What is in it.
pub const BOOK: &str = "一つのファイルに、回答・メニューごとの集計・列の説明・コード表のシートが入ります。「控えとファイル」で読み戻せます。";
/// Name, what is in it.
pub const ANSWERS: (&str, &str) = (
    "回答",
    "1項目が1行です。段階・根拠・コメント・みなさんの見方が入ります。このファイルは「控えとファイル」で読み戻せます。",
);
pub const SUMMARY: (&str, &str) = (
    "メニューごとの集計",
    "1メニューが1行です。段階の平均・回答率・項目数が入ります。",
);
pub const COLUMNS: (&str, &str) = ("列の説明", "それぞれの列の意味・単位・書き方の一覧です。");
pub const CODES: (&str, &str) = (
    "コード表",
    "ファイルで使っている番号と、その意味の一覧です。",
);
pub const PREVIEW: &str = "CSVの「回答」の中身を少し見る（最初の5行）";
pub const NOTHING: &str = "この実施回には、まだ記入がありません。";
pub const TO_FILL: &str = "記入する";

pub const FILL_IN: &str = "Excelで記入する";
pub const FILL_IN_LEAD: &str = "このツールを使わない地域や担当の方に、Excelで記入してもらうためのファイルです。送り返してもらったら、「控えとファイル」で取り込めます。";
pub const FILL_IN_FOUND: &str = "このブックに入る根拠・コメントの中に、一人の方や一軒の家のことかもしれない書き方がありました。渡してよいかを確かめて、必要なら直してください。見つけられないこともあります。";
/// Name, what is in it.
pub const FILL_IN_BOOK: (&str, &str) = (
    "記入用のExcelブック",
    "この実施回の項目が1行ずつ並び、段階のことばを読みながら選べます。これまでの記入があれば、入ったまま始まります。「見せる範囲」で「事務局だけ」としたものは入りません。",
);
