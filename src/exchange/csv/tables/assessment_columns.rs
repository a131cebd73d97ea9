//! The columns that say which assessment of an area a row is about, and which menu.
//!
//! Must not know what the row says of it.

use super::area_columns::{AreaHead, set_year};
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::health_center_code;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Id, Text},
    columns,
};
use crate::exchange::csv::table_writer::Values;
use crate::model::{AreaRecord, Assessment, Menu, VoiceName};

columns! {
    ASSESSMENT = [
        ROUND: Code(T::Round), "round", "実施回コード", "", needed, "年度内のいつの評価か";
        ROUND_LABEL: Text, "round_label", "実施回", "", not read, "実施回コードの読み。取り込みでは使いません";
        VOICE: Code(T::Voice), "voice", "立場コード", "", may be missing, "協議の場の合意か、どの立場の回答か";
        VOICE_LABEL: Text, "voice_label", "立場", "", not read, "立場コードの読み。取り込みでは使いません";
        CHECKLIST: Id, "checklist", "チェックリストID", "", needed, "使ったチェックリストのID";
        EDITION: Id, "edition", "チェックリストの版", "", needed, "使ったチェックリストの版";
        MENU: Code(T::Menu), "menu", "事業メニュー番号", "", not read, "構築推進事業の事業メニュー（1から9）。リストにない項目は空欄";
        MENU_NAME: Text, "menu_name", "事業メニュー", "", not read, "事業メニューの名前。取り込みでは使いません";
    ];
}

columns! {
    /// What decides on the items that an assessment asks for. A column that is added goes to its end.
    ASKED = [
        LIST_SCOPE: Code(T::ListScope), "list_scope", "記入したリスト", "", may be missing, "短いリスト・ふつうのリスト・くわしいリストのどれで記入した実施回か。空欄の行は、ほかの行やこれまでのとおり";
        OWN_HEALTH_CENTER: Code(T::OwnHealthCenter), "own_health_center", "保健所設置", "", may be missing, "市町村が自ら保健所を設置しているか。設置していない市町村では、保健所の仕事についての項目を数えません。空欄は、これまでのとおり";
    ];
}

pub fn set_asked(row: &mut Values, record: &AreaRecord, assessment: &Assessment) {
    row.set(&LIST_SCOPE, assessment.scope.code());
    let own = record.area.own_health_center.map(health_center_code);
    row.set_some(&OWN_HEALTH_CENTER, own);
}

/// The columns from `area_id` to `edition`, with which each row begins.
pub fn assessment_values(record: &AreaRecord, assessment: &Assessment) -> Values {
    let key = assessment.key;
    let mut row = AreaHead::of(&record.area).values();
    set_year(&mut row, key.year);
    row.set(&ROUND, key.round.code());
    row.set(&ROUND_LABEL, key.round.label());
    set_voice(&mut row, record.voice_name(assessment));
    row.set(&CHECKLIST, &assessment.edition.list);
    row.set(&EDITION, &assessment.edition.edition);
    row
}

pub fn set_voice(row: &mut Values, voice: VoiceName) {
    row.set(&VOICE, voice.code());
    row.set(&VOICE_LABEL, voice.label());
}

pub fn set_menu(row: &mut Values, menu: Menu) {
    row.set(&MENU, menu.number());
    row.set(&MENU_NAME, menu.name());
}
