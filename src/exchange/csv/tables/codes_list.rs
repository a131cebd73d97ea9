//! The list of codes: every code that stands in a table, with its words, one row a code. Goes with
//! the other tables, and is never read back.
//!
//! Must not know what any code means.

use super::assessment_columns::{CHECKLIST, EDITION};
use crate::exchange::csv::code_table::{Code, CodeTable};
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Id, Text},
    Headers, columns,
};
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_rows::TableRows;
use crate::exchange::csv::table_writer::Values;
use crate::model::{Checklist, Level};

columns! {
    OF_CODE = [
        CODE_TABLE: Text, "code_table", "コード表", "", not read, "コード表の名前";
        CODE: Id, "code", "コード", "", not read, "コード";
        CODE_LABEL: Text, "label", "コードの名前", "", not read, "コードの名前";
        MEANING: Text, "meaning", "意味", "", not read, "意味";
    ];
}

/// One row a code.
pub static TABLE: CsvTable = CsvTable {
    name: "codes",
    label: "コード表",
    about: "コードの列で使うコードと、その意味です。コードの列では、ここから選べます。",
    groups: &[OF_CODE, &[CHECKLIST, EDITION]],
    own_column: CODE,
    key: &["code_table", "code", "checklist", "edition"],
};

/// What to say to whoever wants to take one in.
pub const NOT_READ: &str = "コード表のファイルです。ほかのファイルのコードの意味を伝えるためのもので、取り込むことはありません。直すところはないので、このファイルを外して選んでください。";

/// The text of a code list.
pub fn write<'a>(lists: impl IntoIterator<Item = &'a Checklist>, headers: Headers) -> String {
    rows(lists).to_csv(headers)
}

/// One row a code. What a level is called stands once for each of `lists`.
pub fn rows<'a>(lists: impl IntoIterator<Item = &'a Checklist>) -> TableRows {
    let mut rows = Vec::new();
    for table in CodeTable::ALL {
        for code in table.codes() {
            rows.push(code_values(table, code, None));
        }
    }
    for list in lists {
        for (level, step) in Level::ALL.iter().zip(&list.scale) {
            let code = Code {
                code: level.value().to_string(),
                label: step.name.clone(),
                meaning: step.meaning.clone(),
            };
            rows.push(code_values(CodeTable::Level, code, Some(list)));
        }
    }
    let table = &TABLE;
    TableRows { table, rows }
}

fn code_values(table: CodeTable, code: Code, list: Option<&Checklist>) -> Values {
    let mut row = Values::default();
    row.set(&CODE_TABLE, table.name());
    row.set(&CODE, code.code);
    row.set(&CODE_LABEL, code.label);
    row.set(&MEANING, code.meaning);
    row.set_some(&CHECKLIST, list.map(|l| &l.edition.list));
    row.set_some(&EDITION, list.map(|l| &l.edition.edition));
    row
}
