//! What a 協議の場 is called and how it is told, wherever it is named.

use crate::model::FiscalYear;

pub const NAMELESS: &str = "名前のない会議";

/// 当事者・ピアサポーター3人; 0: nobody knows how many.
pub fn member(label: &str, count: u32) -> String {
    match count {
        0 => label.to_owned(),
        count => format!("{label}{count}人"),
    }
}

/// 4回
pub fn times(times: u32) -> String {
    format!("{times}回")
}

// Through which year its members sit in it.
pub const TERM: &str = "委員の任期";
pub const NO_TERM: &str = "書かない";
/// The way to the paper for new members.
pub const TO_WELCOME: &str = "はじめての委員さんへ（2枚の紙）";

/// 令和8年度まで
pub fn until(year: FiscalYear) -> String {
    format!("{}まで", year.era_label())
}

const ASK_ANEW: &str = "顔ぶれを確かめて、新しい任期を書いてください。";

pub fn term_ended(until: FiscalYear) -> String {
    format!("任期は{}まででした。{ASK_ANEW}", until.era_label())
}

pub fn term_of_one_ended(name: &str, until: FiscalYear) -> String {
    format!("「{name}」の{}", term_ended(until))
}

/// 「部会」（令和7年度まで）「連絡会」（令和6年度まで）の任期が終わりました。
pub fn terms_ended(forums: &[(String, FiscalYear)]) -> String {
    let forums = forums.iter();
    let forums: String = forums
        .map(|(name, year)| format!("「{name}」（{}）", until(*year)))
        .collect();
    format!("{forums}の任期が終わりました。{ASK_ANEW}")
}
