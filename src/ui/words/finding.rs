//! Strengths and gaps, and what people said of them.

use crate::model::{Level, Verdict};

pub const CONFIRM: &str = "そのとおり";
pub const STRIKE: &str = "いまは、そう見えない";
pub const TAKEN_BACK: &str = "取り消しました。";
/// The caption of a chart that stands on paper, too.
pub const DOTS: &str = "大きさで見る図（同じ目盛りの丸）";

/// Of an item about people's own experience that the office alone has rated.
pub const UNHEARD: &str = "まだ本人・家族に聞いていません";

pub fn level(level: Option<Level>) -> String {
    match level {
        Some(level) => format!("段階{}", level.value()),
        None => "段階なし".to_owned(),
    }
}

/// What people said, by the words of the buttons. `sitting`: in which one a 協議の場 said it; else it is the
/// office's word.
pub fn verdict(verdict: Verdict, sitting: Option<&str>) -> String {
    let who = match sitting {
        Some(sitting) => format!("{sitting}で"),
        None => "事務局が".to_owned(),
    };
    match verdict {
        Verdict::Confirmed => format!("✓ {who}「そのとおり」としました"),
        Verdict::Added => format!("＋ {who}加えました"),
        Verdict::Struck => format!("－ {who}「いまは、そう見えない」としました"),
    }
}
