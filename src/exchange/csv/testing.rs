//! A small table for the tests of this module.

use super::column::{Column, ColumnType::Text, columns};
use super::table::CsvTable;

columns! {
    COLUMNS = [
        CODE_TABLE: Text, "code_table", "コード表", "", needed, "";
        CODE: Text, "code", "コード", "", needed, "";
        CODE_LABEL: Text, "label", "コードの名前", "", needed, "";
        MEANING: Text, "meaning", "意味", "", needed, "";
        CHECKLIST: Text, "checklist", "チェックリストID", "", needed, "";
        EDITION: Text, "edition", "チェックリストの版", "", needed, "";
    ];
}

pub static TABLE: CsvTable = CsvTable {
    name: "table",
    groups: &[COLUMNS],
    own_column: CODE,
};
