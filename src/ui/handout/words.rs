//! Words of 配布資料: what everyone in the room takes home on paper.

use crate::model::{Level, Rating, Scope, Wording};

pub use crate::ui::words::views::round_open_until;

pub const TITLE: &str = "配布資料";
pub const TITLE_ALL: &str = "配布資料（全項目）";
pub const PRINT: &str = "印刷する";
pub const TO_SHORT: &str = "1〜2枚の資料へ";
pub const TO_ALL: &str = "全項目の資料へ";
pub const BACK: &str = "話し合いの準備へ";
pub const NOTE: &str = "段階は成績ではありません。地域の今を話し合うためのものです。";

pub const SHAPE: &str = "9つのメニューの今";
pub const ISSUES: &str = "取り組む地域課題";
pub const ISSUE: &str = "地域課題と取組方針";
pub const WHO: &str = "取組（担当、時期、いまの状態）";
pub const REVIEW: &str = "評価";
pub const ROADMAP: &str = "年間の予定";
pub const QUESTIONS: &str = "話し合いたいこと";
pub const DECIDED: &str = "きょう決まったこと（書きこみ用）";
pub const ITEMS: &str = "すべての項目";
pub const ITEM: &str = "項目";
pub const EVIDENCE: &str = "根拠・コメント";
pub const LEVEL: &str = "段階";
pub const NOTHING: &str = "この年度の記入も計画もまだありません。";

/// Below a list that is cut short.
pub fn more(count: usize) -> String {
    format!("ほか{count}件は、「全項目の資料」にあります。")
}

/// 令和8年度（2026）　年度当初　にも包括チェックリスト（2026年版）
pub fn about(year: &str, round: &str, list: &str) -> String {
    [year, round, list]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join("　")
}

/// にも包括チェックリスト（2026年版）の短いリストで記入
pub fn filled_by(list: &str, scope: Scope) -> String {
    match scope {
        Scope::Whole => list.to_owned(),
        other => format!("{list}の{}で記入", other.label()),
    }
}

pub fn rating(wording: Wording, rating: Option<Rating>) -> String {
    match rating {
        None => "未記入".to_owned(),
        Some(Rating::Unknown) => "わからない".to_owned(),
        Some(Rating::NotApplicable) => "該当なし".to_owned(),
        Some(Rating::Level(level)) => mark(wording, level),
    }
}

fn mark(wording: Wording, level: Level) -> String {
    match wording {
        Wording::Levels => level.value().to_string(),
        Wording::Marks => level.mark().to_owned(),
    }
}
