//! Words of the page of one 協議の場.

use crate::model::Day;
pub use crate::ui::words::forum::{TERM, TO_WELCOME};

pub const GONE: &str = "この会議は見つかりませんでした。消されたのかもしれません。";
pub const TO_ALL: &str = "協議の場の一覧へ";

/// Beside what is said when a term is over.
pub const MAKE_WELCOME: &str = "新しい委員さんへの紙をつくる";

pub const SITTINGS: &str = "開催の予定と記録";
pub const NO_SITTINGS: &str = "まだありません。これから開く日も、ここに入れておけます。開いた日と決まったことだけでも、あとで役に立ちます。";
pub const ADD_SITTING: &str = "開催を加える";
pub const ADDED: &str = "開催を加えました。日付を確かめてください。";

/// 2026年5月12日の開催の記録を消しました。
pub fn sitting_removed(day: &str) -> String {
    format!("{day}の開催の記録を消しました。")
}

pub const DATE: &str = "開催日";
pub const AGENDA: &str = "議題";
pub const DECIDED: &str = "決まったこと";
pub const PRESENT: &str = "出席した人数（立場ごと）";
pub const PRESENT_HINT: &str = "分かるところだけで十分です。";
pub const ISSUES: &str = "話した地域課題";
pub const NO_ISSUES: &str = "この年度の計画に地域課題を書くと、ここで選べます。";
pub const REMOVE_SITTING: &str = "この記録を消す";

pub const SURVEYS: &str = "事前アンケート";
pub const SURVEYS_LEAD: &str = "会議の前に、委員に聞いておきたいことを、自分たちの質問で聞けます。";
pub const ADD_SURVEY: &str = "アンケートをつくる";

pub const ABOUT: &str = "会議について";
pub const NAME: &str = "会議名";
pub const SINCE: &str = "開始年度";
pub const UNKNOWN_YEAR: &str = "分からない";
pub const LEVEL: &str = "どの範囲の会議か";
pub const LAYER: &str = "階層";
pub const SECRETARIAT: &str = "事務局";
pub const PURPOSE: &str = "目的";
pub const PURPOSE_HINT: &str =
    "何のために集まるか。年に一度、集まりで読み返すと形だけになりにくくなります。";
pub const TIMES: &str = "年に何回開くか";

pub const MEMBERS: &str = "どんな立場の人がいるか";
pub const MEMBERS_LEAD: &str = "いる立場を選んでください。人数は分かるときだけで十分です。";
/// Behind a number.
pub const PERSONS: &str = "人";
pub const OTHERS: &str = "「その他」はどんな人か";

pub const REPORTS: &str = "どの会議に報告するか";
pub const NO_REPORTS: &str = "ほかの会議を加えると、つながりを選べます。";

pub const REMOVE: &str = "この会議を消す";

/// 家族の人数
pub fn people_of(whose: &str) -> String {
    format!("{whose}の人数")
}

/// 2026年10月8日　住まいの話し合い
pub fn sitting(date: Day, agenda: &str) -> String {
    let agenda = agenda.lines().next().unwrap_or_default();
    format!("{}　{agenda}", date.label()).trim_end().to_owned()
}
