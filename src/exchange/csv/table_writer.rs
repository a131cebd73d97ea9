//! A table, written with its columns in their fixed order.
//!
//! Must not know what the columns of a particular file mean.

use super::column::{Column, ColumnType, Headers};
use super::ids::guard_id;
use super::record_writer::RecordWriter;
use super::rules::guard;
use super::table::CsvTable;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What a row says, each value by its column, as it is. A column without a value is blank.
#[derive(Clone, Debug, Default)]
pub struct Values(BTreeMap<&'static str, String>);

impl Values {
    pub fn set(&mut self, column: &Column, value: impl ToString) {
        self.0.insert(column.name, value.to_string());
    }

    pub fn set_some(&mut self, column: &Column, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.set(column, value);
        }
    }

    pub fn get(&self, column: &Column) -> &str {
        self.0.get(column.name).map_or("", String::as_str)
    }
}

/// A CSV that grows by rows. Its text has CRLF line ends.
pub struct TableWriter {
    columns: Vec<&'static Column>,
    csv: RecordWriter,
}

impl TableWriter {
    pub fn new(table: &CsvTable, headers: Headers) -> Self {
        let columns: Vec<_> = table.columns().collect();
        let mut csv = RecordWriter::new();
        csv.push(columns.iter().map(|c| c.header(headers)));
        Self { columns, csv }
    }

    /// Text is guarded here.
    pub fn row(&mut self, values: &Values) {
        let known = |name: &&str| self.columns.iter().any(|column| column.name == *name);
        debug_assert!(values.0.keys().all(known), "{values:?}");
        let cells = self.columns.iter().map(|column| match column.column_type {
            ColumnType::Text => Cow::Owned(guard(values.get(column))),
            ColumnType::Id => Cow::Owned(guard_id(values.get(column))),
            _ => Cow::Borrowed(values.get(column)),
        });
        self.csv.push(cells);
    }

    pub fn finish(self) -> String {
        self.csv.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::column::ColumnType::{Integer, OuterCode, Text};
    use super::super::column::columns;
    use super::super::testing::{CODE, CODE_LABEL, TABLE};
    use super::*;

    columns! {
        OF_ALL_TYPES = [
            ITEM_TEXT: Text, "item_text", "項目", "", not read, "";
            LEVEL: Integer, "level", "評価段階", "", needed, "";
            LOCAL_CODE: OuterCode, "local_code", "団体コード", "", may be missing, "";
        ];
    }

    #[test]
    fn values_stand_under_their_columns_whatever_their_order() {
        let mut csv = TableWriter::new(&TABLE, Headers::Ascii);
        let mut row = Values::default();
        row.set(&CODE_LABEL, "=1+1");
        row.set_some(&CODE, Some(3));
        csv.row(&row);
        assert_eq!(
            csv.finish(),
            "code_table,code,label,meaning,checklist,edition\r\n,3,'=1+1,,,\r\n"
        );
    }

    #[test]
    fn text_is_guarded_and_what_is_no_text_is_not() {
        let table = CsvTable {
            groups: &[OF_ALL_TYPES],
            own_column: ITEM_TEXT,
            ..TABLE
        };
        let mut csv = TableWriter::new(&table, Headers::Japanese);
        let mut row = Values::default();
        for column in [ITEM_TEXT, LEVEL, LOCAL_CODE] {
            row.set(&column, "-1");
        }
        csv.row(&row);
        assert_eq!(csv.finish(), "項目,評価段階,団体コード\r\n'-1,-1,-1\r\n");
    }
}
