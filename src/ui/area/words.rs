//! Words of an area's own page.

use crate::model::Round;
pub use crate::ui::words::area_facts::{
    CHECKLIST, CLINICS, CODE, GENERAL_OFFICES, HOSPITALS, MUNICIPALITIES, OWN_CODE, POPULATION,
    SPECIFIED_OFFICES, list_away,
};

pub const START_TITLE: &str = "チェックリストを記入する";
pub const YEAR: &str = "年度";
pub const ROUND: &str = "実施回";
pub const OTHER_ROUND: &str = "別の実施回を記入する";
pub const START: &str = "記入をはじめる";

/// A round of this year that is not complete yet, and how far it has come.
pub fn go_on(round: Round, done: usize, all: usize) -> String {
    format!("{}のつづきを記入（{done} / {all}）", round.label())
}

pub const ROUNDS_TITLE: &str = "これまでの実施回";
pub const ROUNDS_BEFORE: &str = "それより前の年度";
/// Name of each door, and what is behind it.
pub const DOORS: &str = "会議の準備と、県への提出";
pub const TALK: (&str, &str) = ("話し合いの準備", "会議で映すページと配布資料");
pub const SEND: (&str, &str) = ("県へ渡す", "県に見えるもの、見せる範囲、渡すファイル");
pub const NO_ROUNDS: &str = "まだ記入がありません。年度と実施回を選んで、はじめてください。";
pub const FILL: &str = "記入";
pub const RESULT: &str = "結果";
pub const EXPORT: &str = "CSV・Excelのファイル";
pub const PROGRESS: &str = "記入の進み";
pub const ACTIONS: &str = "ひらく";
pub const ABOUT: &str = "地域の情報";
pub const EDIT: &str = "情報を直す";
pub const REMOVE: &str = "この地域を片付ける";

/// Asked before it goes: a 見本 is not kept, and can be opened anew.
pub fn remove_ask(is_sample: bool) -> &'static str {
    if is_sample {
        "見本を片付けます。見本はいつでも開き直せますが、ここで試しに記入した内容は残りません。片付けますか。"
    } else {
        "一覧から外します。記入した内容は「片付けた地域」に残り、元に戻せます。片付けますか。"
    }
}

pub const NOT_ENTERED: &str = "未入力";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_before_an_area_goes_is_true_of_it() {
        assert!(remove_ask(false).contains("元に戻せます"));
        assert!(!remove_ask(true).contains("元に戻せます"));
        assert!(remove_ask(true).contains("残りません"));
    }
}
