//! The types of value that a 控え holds, and the words by which people are told of them.
//!
//! Must not know where in a file a value stands.

use crate::model::{FiscalYear, Perspectives, PlanPeriod, RespondentId, TalkPage};
use serde_json::Value;

#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    Object,
    /// An object whose names are of one type.
    Map(&'static FieldType),
    List,
    /// A list of so many entries.
    Fixed(usize),
    /// A list of two values that differ in type.
    Pair,
    Text,
    Flag,
    /// A whole number of at least 0.
    Count,
    Number,
    Year,
    Day,
    Month,
    Menu,
    Period,
    LocalCode,
    /// A page of a meeting.
    Page,
    /// One of the five levels.
    Level,
    Rating,
    Voice,
    RespondentId,
    /// Different 立場, no more than can be ticked.
    Perspectives,
    /// A year, a month or a fiscal year of the 年表.
    PastTime,
    /// What time a reference value is about.
    Time,
    /// A figure, or words.
    Amount,
    /// One of these codes.
    Code(fn() -> Vec<&'static str>),
}

impl FieldType {
    /// What should stand in place of `found`; 「{}が入るはずです」 can follow.
    pub fn expected(self, found: &Value) -> String {
        let words = match self {
            Self::Object | Self::Map(_) => "{ } で囲まれた項目の集まり",
            Self::Fixed(count) if found.is_array() => return format!("ちょうど{count}個の一覧"),
            Self::Pair if found.is_array() => "2つの値の組",
            Self::List | Self::Fixed(_) | Self::Pair => "[ ] で囲まれた一覧",
            Self::Text => "\" \" で囲まれた文字",
            Self::Flag => "true か false",
            Self::Count => "0以上の整数",
            Self::Number => "数字",
            Self::Year => {
                let (first, last) = (FiscalYear::MIN, FiscalYear::MAX);
                return format!("{first}から{last}までの西暦の年度");
            }
            Self::Day => "2026-04-01のような日付",
            Self::Month => "1から12の月",
            Self::Menu => "1から9の事業メニューの番号",
            Self::Period => return format!("1から{}までの期", PlanPeriod::MAX),
            Self::LocalCode => "検査数字の合う6けたの団体コード",
            Self::Page => "\"gaps\"や\"issue-課題ID\"のような、話し合いのページの名前",
            Self::Rating => "{\"level\": 0から4}・\"not-applicable\"・\"unknown\"のどれか",
            Self::Level => "0から4の段階",
            Self::Voice => "\"area\" か {\"member\": 回答者}",
            Self::RespondentId => {
                let longest = RespondentId::MAX_LEN;
                return format!(
                    "半角の英小文字で始まり、英小文字・数字・ハイフンだけの{longest}文字までの名前"
                );
            }
            Self::Perspectives => {
                let most = Perspectives::MAX;
                return format!("[ ] で囲まれた、ちがう立場{most}つまでの一覧");
            }
            Self::PastTime => {
                "\"2018\"（年）・\"2018-04\"（年月）・\"FY2018\"（年度）のような、いつのこと"
            }
            Self::Time => "{\"period\": 期} か {\"year\": 年度}",
            Self::Amount => "{\"number\": 数字} か {\"words\": 文字}",
            Self::Code(codes) => {
                let codes: Vec<String> = codes().iter().map(|c| format!("\"{c}\"")).collect();
                return format!("{}のどれか", codes.join("・"));
            }
        };
        words.to_owned()
    }

    /// Whether an entry of a map may have this name.
    pub fn can_name(self, name: &str) -> bool {
        match self {
            // As it is written: a sign or a 0 before it is no year's name.
            Self::Year => {
                let year = name.parse().ok().and_then(FiscalYear::new);
                year.is_some_and(|year| year.western().to_string() == name)
            }
            Self::Page => TalkPage::from_code(name).is_some(),
            Self::Code(codes) => codes().contains(&name),
            _ => true,
        }
    }
}
