//! Words of the way through a year: its jobs, where each stands, and what comes next.

pub use super::when::day;
use crate::model::{Day, FiscalYear, Round};

pub const FILL: &str = "記入";
pub const RESULT: &str = "結果";
pub const PLAN: &str = "計画";
pub const MEETING: &str = "協議の場";
pub const SEND: &str = "県へ渡す";
pub const LOOK_BACK: &str = "ふり返り";
pub const HAND_OVER: &str = "引き継ぐ";

/// Before the way to the page for whoever took the work on just now.
pub const NEW_HERE: &str = "引き継いだ方は、まず15分で：";
/// Before the one thing to do next.
pub const NEXT: &str = "つぎは";

/// Nothing of it is done yet.
pub const TO_COME: &str = "これから";
/// The year does without it, on purpose.
pub const LEFT_OUT: &str = "今年はしない";
/// Behind a round that was begun and is not gone on with.
pub const IN_BRACKETS_LEFT_OUT: &str = "（今年はしない）";
/// Words for the next person are written, and nobody has handed over yet.
pub const SUCCESSION_BEGUN: &str = "引き継ぎのことばを書いています";
/// Names the row of months.
pub const MONTHS: &str = "協議の場をひらく日（4月から3月まで）";
/// The same where nothing stands in it yet.
pub const MONTHS_EMPTY: &str =
    "協議の場の日や、外からの締め切りを入れると、ここに並びます（4月から3月まで）";
/// The same where days from outside stand among them.
pub const MONTHS_WITH_DEADLINES: &str =
    "協議の場をひらく日と、〆のついた外からの締め切り（4月から3月まで）";
/// Before the number of a day by which others wait for something.
pub const DEADLINE_MARK: &str = "〆";
pub const MONTH: &str = "月";

/// Behind the number of a day, for those who hear it.
pub fn sitting_aloud(name: &str) -> String {
    format!("日、{name}")
}

/// The same of a day by which others wait for something.
pub fn deadline_aloud(name: &str) -> String {
    format!("日までに、{name}")
}

/// 中間 74 / 75
pub fn filled(round: Round, done: usize, all: usize) -> String {
    format!("{} {done} / {all}", round.label())
}

/// Behind how far a round is filled.
pub fn unknown(count: usize) -> String {
    format!("（わからない {count}）")
}

/// The round's list is not on this PC.
pub fn list_away(round: Round, answers: usize) -> String {
    format!(
        "{} {answers}項目（リストがこのPCにありません）",
        round.label()
    )
}

/// How many strengths and gaps people have said their word on.
pub fn seen_through(judged: usize, found: usize) -> String {
    match judged {
        0 => format!("ストレングスと課題 {found}件、確かめるのはこれから"),
        _ => format!("ストレングスと課題 {found}件のうち、{judged}件を確かめました"),
    }
}

pub const NOTHING_FOUND: &str = "ストレングスと課題の候補は、まだありません";

pub fn planned(issues: usize, done: usize, actions: usize) -> String {
    match actions {
        0 => format!("地域課題 {issues}件、取組はこれから"),
        _ => format!("地域課題 {issues}件、取組 {actions}件のうち{done}件が済み"),
    }
}

pub fn next_sitting(at: Day, forum: &str) -> String {
    format!("次は{}（{forum}）", day(at))
}

pub fn sittings_held(count: usize) -> String {
    format!("{count}回ひらきました")
}

pub fn handed(at: Day) -> String {
    format!("{}に渡しました", at.label())
}

pub fn closed(at: Day) -> String {
    format!("{}に締めくくりました", at.label())
}

pub fn handed_on(at: Day) -> String {
    format!("{}に引き継ぎました", at.label())
}

pub fn reviewed(reviewed: usize, all: usize) -> String {
    format!("地域課題 {all}件のうち{reviewed}件をふり返りました")
}

// The one thing to do next.

pub fn go_on(round: Round, done: usize, all: usize) -> String {
    format!("{}のつづきを記入する（{done} / {all}）", round.label())
}

pub fn begin(year: FiscalYear, round: Round) -> String {
    format!("{} {}の記入をはじめる", year.era_label(), round.label())
}

/// 令和7年度：県へ渡す準備をする
pub fn of_year(year: FiscalYear, told: &str) -> String {
    format!("{}：{told}", year.era_label())
}

pub const SEE_RESULT: &str = "結果を見る";
pub const MAKE_PLAN: &str = "計画をつくる";
pub const TO_PLAN: &str = "計画を見る";
pub const SEE_FORUMS: &str = "協議の場を見る";
pub const TO_FORUMS: &str = "協議の場の予定を入れる";

pub fn prepare(at: Day, forum: &str) -> String {
    format!("話し合いの準備をする（{} {forum}）", day(at))
}

pub const TO_SEND: &str = "県へ渡す準備をする";
pub const TO_CLOSE: &str = "ふり返って、年度を締めくくる";
pub const TO_HAND_OVER: &str = "引き継ぎの用意をする";

/// 参加意向調査の用意をする（2月20日まで）
pub fn due(at: Day, name: &str) -> String {
    format!("{name}の用意をする（{}まで）", day(at))
}

pub fn next_plan(year: FiscalYear) -> String {
    format!("{}の計画を見る", year.era_label())
}

pub const TO_YEARS: &str = "これまでのあゆみを見る";
pub const TO_LISTS: &str = "チェックリストを読み込む";

/// Where no area was looked at yet.
pub const TO_AREAS: &str = "地域を選ぶ";

// On the pages about members' own answers.
pub const SEE_VIEWS: &str = "見え方がちがうところを見る";
pub const TO_ASKING: &str = "「一人ひとりに聞く」にもどる";
pub const TO_TALK: &str = "話し合いの準備をする";
/// From the year's last job back to all of them.
pub const TO_PATH: &str = "一年の流れにもどる";

/// 令和8年度の流れ
pub fn title(year: FiscalYear) -> String {
    format!("{}の流れ", year.era_label())
}
