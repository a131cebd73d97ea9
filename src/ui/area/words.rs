//! Words of an area's own page.

use crate::model::{FiscalYear, Round};
pub use crate::ui::words::area_facts::{
    CHECKLIST, CLINICS, CODE, GENERAL_OFFICES, HAS_HEALTH_CENTER, HAS_NO_HEALTH_CENTER,
    HEALTH_CENTER, HOSPITALS, MUNICIPALITIES, OWN_CODE, POPULATION, SPECIFIED_OFFICES, list_away,
};

pub const DEADLINES: &str = "外からの締め切り";
pub const NO_DEADLINES: &str =
    "県や国への返事の日などを入れておくと、近づいたときに「つぎは」に出ます。";
/// Above those that there are.
pub const TICK_DEADLINES: &str = "近づくと「つぎは」に出ます。済んだら印をつけてください。";
pub const DEADLINE_TOO_FAR: &str = "年度が離れすぎています。「いつまで」の年を確かめてください。";
pub const ADD_DEADLINE: &str = "締め切りを足す";
pub const DEADLINE_NAME: &str = "何の締め切りか";
pub const DEADLINE_HINT: &str = "例：参加意向調査、合同会議の事前課題シート";
pub const DEADLINE_MISSING: &str = "何の締め切りかを入れてください。";
pub const DEADLINE_DAY: &str = "いつまで（必須）";
pub const DEADLINE_DAY_MISSING: &str = "「いつまで」に日付を入れてください。";
pub const DEADLINE_ADD: &str = "足す";
pub const REMOVE_DEADLINE: &str = "消す";
pub const DEADLINE_DONE: &str = "済み";
pub const DEADLINE_PAST: &str = "日が過ぎました";

pub fn deadlines_on_paper(all: &str) -> String {
    format!("{DEADLINES}：{all}")
}

/// 2月20日まで　参加意向調査
pub fn deadline(day: &str, name: &str) -> String {
    format!("{day}まで　{name}")
}

pub fn deadline_added(name: &str) -> String {
    format!("「{name}」を足しました。")
}

/// Its day lies in another year than the one that is shown.
pub fn deadline_of_year(name: &str, year: FiscalYear) -> String {
    format!("「{name}」は、{}の流れに足しました。", year.era_label())
}

pub const LEAVE_OUT: &str = "今年はしないものを決める";
pub const LEAVE_OUT_LEGEND: &str = "今年はしないもの";
pub const LEAVE_OUT_LEAD: &str =
    "印をつけたものは「今年はしない」と出て、「つぎは」で勧めなくなります。いつでも戻せます。";

/// The small word above what the year's round says.
pub const FINDING: &str = "今の姿";
pub const SEE_RESULT: &str = "結果をくわしく見る";
/// Before the first answer.
pub const NO_PICTURE: &str = "段階を選びはじめると、ここに今の姿が出ます。";
pub const YEAR: &str = "年度";
pub const ROUND: &str = "実施回";
pub const OTHER_ROUND: &str = "年度・実施回を選んで記入する";
pub const START: &str = "記入をはじめる";

// A round under the wrong year or name.
pub const ROUND_WORK: &str = "実施回を動かす・写す・消す";
pub const WHICH_ROUND: &str = "どの実施回を";
pub const ROUND_DO: &str = "どうするか";
pub const MOVE: &str = "別の年度・実施回へ動かす";
pub const COPY: &str = "別の年度・実施回へ写す";
pub const REMOVE_ROUND: &str = "消す（一人ひとりの回答も）";
pub const TO_YEAR: &str = "行き先の年度";
pub const TO_ROUND: &str = "行き先の実施回";
pub const MOVE_GO: &str = "動かす";
pub const COPY_GO: &str = "写す";
pub const REMOVE_GO: &str = "この実施回を消す";

/// 令和8年度 中間
pub fn round_of(year: FiscalYear, round: Round) -> String {
    format!("{} {}", year.era_label(), round.label())
}

pub fn taken(year: FiscalYear, round: Round) -> String {
    format!(
        "{}には、すでに記入があります。別の実施回を選ぶか、先にそちらを動かしてください。",
        round_of(year, round)
    )
}

pub fn moved(from: (FiscalYear, Round), to: (FiscalYear, Round)) -> String {
    format!(
        "{}を、{}へ動かしました。",
        round_of(from.0, from.1),
        round_of(to.0, to.1)
    )
}

pub fn copied(from: (FiscalYear, Round), to: (FiscalYear, Round)) -> String {
    format!(
        "{}を、{}へ写しました。",
        round_of(from.0, from.1),
        round_of(to.0, to.1)
    )
}

pub fn round_removed((year, round): (FiscalYear, Round)) -> String {
    format!("{}の記入を消しました。", round_of(year, round))
}

pub const ROUNDS_TITLE: &str = "これまでの実施回";
pub const ROUNDS_BEFORE: &str = "それより前の年度";
pub const NO_ROUNDS: &str = "まだ記入がありません。";
pub const FILL: &str = "記入";
pub const RESULT: &str = "結果";
pub const EXPORT: &str = "CSV・Excelのファイル";
pub const PROGRESS: &str = "記入の進み";
pub const ACTIONS: &str = "ひらく";
pub const PROFILE_EMPTY: &str = "話し合いの前に、地域の数字を出典といっしょに集めておけます。";
pub const BEGIN_PROFILE: &str = "地域のすがたを書きはじめる";
pub const SEE_PROFILE: &str = "地域のすがたを開く";
pub const ABOUT: &str = "地域の情報";
pub const EDIT: &str = "情報を直す";
pub const REMOVE: &str = "この地域を片付ける";

pub fn removed(area: &str) -> String {
    format!("「{area}」を片付けました。")
}

pub const NOT_ENTERED: &str = "未入力";
