//! Words of the page 「地域の一覧」.

pub const TITLE: &str = "地域の一覧";
pub const WELCOME_TITLE: &str = "地域の今を話し合うための「ものさし」";
pub const WELCOME: &str = "「精神障害にも対応した地域包括ケアシステム」（にも包括）がどこまで進んだかを、チェックリストで確かめ、ストレングスと課題を図にして、協議の場で話し合うための道具です。";
/// Over the 見本's picture.
pub const SAMPLE_PICTURE: &str = "見本の結果（架空の圏域）";
pub const OPEN_SAMPLE: &str = "見本を開く";
pub const NEW_AREA: &str = "地域をつくる";
pub const FROM_BACKUP: &str = "引き継ぎのファイルを受け取ったときや、前に使っていたのに空のときは、そのファイルから続けられます。「ファイルから始める」で選ぶと、まず何が変わるかをお見せします。";
pub const SAMPLE_HINT: &str =
    "はじめての方は、4年分の記入がある架空の圏域「見本」から見るのがおすすめです。";

pub const PROMISES: [(&str, &str); 3] = [
    (
        "外へ送りません",
        "入力した内容は、このブラウザーと、あなたが保存したファイルの中だけにあります。",
    ),
    (
        "成績はつけません",
        "総合の評価も、順位もありません。ストレングスを先に、話の種を見つけるためのものさしです。",
    ),
    (
        "Excel で渡せます",
        "都道府県へは、「県へ渡す」で Excel ブックか CSV の一式にして渡せます。",
    ),
];

pub const CONTINUE: &str = "つづきを記入";
pub const BEGIN: &str = "記入をはじめる";
pub const SEE_RESULT: &str = "結果を見る";
pub const ALL_ROUNDS: &str = "計画・協議の場・ほかの年度";
pub const NO_ANSWERS: &str = "まだ記入がありません";
pub const SAMPLE_TAG: &str = "見本";

pub const BROKEN_TITLE: &str = "読めないデータ";
/// Before a link to the page where it is then.
pub const BROKEN_LEAD: &str = "残っている内容は、そのままにしてあります。上書きもしません。まず「ファイルに残す」で手元に残してください。「脇に置く」を選ぶと、この一覧から外れます。脇に置いたものは、次のページから、あとでも取り出せます。";
pub const BROKEN_SAVE: &str = "ファイルに残す";
pub const BROKEN_ASIDE: &str = "脇に置く";

pub const REMOVED_TITLE: &str = "片付けた地域";
pub const REMOVED_LEAD: &str = "元に戻せます。「完全に消す」を選ぶと、戻せなくなります。";
pub const LET_GO: &str = "完全に消す";
pub const LET_GO_ASK: &str = "記入した内容もすべて消え、元に戻せません。完全に消しますか。";

pub fn brought_back(area: &str) -> String {
    format!("「{area}」を元に戻しました。")
}

pub fn let_go(area: &str) -> String {
    format!("「{area}」を完全に消しました。")
}

/// What could not be read was set aside.
pub fn set_aside(name: &str) -> String {
    format!("「{name}」を脇に置きました。「控えとファイル」のページから、あとでも取り出せます。")
}

/// It was to be set aside, and can be read by now.
pub fn mended(name: &str) -> String {
    format!("「{name}」は、ほかの画面ですでに直っていたので、そのままにしました。")
}
