//! Strengths and gaps, and what people said of them.

use crate::model::{Level, Verdict};

pub const CONFIRM: &str = "そのとおり";
pub const STRIKE: &str = "いまは、そう見えない";
pub const TAKEN_BACK: &str = "取り消しました。";
/// The caption of a chart that stands on paper, too.
pub const DOTS: &str = "大きさで見る図（同じ目盛りの丸）";

pub fn level(level: Option<Level>) -> String {
    match level {
        Some(level) => format!("段階{}", level.value()),
        None => "段階なし".to_owned(),
    }
}

/// What people said, by the words of the buttons.
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "✓ みんなで「そのとおり」としました",
        Verdict::Added => "＋ みんなで加えました",
        Verdict::Struck => "－ みんなで「いまは、そう見えない」としました",
    }
}
