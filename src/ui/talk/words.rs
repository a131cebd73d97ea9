//! Words of the page on which a meeting is prepared.

pub use crate::ui::words::meeting::page;

pub const TITLE: &str = "話し合いの準備";
pub const TO_FORUMS: &str = "協議の場へ";
pub const LEAD: &str =
    "この年度の記入と計画から、会議で見るページができています。そのまま始められます。";
pub const START: &str = "話し合いをはじめる";
pub const START_HINT: &str = "矢印キーかリモコンで進みます。「?」で使えるキーが出ます。";
pub const HANDOUT: &str = "配布資料（A4・1〜2枚）";
pub const HANDOUT_ALL: &str = "配布資料（全項目）";
pub const MINUTES: &str = "議事メモ";

pub const LOOK: &str = "見せ方";
pub const WORDING: &str = "段階の書き方";
pub const RUBY: &str = "ふりがな";
pub const RUBY_OPTIONS: (&str, &str) = ("つけない", "つける");
pub const BACKGROUND: &str = "背景";
pub const BACKGROUND_OPTIONS: (&str, &str) = ("白", "黒");

pub const SITTING: &str = "どの会議か";
pub const SITTING_LEAD: &str = "開催の記録（議事メモ）は、その日にはじめて書きとめたときにできます。決まったことは、選んだ会議の記録に入ります。選ばなくても始められます。";
pub const FORUM: &str = "会議";
pub const FORUM_LATER: &str = "あとで決める";

pub const PAGES: &str = "見せるページと順番";
pub const PAGES_LEAD: &str =
    "外したページは映りません。順番は、右端の印をつかむか、矢印で変えられます。";
/// 12件のうち6件
pub fn chosen(all: usize, shown: usize) -> String {
    format!("{all}件のうち{shown}件")
}

pub const BARE: &str = "いまは、見せるものがありません（見せる範囲が事務局だけのものは出ません）";
/// Beside what is seen differently.
pub const CHOOSE_WORDS: &str = "見せる言葉を選ぶ";
pub const NOTE: &str = "進行役のメモ";
/// Behind the name of a note that says something.
pub const NOTE_THERE: &str = "（あり）";
pub const NOTE_HINT: &str = "会場には映りません。「進行役の画面」にだけ出ます。";

pub const STRENGTHS: &str = "見せるストレングス";
pub const GAPS: &str = "見せる課題";
pub const ITEMS_NONE: &str = "この年度の記入がまだありません。";

pub const WORDS: &str = "話し合いの言葉";
pub const QUESTIONS: &str = "話し合いたいこと";
pub const QUESTIONS_HINT: &str = "1行に1つ。「話し合いたいこと」のページに出ます。";
pub const NEXT: &str = "次回に向けて";
pub const NEXT_HINT: &str = "次に集まる日や、それまでにすること。1行に1つ。";

/// 「ストレングス」は10ページのうち3番目です。
pub fn moved_page(name: &str, place: usize, all: usize) -> String {
    format!("「{name}」は{all}ページのうち{}番目です。", place + 1)
}

/// 「夜の相談」は12件のうち3番目です。
pub fn moved_item(name: &str, place: usize, all: usize) -> String {
    format!("「{name}」は{all}件のうち{}番目です。", place + 1)
}
