//! The forums: one row a forum, without its sittings.
//!
//! Must not know how rows make a file, nor what becomes of them.

use super::area_columns::AREA;
use super::member_counts::{read_counts, set_counts};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::{self, coded};
use crate::exchange::csv::column::Column;
use crate::exchange::csv::column::{
    ColumnType::{Code, Id, Integer, Text},
    columns, columns_for_each,
};
use crate::exchange::csv::ids_cell;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::model::{AreaRecord, FiscalYear, Forum, ForumId, MemberKind};

columns! {
    FORUM = [
        FORUM_ID: Id, "forum_id", "会議ID", "", needed, "協議の場を見分けるID。書きかえないでください";
        FORUM_NAME: Text, "forum_name", "会議名", "", needed, "協議の場の名前";
        SINCE: Integer, "since", "開始年度", "年度", needed, "会議が始まった年度。わからなければ空欄";
        FORUM_LEVEL: Code(T::AreaKind), "forum_level", "会議の範囲コード", "", needed, "市町村・圏域・都道府県のどこの会議か";
        FORUM_LEVEL_LABEL: Text, "forum_level_label", "会議の範囲", "", not read, "会議の範囲コードの読み。取り込みでは使いません";
        LAYER: Code(T::Layer), "layer", "会議の役割コード", "", needed, "代表者・実務者・コアメンバーの別";
        LAYER_LABEL: Text, "layer_label", "会議の役割", "", not read, "会議の役割コードの読み。取り込みでは使いません";
        SECRETARIAT: Text, "secretariat", "事務局", "", needed, "事務局を担う機関";
        PURPOSE: Text, "purpose", "目的・内容", "", needed, "何のための会議か";
        TIMES_A_YEAR: Integer, "times_a_year", "開催回数", "回", needed, "1年に開く予定の回数。決まっていなければ空欄";
    ];
}

columns_for_each! {
    /// How many of each kind sit in a forum, in the order of `MemberKind::ALL`.
    MEMBERS[MemberKind::ALL.len()]: Integer, "人", "構成員の人数。人数がわからない構成員は0、構成員でなければ空欄"; {
        "members_peer", "構成員（当事者・ピアサポーター）", needed;
        "members_family", "構成員（家族）", needed;
        "members_hospital", "構成員（精神科病院）", needed;
        "members_clinic", "構成員（精神科診療所）", needed;
        "members_other_medical", "構成員（その他の医療機関）", needed;
        "members_home_nursing", "構成員（訪問看護）", needed;
        "members_consultation", "構成員（相談支援事業所）", needed;
        "members_services", "構成員（障害福祉サービス事業所）", needed;
        "members_health_center", "構成員（保健所・精神保健福祉センター）", needed;
        "members_municipality", "構成員（市町村）", needed;
        "members_housing", "構成員（住まい・居住支援）", needed;
        "members_elderly", "構成員（高齢・介護）", needed;
        "members_children", "構成員（児童・子育て）", needed;
        "members_hardship", "構成員（生活困窮）", needed;
        "members_community", "構成員（民生委員・社会福祉協議会・住民）", needed;
        "members_rescue", "構成員（消防・救急）", needed;
        "members_police", "構成員（警察）", needed;
        "members_justice", "構成員（司法）", needed;
        "members_education", "構成員（教育）", needed;
        "members_work", "構成員（企業・就労支援）", needed;
        "members_other", "構成員（その他）", needed;
    }
}

columns! {
    /// A column that is added goes to their end.
    LAST = [
        OTHER_MEMBERS: Text, "other_members", "その他の構成員", "", needed, "構成員の「その他」の内訳";
        REPORTS_TO: Text, "reports_to", "報告先の会議IDの並び", "", needed, "この会議の報告先の会議ID。二つ以上は半角の空白で区切ります";
    ];
}

/// One row a forum.
pub static TABLE: CsvTable = CsvTable {
    name: "forums",
    label: "協議の場",
    about: "1つの会議が1行です。事務局・構成員・つながりが入ります。",
    groups: &[AREA, FORUM, &MEMBERS, LAST],
    own_column: LAYER,
    key: &["area_id", "forum_id"],
};

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let forums = record.forums.iter();
    forums.map(|forum| row(head, forum)).collect()
}

fn row(head: &Values, forum: &Forum) -> Values {
    let mut row = head.clone();
    row.set(&FORUM_ID, &forum.id);
    row.set(&FORUM_NAME, &forum.name);
    row.set_some(&SINCE, forum.since.map(FiscalYear::western));
    row.set(&FORUM_LEVEL, forum.level.code());
    row.set(&FORUM_LEVEL_LABEL, forum.level.label());
    row.set(&LAYER, forum.layer.code());
    row.set(&LAYER_LABEL, forum.layer.label());
    row.set(&SECRETARIAT, &forum.secretariat);
    row.set(&PURPOSE, &forum.purpose);
    row.set_some(&TIMES_A_YEAR, forum.times_a_year);
    set_counts(&mut row, &MEMBERS, &forum.members);
    row.set(&OTHER_MEMBERS, &forum.other_members);
    let reports_to = forum.reports_to.iter().map(ForumId::as_str);
    row.set(&REPORTS_TO, ids_cell::join(reports_to));
    row
}

pub fn read(cells: &mut Cells<'_>) -> Option<Forum> {
    let id = cells.filled(&FORUM_ID);
    let since = cells.optional_fiscal_year(&SINCE);
    let level = cells.code(&FORUM_LEVEL, codes::area_kind);
    let layer = cells.code(&LAYER, coded);
    let times = cells.optional_whole(&TIMES_A_YEAR);
    let members = read_counts(cells, &MEMBERS);
    let name = cells.row.get(&FORUM_NAME);
    let mut forum = Forum::new(ForumId::new(id?), name, level?, layer?);
    forum.since = since?;
    forum.secretariat = cells.row.get(&SECRETARIAT);
    forum.purpose = cells.row.get(&PURPOSE);
    forum.times_a_year = times?;
    forum.members = members?;
    forum.other_members = cells.row.get(&OTHER_MEMBERS);
    let reports_to = ids_cell::split_ids(&cells.row.get(&REPORTS_TO));
    forum.reports_to = reports_to.into_iter().map(ForumId::new).collect();
    Some(forum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_stand_for_choices_follow_them() {
        for (members, kind) in MEMBERS.iter().zip(MemberKind::ALL) {
            let code = kind.code().replace('-', "_");
            assert_eq!(members.name, format!("members_{code}"));
            assert!(members.label.contains(kind.label()));
        }
    }
}
