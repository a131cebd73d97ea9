//! Words of the page 「協議の場」.

use crate::model::FiscalYear;
pub use crate::ui::words::forum::{NAMELESS, TO_WELCOME};

pub const TITLE: &str = "協議の場";
pub const LEAD: &str = "地域にある会議の名前・目的・つながりを、一枚で見られるようにします。";
pub const EMPTY: &str =
    "まだ会議がありません。自立支援協議会の部会など、いまある会議から加えてみてください。";
/// To the page on which a meeting is prepared.
pub const TO_TALK: &str = "話し合いの準備";
pub const ADD: &str = "会議を加える";
pub const FORUM_NAME: &str = "会議名";
pub const FORUM_HINT: &str = "例：精神保健福祉部会";
pub const FORUM_MISSING: &str = "会議名を入力してください。";
pub const ADD_NAMED: &str = "この名前で加える";

pub const MAP: &str = "会議のつながり";
pub const MAP_CAPTION: &str = "会議の階層と、報告する先（矢印）";
pub const TABLE: &str = "会議の一覧";
pub const NAME: &str = "会議名（開始年度）";
pub const LAYER: &str = "階層";
pub const PURPOSE: &str = "目的";
pub const SECRETARIAT: &str = "事務局";
pub const MEMBERS: &str = "構成";
pub const TIMES: &str = "開催回数／年";

pub const MISSING: &str = "まだどの会議にもいない立場";
pub const MISSING_LEAD: &str = "次に声をかける相手を考えるときの手がかりです。すべての立場がそろう必要はありません。その回だけ来てもらう形もあります。";
pub const MISSING_NONE: &str = "どの立場の人も、どこかの会議にいます。";

pub const NO_SITTINGS: &str =
    "この年度の開催は、まだ入っていません。会議のページで、予定も記録も加えられます。";
pub const DATE: &str = "開催日";
pub const FORUM: &str = "会議";
pub const AGENDA: &str = "議題";
pub const DECIDED: &str = "決まったこと";

/// 令和8年度の開催の予定と記録
pub fn sittings(year: FiscalYear) -> String {
    format!("{}の開催の予定と記録", year.era_label())
}

/// （令和5年度〜）
pub fn since(year: FiscalYear) -> String {
    format!("（{}〜）", year.era_label())
}
