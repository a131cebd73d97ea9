//! Words of the page 「年度の締めくくり」.

use crate::model::{FiscalYear, Review};

pub fn title(year: FiscalYear) -> String {
    format!("{}の締めくくり", year.era_label())
}

pub const BROUGHT: &str = "この1年で";
pub const STEPS_DONE: &str = "済んだステップ";
pub const ACTIONS_DONE: &str = "済んだ取組";
pub const REVIEWED: &str = "評価を書いた課題";

pub fn of(count: usize, all: usize) -> String {
    format!("{count}／{all}")
}

pub const GOALS: &str = "年度の達成目標と進み";
pub const NO_PROGRESS: &str = "進みはまだ書いていません";
pub const ISSUES: &str = "地域課題の評価";
pub const WRITE_REVIEW: &str = "評価を書く";

/// For a screen reader, which hears the link without its row.
pub fn write_review_of(title: &str) -> String {
    format!("評価を書く：{title}")
}

pub const NOT_REVIEWED: &str = "評価はこれから";
pub const NOT_REVIEWED_NOTE: &str = "評価がなくても締めくくれます。あとから書くこともできます。";

/// What was found and what follows; a proposal is told as one.
pub fn review(review: &Review) -> String {
    let outcome = review.outcome.label();
    match review.next {
        Some(next) => format!("{outcome}／{}", next.label()),
        None => format!(
            "{outcome}／このあとは、まだ決めていません（案：{}）",
            review.next_or_proposed().label()
        ),
    }
}

pub fn goes_on(next: FiscalYear) -> String {
    format!("{}に引き継ぐもの", next.era_label())
}

pub const GOES_ON_LEAD: &str = "続けるものに印をつけます。印を外したものも、この年度の計画に残ります。取組の月は、つぎの年度であらためて決めます。";
/// Where a proposal begins without its tick.
pub const PROPOSED_TO_END: &str = "達成した課題で、このあとをまだ決めていないものは、印を外してあります。続けるときは、印をつけてください。";
pub const VISION: &str = "地域ビジョン";
pub const CARRY_ISSUES: &str = "地域課題と、おわっていない取組";
pub const NO_ISSUES: &str = "新しく引き継ぐ地域課題はありません。";

/// Above the issues that went on when the year was closed before.
pub fn already_there(next: FiscalYear) -> String {
    format!(
        "次の地域課題は、前に締めくくったときに引き継いだので、すでに{}の計画にあります。",
        next.era_label()
    )
}

pub const CARRY_INDICATORS: &str = "指標";
pub const NO_INDICATORS: &str = "引き継ぐ指標はありません。";
pub const UNNAMED: &str = "（まだ名前のない課題）";
pub const UNNAMED_ACTION: &str = "（まだ名前のない取組）";
pub const UNNAMED_INDICATOR: &str = "（まだ名前のない指標）";

pub fn actions_of(title: &str) -> String {
    format!("「{title}」の取組")
}

pub fn close(next: FiscalYear) -> String {
    format!("締めくくって、{}をひらく", next.era_label())
}

pub const NOTHING_LOST: &str = "締めくくったあとでも、この年度の計画は見たり直したりできます。";
