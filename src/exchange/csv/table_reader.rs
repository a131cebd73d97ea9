//! The rows of a table, its columns found in any order.
//!
//! Must not know what the columns of a particular table mean.

use super::column::{Column, ColumnType};
use super::header::{Header, no_header};
use super::record_reader::records;
use super::rules::unguard;
use super::table::CsvTable;
use crate::exchange::error::Problem;
use csv::StringRecord;
use std::rc::Rc;

/// One row under its header.
pub struct Row {
    pub line: usize,
    cells: StringRecord,
    header: Rc<Header>,
}

impl Row {
    /// Whether the file has the column at all.
    pub fn has(&self, column: &Column) -> bool {
        self.header.position(column).is_some()
    }

    /// The value of a column; blank if the row is short or the file lacks the column.
    pub fn get(&self, column: &Column) -> String {
        let cell = self
            .header
            .position(column)
            .and_then(|p| self.cells.get(p))
            .unwrap_or_default();
        match column.column_type {
            ColumnType::Text => unguard(cell),
            _ => cell.trim().to_owned(),
        }
    }
}

/// The rows of a CSV whose first line names its columns, by either name, in any order, among
/// columns that are not ours. Forgiven: a header repeated further down (files put together in
/// Excel), a BOM before it, empty rows, empty columns at the end.
///
/// Errors: an unclosed quote, no header, a needed column missing or named twice, values beyond the
/// last named column.
pub fn read_rows(csv: &str, table: &CsvTable) -> Result<Vec<Row>, Vec<Problem>> {
    let columns: Vec<_> = table.columns().collect();
    let records = records(csv).map_err(|p| vec![p])?;
    let mut problems = Vec::new();
    let mut rows = Vec::new();
    let mut current: Option<Rc<Header>> = None;
    for record in records {
        match (Header::of(&record, &columns), &current) {
            (Some(header), _) => {
                problems.extend(header.problems(record.line, table.needed()));
                current = Some(Rc::new(header));
            }
            (None, None) => return Err(vec![no_header(&record, table.needed())]),
            (None, Some(header)) => {
                problems.extend(header.beyond(&record));
                rows.push(Row {
                    line: record.line,
                    cells: record.cells,
                    header: Rc::clone(header),
                });
            }
        }
    }
    if current.is_none() {
        problems.push(Problem::whole(
            "ファイルが空です。書き出したファイルをそのままお使いください。",
        ));
    }
    if problems.is_empty() {
        Ok(rows)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{CODE, CODE_LABEL, EDITION, MEANING, TABLE};
    use super::*;

    fn read(csv: &str) -> Result<Vec<Row>, Vec<String>> {
        read_rows(csv, &TABLE).map_err(|problems| problems.iter().map(Problem::to_string).collect())
    }

    #[test]
    fn columns_are_found_by_either_name_in_any_order() {
        let csv = "意味,code,覚え,コードの名前,チェックリストID,edition,CODE_TABLE,\r\n\
                   '=m,c,x,l,,１,t,\r\n";
        let rows = read(csv).expect("sound");
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].get(&MEANING), "=m");
        assert_eq!(rows[0].get(&CODE), "c");
        assert_eq!(rows[0].get(&EDITION), "１");
        assert_eq!(rows[0].line, 2);
    }

    #[test]
    fn files_put_together_are_one_table_even_if_their_columns_differ_in_order() {
        let csv = "code_table,code,label,meaning,checklist,edition\n\
                   a,1,one,m,,\n\
                   ,,,,,\n\n\
                   \u{FEFF}edition,checklist,meaning,label,code,code_table,,\n\
                   ,,m,two,2,a\n";
        let rows = read(csv).expect("sound");
        let read: Vec<_> = rows
            .iter()
            .map(|r| (r.line, r.get(&CODE), r.get(&CODE_LABEL)))
            .collect();
        assert_eq!(
            read,
            [(2, "1".into(), "one".into()), (6, "2".into(), "two".into())]
        );
    }

    #[test]
    fn missing_and_doubled_columns_are_named() {
        let problems = read("code_table,code,label,label,checklist,edition\n").err();
        assert_eq!(
            problems,
            Some(vec![
                "1行目: 「コードの名前」（label）の列が二つあります。どちらか一つにしてください。".into(),
                "1行目: 「意味」（meaning）の列がありません。書き出したときの列を消さずにお使いください。".into(),
            ])
        );
    }

    #[test]
    fn values_that_slid_right_are_noticed() {
        let csv = "code_table,code,label,meaning,checklist,edition\na,1,one,m,,,more\n";
        let problems = read(csv).err().expect("slid");
        assert!(
            problems[0].starts_with("2行目: 列の名前（6列）より右に「more」"),
            "{problems:?}"
        );
    }

    #[test]
    fn a_file_without_a_header_is_told_what_to_begin_with() {
        let problems = read("津市,1\n").err().expect("no header");
        assert!(
            problems[0].contains("「コード表」「コード」「コードの名前」"),
            "{problems:?}"
        );
        assert!(read("").is_err());
        assert!(read("\r\n,,\r\n").is_err());
    }
}
