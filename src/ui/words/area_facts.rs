//! What an area's facts are called, where they are shown and where they are typed.

use crate::model::EditionRef;

pub const CODE: &str = "全国地方公共団体コード";
pub const HEALTH_CENTER: &str = "保健所";
pub const HAS_HEALTH_CENTER: &str = "設置している";
pub const HAS_NO_HEALTH_CENTER: &str = "設置していない";
pub const OWN_CODE: &str = "都道府県が決めた地域の番号";
pub const POPULATION: &str = "人口（人）";
pub const HOSPITALS: &str = "精神科病院（か所）";
pub const CLINICS: &str = "精神科診療所（か所）";
pub const GENERAL_OFFICES: &str = "一般相談支援事業所（か所）";
pub const SPECIFIED_OFFICES: &str = "特定相談支援事業所（か所）";
pub const MUNICIPALITIES: &str = "構成市町村";
pub const CHECKLIST: &str = "使うチェックリスト";
/// A list that the area uses and that is not on this PC.
pub fn list_away(list: &EditionRef) -> String {
    format!("{} {}版（このPCにありません）", list.list, list.edition)
}
