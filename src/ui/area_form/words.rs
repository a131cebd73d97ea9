//! Words of the form of an area.

pub use crate::ui::words::area_facts::{
    CHECKLIST, CLINICS, CODE, GENERAL_OFFICES, HOSPITALS, MUNICIPALITIES, OWN_CODE, POPULATION,
    SPECIFIED_OFFICES, list_away,
};

pub const NEW_TITLE: &str = "地域をつくる";
pub const EDIT_TITLE: &str = "地域の情報を直す";
pub const LEAD: &str = "必ず要るのは名前だけです。ほかは、あとからでも入力できます。";
pub const KIND: &str = "地域の種類";
pub const NAME: &str = "地域の名前";
pub const NAME_HINT: &str = "例：津圏域、千葉市、三重県";
pub const NAME_MISSING: &str = "地域の名前を入力してください。";
pub const PREFECTURE: &str = "都道府県";
pub const NOT_CHOSEN: &str = "（選ばない）";
pub const CODE_HINT: &str = "6けた。市町村・都道府県だけにあります（例：242012）";
pub const OWN_HEALTH_CENTER: &str = "保健所を設置していますか";
pub const OWN_HEALTH_CENTER_HINT: &str = "「いいえ」だと、保健所の仕事についての項目は出ません。";
pub const YES: &str = "はい";
pub const NO: &str = "いいえ";
pub const DO_NOT_KNOW: &str = "わからない";
pub const OWN_CODE_HINT: &str = "圏域などに番号があれば（例：M-03）";
pub const COUNT_WRONG: &str = "0以上の整数を入力してください。分からないときは空のままにします。";
pub const MUNICIPALITIES_HINT: &str = "1行に1つずつ";
pub const CHECKLIST_HINT: &str = "すでに記入した実施回のチェックリストは変わりません。";
pub const COUNTS: &str = "人口と資源（分かるものだけ）";
pub const SAVE_NEW: &str = "つくる";
pub const SAVE: &str = "この内容にする";
/// Above a form that was left half done.
pub const EARLIER: &str = "前に入力した途中の内容です。";
pub const EARLIER_DROP: &str = "途中の内容を消す";
pub const ERRORS_TITLE: &str = "入力をご確認ください";

/// Beside the button: these fields do not keep themselves.
pub fn kept_by(button: &str) -> String {
    format!("この内容は、「{button}」を押すと保存されます。")
}
