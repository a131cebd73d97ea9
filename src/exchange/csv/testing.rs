//! A small table for the tests of this module, and all records of a text.

use super::column::{
    Column,
    ColumnType::{Id, Text},
    columns,
};
use super::halt::Halt;
use super::record::Record;
use super::record_reader::{self, CsvText};
use super::table::CsvTable;
use crate::exchange::error::Problem;
use crate::exchange::pause::{Unpaused, at_once};

columns! {
    COLUMNS = [
        CODE_TABLE: Text, "code_table", "コード表", "", needed, "";
        CODE: Id, "code", "コード", "", needed, "";
        CODE_LABEL: Text, "label", "コードの名前", "", needed, "";
        MEANING: Text, "meaning", "意味", "", needed, "";
        CHECKLIST: Id, "checklist", "チェックリストID", "", needed, "";
        EDITION: Id, "edition", "チェックリストの版", "", needed, "";
    ];
}

pub static TABLE: CsvTable = CsvTable {
    name: "table",
    label: "見本",
    about: "",
    groups: &[COLUMNS],
    own_column: CODE,
    key: &["code"],
};

/// The records of a text of ours, split at once.
pub fn records(text: &str) -> Result<Vec<Record>, Problem> {
    let csv = CsvText {
        text,
        separator: b',',
        line: 1,
    };
    let read = at_once(record_reader::records(csv, "a.csv", &Unpaused));
    read.expect("not waiting").map_err(|halt| match halt {
        Halt::Wrong(mut error) => error.problems.remove(0),
        Halt::Stopped => panic!("stopped"),
    })
}
