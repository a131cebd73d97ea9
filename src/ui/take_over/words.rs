//! Words of the page 「はじめて担当になった方へ」.

use crate::model::{Day, FiscalYear};

/// Of which year it tells.
pub fn lead(year: FiscalYear) -> String {
    format!(
        "15分で、引き継いだ{}をひとまわりします。上から順に読めば、最初の仕事まで進めます。",
        year.era_label()
    )
}

/// 2分
pub fn minutes(minutes: u32) -> String {
    format!("{minutes}分")
}

pub const FROM_LAST: &str = "前の担当の方から";
pub const NO_WORDS: &str = "書きのこされたことばは、ありません。前の担当の方や県の担当課に、続いている約束がないかを聞いてみてください。";

pub fn given(day: Day) -> String {
    format!("{}に引き継がれました。", day.label())
}

pub const STANDS: &str = "地域の今";
pub const STANDS_NONE: &str = "この年度の記入がまだないか、そのリストがこのパソコンにありません。";
pub const SEE_RESULT: &str = "結果を見る";
pub const ISSUES: &str = "取り組んでいる地域課題";
pub const NO_ISSUES: &str = "計画に、取り組んでいる地域課題はまだありません。";
pub const FORUMS: &str = "協議の場";
pub const NO_FORUMS: &str = "協議の場は、まだ登録されていません。";
pub const TO_TALK: &str = "話し合いの準備をする";
pub const TO_HANDOUT: &str = "配布資料をひらく";
pub const FIRST: &str = "最初の仕事";
pub const FIRST_LEAD: &str =
    "ものさしは、「概要」や各ページの終わりに「つぎは」と次の仕事を出します。今は、ここからです。";
pub const TO_HELP: &str = "使い方を読む";
pub const TO_BACKUP: &str = "控えファイルを保存する";

/// How much of an issue's work is done.
pub fn done(done: usize, all: usize) -> String {
    match all {
        0 => "取組はこれから".to_owned(),
        _ => format!("取組 {all}件のうち{done}件が済み"),
    }
}

/// 2026年10月3日に決まったこと：
pub fn decided(day: Day, decided: &str) -> String {
    match decided {
        "" => format!("最後の会議：{}", day.label()),
        decided => format!("{}に決まったこと：{decided}", day.label()),
    }
}
