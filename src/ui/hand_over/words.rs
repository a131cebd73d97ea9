//! Words of the page 「引き継ぐ」.

use crate::model::{Day, FiscalYear, Round};

pub fn title(year: FiscalYear) -> String {
    format!("{}を引き継ぐ", year.era_label())
}

pub const LEAD: &str = "次に担当する方へ渡す紙と、一つのファイルです。事務局の中だけで使い、県へ渡すファイルには入りません。";
pub const PRINT: &str = "印刷する";
pub const WRITE: &str = "書きのこすこと";
pub const PROMISED_HINT: &str = "だれに、何を、いつまでに。1行に1件";
pub const FILES_HINT: &str = "名簿、議事録、要綱、この控えなどの場所";
pub const TO_NEXT_HINT: &str = "はじめに会うとよい人、気をつけていること、やりのこしたこと。一人ひとりの患者さんのことは書かないでください";
pub const LEFT: &str = "会議で「次回に向けて」と残したこと";
pub const RESTS_ON: &str = "段階3・4のよりどころ";
/// Nothing is answered in the year, or its list is not on this PC.
pub const NO_ROUND: &str = "この年度の記入がまだないか、そのリストがこのパソコンにありません。";

/// 中間の記入に、段階3・4の項目はありません。
pub fn no_high(round: Round) -> String {
    format!("{}の記入に、段階3・4の項目はありません。", round.label())
}

/// 「なぜこの段階か」
pub fn rests_on_lead(round: Round) -> String {
    format!(
        "{}の記入から。「なぜこの段階か」と聞かれたときに示せるものです。",
        round.label()
    )
}
pub const ITEM: &str = "項目";
pub const LEVEL: &str = "段階";
pub const EVIDENCE: &str = "根拠";
/// Before the numbers of those without any.
pub const NO_EVIDENCE: &str = "根拠をまだ書いていない項目：";

/// 2026年9月3日に確かめました
pub fn checked(day: Day) -> String {
    format!("{}に確かめました", day.label())
}

pub const FILE: &str = "ファイルを渡す";
pub const FILE_LEAD: &str = "この地域の、すべての年度の内容と、上のことばが入ります。一人ひとりの回答と名前も入るので、次の担当の方だけに渡してください。受け取った方は、ものさしを開いて「ファイルから始める」で選びます。";
pub const SAVE: &str = "引き継ぎのファイルを保存する";

pub fn saved(file: &str) -> String {
    format!(
        "ファイルをつくりました：{file}。保存先に入っているかを確かめ、次の方に渡してください。"
    )
}

pub const HAND_OVER: &str = "今日、引き継いだことを記録する";
pub const HANDED_OVER: &str = "引き継いだことを記録しました。";
pub const NOT_NOTED: &str = "記録できませんでした。もう一度押してください。";
pub const NO_DAY: &str =
    "今日の日付がわからないので、記録できません。パソコンの時計を確かめてください。";
pub const TAKE_BACK: &str = "記録を取り消す";
pub const TAKEN_BACK: &str = "引き継いだ記録を取り消しました。";

pub fn handed_on(day: Day) -> String {
    format!("{}に引き継ぎました。", day.label())
}

pub const SEE_AS_NEXT: &str = "次の方が見るページをひらく";
