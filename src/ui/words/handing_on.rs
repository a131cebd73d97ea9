//! Words of what is handed on from one person in charge to the next.

use crate::model::Day;

/// Work that no name stands at.
pub const NOBODY_YET: &str = "担当はこれから";

/// A day that others have set.
pub fn due(name: &str) -> String {
    format!("{name}（外からの締め切り）")
}

/// 事例検討会をひらく（訪問看護）
pub fn work(what: &str, owner: &str) -> String {
    match owner.trim() {
        "" => what.to_owned(),
        owner => format!("{what}（{owner}）"),
    }
}

pub fn with_helpers(helpers: &str) -> String {
    format!("{helpers}と")
}

pub const NOTHING_AHEAD: &str = "この先の三か月に、日付や月の決まっているものは、まだありません。";
/// What the year before had in the same months.
pub const A_YEAR_AGO: &str = "昨年度の同じころにあったこと";
pub const NO_OPEN_WORK: &str = "おわっていない取組は、計画にありません。";
pub const PROMISED: &str = "約束したこと";
pub const FILES_AT: &str = "ファイルや書類の置き場所";
pub const TO_NEXT: &str = "次の人へ";
pub const AHEAD: &str = "これからの三か月";
pub const OPEN_WORK: &str = "担当ごとの、おわっていない取組";
/// Names the page for whoever comes.
pub const TAKE_OVER: &str = "はじめて担当になった方へ";

/// 部会（2026年12月10日）の「次回に向けて」
pub fn left_to_do(forum: &str, day: Day) -> String {
    format!("{forum}（{}）の「次回に向けて」", day.label())
}
