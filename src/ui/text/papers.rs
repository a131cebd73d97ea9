//! Words of the page 「様式とCSV」.
//! Opened by: a coordinator who has to hand something in.
//! In one minute: open the right form, or save the file that the prefecture asked for.

use crate::exchange::csv::tables::year::YearTable;
use crate::model::Round;

pub const TITLE: &str = "様式とCSV";
pub const FORMS: &str = "印刷する様式";
pub const FORMS_LEAD: &str = "計画の内容が入った用紙です。開いて、書きたして、印刷できます。";
pub const TO_TALK: &str = "会議で配る資料と議事メモは「話し合い」から";
pub const FILES: &str = "提出するファイル（CSV）";
pub const FILES_LEAD: &str = "都道府県などへ渡すファイルです。計画・指標・協議の場は、すべての年度が行で入ります。チェックリストの回答と、下の6つのファイルは「控えとファイル」で読み戻せます。メニューごとの集計・列の説明・コード表は、渡すためだけのファイルです。";
pub const ANSWERS: &str = "チェックリストの回答";
pub const YEAR_FILES: &str = "計画・指標・協議の場";

/// 中間の回答・メニューごとの集計のCSVへ
pub fn answers(round: Round) -> String {
    format!("{}の回答・メニューごとの集計のCSVへ", round.label())
}

/// What is in each file.
pub fn table(table: YearTable) -> &'static str {
    match table {
        YearTable::Plan => "地域ビジョン、目標と進み具合、PDCAのステップ、病院との連携、悩み。",
        YearTable::Issues => "1課題が1行です。取組方針・視点別の認識・評価が入ります。",
        YearTable::Actions => "1つの取組が1行です。担当・時期・状態が入ります。",
        YearTable::Indicators => "現状値・目標値・実績値が、1つの値につき1行です。",
        YearTable::Forums => "1つの会議が1行です。事務局・構成員・つながりが入ります。",
        YearTable::Meetings => "1回の開催が1行です。議題と決まったことが入ります。",
    }
}
