//! Words of an area's own page and of its form.
//! Opened by: a coordinator who starts a round, or corrects what is known about the area.
//! In one minute: start this year's round; or make an area with no more than its name.

use crate::model::{EditionRef, Round};

pub const NEW_TITLE: &str = "地域をつくる";
pub const EDIT_TITLE: &str = "地域の情報を直す";
pub const LEAD: &str = "名前のほかは、あとからでも入力できます。";
pub const KIND: &str = "地域の種類";
pub const NAME: &str = "地域の名前";
pub const NAME_HINT: &str = "例：津圏域、千葉市、三重県";
pub const NAME_MISSING: &str = "地域の名前を入力してください。";
pub const PREFECTURE: &str = "都道府県";
pub const PREFECTURE_HINT: &str = "正式な名前で（例：三重県）";
pub const CODE: &str = "全国地方公共団体コード";
pub const CODE_HINT: &str = "6けた。市町村・都道府県だけにあります（例：242012）";
pub const OWN_CODE: &str = "都道府県が決めた地域の番号";
pub const OWN_CODE_HINT: &str = "圏域などに番号があれば（例：M-03）";
pub const POPULATION: &str = "人口（人）";
pub const HOSPITALS: &str = "精神科病院（か所）";
pub const CLINICS: &str = "精神科診療所（か所）";
pub const GENERAL_OFFICES: &str = "一般相談支援事業所（か所）";
pub const SPECIFIED_OFFICES: &str = "特定相談支援事業所（か所）";
pub const COUNT_WRONG: &str = "0以上の整数を入力してください。分からないときは空のままにします。";
pub const MUNICIPALITIES: &str = "構成市町村";
pub const MUNICIPALITIES_HINT: &str = "1行に1つずつ";
pub const CHECKLIST: &str = "使うチェックリスト";
pub const CHECKLIST_HINT: &str = "すでに記入した実施回のチェックリストは変わりません。";

/// A list that the area uses and that is not on this PC.
pub fn list_away(list: &EditionRef) -> String {
    format!("{} {}版（このPCにありません）", list.list, list.edition)
}

pub const COUNTS: &str = "人口と資源（分かるものだけ）";
pub const SAVE_NEW: &str = "つくる";
pub const SAVE: &str = "この内容にする";
pub const ERRORS_TITLE: &str = "入力をご確認ください";

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
/// Name of each door, and what is behind it.
pub const DOORS: &str = "この地域のページ";
pub const PLAN: (&str, &str) = ("今年度の計画", "課題・取組・予定と、PDCAの今");
pub const INDICATORS: (&str, &str) = ("指標", "数でみる移り変わりと目標");
pub const FORUMS: (&str, &str) = ("協議の場", "会議の体制と開催の記録");
pub const TALK: (&str, &str) = ("話し合い", "会議で映すページと配布資料");
pub const PAPERS: (&str, &str) = ("様式とCSV", "印刷する様式、提出するファイル");
pub const YEARS: (&str, &str) = ("年度のあゆみ", "年度ごとの変化をくらべる");
pub const NO_ROUNDS: &str = "まだ記入がありません。年度と実施回を選んで、はじめてください。";
pub const FILL: &str = "記入";
pub const RESULT: &str = "結果";
pub const EXPORT: &str = "CSV";
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
