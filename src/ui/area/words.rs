//! Words of an area's own page.

pub use crate::ui::words::area_facts::{
    CHECKLIST, CLINICS, CODE, GENERAL_OFFICES, HOSPITALS, MUNICIPALITIES, OWN_CODE, POPULATION,
    SPECIFIED_OFFICES, list_away,
};

/// The small word above what the year's round says.
pub const FINDING: &str = "今の姿";
pub const SEE_RESULT: &str = "結果をくわしく見る";
/// Before the first answer.
pub const NO_PICTURE: &str = "記入がはじまると、ここに今の姿が出ます。";
pub const YEAR: &str = "年度";
pub const ROUND: &str = "実施回";
pub const OTHER_ROUND: &str = "別の年度・実施回を記入する";
pub const START: &str = "記入をはじめる";

pub const ROUNDS_TITLE: &str = "これまでの実施回";
pub const ROUNDS_BEFORE: &str = "それより前の年度";
pub const NO_ROUNDS: &str = "まだ記入がありません。";
pub const FILL: &str = "記入";
pub const RESULT: &str = "結果";
pub const EXPORT: &str = "CSV・Excelのファイル";
pub const PROGRESS: &str = "記入の進み";
pub const ACTIONS: &str = "ひらく";
pub const ABOUT: &str = "地域の情報";
pub const EDIT: &str = "情報を直す";
pub const REMOVE: &str = "この地域を片付ける";

pub fn removed(area: &str) -> String {
    format!("「{area}」を片付けました。")
}

pub const NOT_ENTERED: &str = "未入力";
