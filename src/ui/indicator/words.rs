//! Words of the page of one indicator.

use crate::model::{Direction, FiscalYear, ReferenceValue};
pub use crate::ui::words::indicator::{NAMELESS, NO_ACTUAL, part};
use crate::ui::words::not_kept::{self, NotKept};
use crate::ui::words::reference::reference_value;

pub const GONE: &str = "この指標は見つかりませんでした。消されたのかもしれません。";
pub const TO_ALL: &str = "指標の一覧へ";

pub const NOW: &str = "いまの位置";
pub const PICTURE: &str = "年度ごとの値（折れ線）";
pub const REFERENCES: &str = "そばに置く参考値";
pub const REFERENCES_NOTE: &str =
    "参考値は評価の基準ではありません。出典・時点・数え方のちがいに気をつけてお使いください。";

pub const WHAT: &str = "なにを追うか";
pub const NAME: &str = "指標の名前";
pub const NAME_HINT: &str = "例：住まいが見つかった件数";
pub const UNIT: &str = "単位";
pub const UNIT_HINT: &str = "例：人、件、日、％";
pub const DIRECTION: &str = "めざす向き";
pub const DIRECTION_HINT: &str = "どちらへ動くと、よい知らせですか";

pub const PLAN: &str = "現状値と目標値";
pub const BASELINE: &str = "現状値";
pub const TARGET: &str = "目標値";

/// 令和6年度　2件
pub fn of_year(year: FiscalYear, value: &str) -> String {
    format!("{}　{value}", year.era_label())
}

/// 令和8年度までに　8件
pub fn by_year(year: FiscalYear, value: &str) -> String {
    format!("{}までに　{value}", year.era_label())
}

/// 2026年10月31日の時点
pub fn on_day(day: &str) -> String {
    format!("{day}の時点")
}

pub const WHICH_YEAR: &str = "年度";
pub const BY_YEAR: &str = "いつまでに";
pub const YEARS_WRONG_WAY: &str =
    "現状値の年度が、目標の年度より前になっていません。年度をたしかめてください。";
pub const VALUE: &str = "値";
pub const IN_WORDS: &str = "ことばで書く";
/// Where words can stand beside the number.
pub const NOT_A_NUMBER: NotKept = NotKept {
    why: not_kept::NUMBER.why,
    expected: "12、325.3 のように入れてください。「3（2病院）」のように、かっこでことばをそえることもできます。「10〜15」「約20」のような値は、そばの「ことばで書く」を押すと、そのまま入れられます。",
};
/// What a field of うち takes.
pub const NOT_PARTS: NotKept = NotKept {
    why: "名前と数の組として読めませんでした。",
    expected: "「長期在院16、初めての人5」のように、名前のうしろに数を書いてください。",
};
pub const PART_TWICE: NotKept = NotKept {
    why: "同じ名前が二度あります。",
    expected: "名前をかえるか、一つにまとめてください。",
};
pub const REMARK: &str = "値にそえることば";
pub const REMARK_HINT: &str = "例：2病院（「3件（2病院）」のように出ます）";
pub const PARTS: &str = "うち（内訳）";
pub const PARTS_HINT: &str = "例：長期在院16、初めての人5";
pub const IN_NUMBERS: &str = "数字で書く";

pub const ACTUALS: &str = "年度ごとの実績値";
pub const ACTUALS_LEAD: &str =
    "分かった年度から入れてください。空欄は「まだ値がない」で、0とは別に扱います。";
pub const EARLIER: &str = "前の年度の欄を足す";
pub const DATE: &str = "いつの値か";
pub const ABOUT_VALUE: &str = "この値の内訳・出典・数え方";
pub const SOURCE: &str = "出典";
pub const BASIS: &str = "数え方";

pub const MORE: &str = "くわしいこと";
pub const WHY: &str = "設定理由";
pub const WHY_HINT: &str = "なぜこの数を追うのか";
pub const SOURCE_HINT: &str = "ふだん使う資料の名前";
pub const BASIS_HINT: &str = "何を、いつの時点で数えるか";
pub const ISSUE: &str = "どの地域課題の指標か";
pub const SHARE_OF: &str = "どの指標のうちの数か";
pub const SHARE_OF_HINT: &str = "選ぶと、その数に対する割合が出ます";
pub const NO_SHARE: &str = "なし";
pub const STATUTORY: &str = "載っている法定計画";
pub const NO_STATUTORY: &str = "なし";
pub const COUNTING: &str = "数え方の種類";
pub const COUNTING_HINT: &str = "割合を出すとき、数の少ない年度を合わせてよいかが決まります";
pub const NO_COUNTING: &str = "決めていない";
pub const TO_ISSUE: &str = "この地域課題を開く";
pub const NO_ISSUE: &str = "決めていない";
pub const SERIES: &str = "そばに置く参考値";
pub const NO_SERIES: &str = "置かない";

pub const END: &str = "追うのをやめる";
pub const END_NOTE: &str = "これまでの値は残ります。いつでも、また追えます。";
pub const AGAIN: &str = "もう一度追う";
pub const REMOVE: &str = "この指標を消す";

/// Each way, in plain words.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::More => "増やす（多いほどよい）",
        Direction::Less => "減らす（少ないほどよい）",
        Direction::KeepAtLeast => "今より減らさない（保つ）",
        Direction::KeepAtMost => "今より増やさない（保つ）",
        Direction::Watch => Direction::Watch.label(),
    }
}

/// 令和7年度の実績値
pub fn actual(year: FiscalYear) -> String {
    format!("{}の実績値", year.era_label())
}

/// 令和8年度（2026）から追っていません
pub fn ended(year: FiscalYear) -> String {
    format!("{year}から、追うのをやめています。")
}

/// How the published figures are counted: what cannot be compared says so there.
pub fn reference_basis(basis: &str) -> String {
    format!("参考値の数え方：{basis}")
}

/// 全国　325.3日以上（第7期（R6–R8）、以上を目指す値）
pub fn reference(value: &ReferenceValue) -> String {
    format!(
        "{}　{}（{}、{}）",
        value.scope,
        reference_value(value),
        value.time.label(),
        value.kind.label()
    )
}
