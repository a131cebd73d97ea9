//! What the CSV files mean, as CSV: a column dictionary and a code table, to go with them.

use super::codes::{Code, CodeTable};
use super::columns::{self, ANSWERS, CODES, Column, ColumnType, DICTIONARY, Headers, SUMMARY};
use super::sheet_writer::{SheetWriter, Values};
use super::year_csv::YearTable;
use crate::exchange::text_encoding::TextEncoding;
use crate::model::{Checklist, Level};

/// The column dictionary: one row a column of each file.
/// `encoding` is the one that all of them are written in.
pub fn columns(headers: Headers, encoding: TextEncoding) -> String {
    let mut sheet = SheetWriter::new(&DICTIONARY, headers);
    for (file, columns) in files() {
        for (index, column) in columns.iter().enumerate() {
            let (kind, table) = kind(column.kind);
            let mut row = Values::default();
            row.set(&columns::TABLE, file);
            row.set(&columns::POSITION, index + 1);
            row.set(&columns::COLUMN_NAME, column.name);
            row.set(&columns::COLUMN_LABEL, column.label);
            row.set(&columns::TYPE, kind);
            row.set(&columns::UNIT, column.unit);
            row.set(&columns::MEANING, column.meaning);
            row.set(&columns::CODE_TABLE, table);
            row.set(&columns::RULE, rule(column.kind));
            let encoding = format!("{}、改行はCRLF", encoding.label());
            row.set(&columns::FILE_ENCODING, encoding);
            sheet.row(&row);
        }
    }
    sheet.finish()
}

/// Every data file with its columns, and the code table.
fn files() -> Vec<(&'static str, &'static [Column])> {
    let year = YearTable::ALL.iter().map(|t| (t.code(), t.columns()));
    let mut files: Vec<(&str, &[Column])> = vec![("answers", &ANSWERS), ("summary", &SUMMARY)];
    files.extend(year);
    files.push(("codes", &CODES));
    files
}

/// The code table: one row a code. What a level is called stands once for each of `lists`.
pub fn codes<'a>(lists: impl IntoIterator<Item = &'a Checklist>, headers: Headers) -> String {
    let mut sheet = SheetWriter::new(&CODES, headers);
    for table in CodeTable::ALL {
        for code in table.codes() {
            sheet.row(&code_values(table, code, None));
        }
    }
    for list in lists {
        for (level, step) in Level::ALL.iter().zip(&list.scale) {
            let code = Code {
                code: level.value().to_string(),
                label: step.name.clone(),
                meaning: step.meaning.clone(),
            };
            sheet.row(&code_values(CodeTable::Level, code, Some(list)));
        }
    }
    sheet.finish()
}

fn code_values(table: CodeTable, code: Code, list: Option<&Checklist>) -> Values {
    let mut row = Values::default();
    row.set(&columns::CODE_TABLE, table.name());
    row.set(&columns::CODE, code.code);
    row.set(&columns::CODE_LABEL, code.label);
    row.set(&columns::MEANING, code.meaning);
    row.set_some(&columns::CHECKLIST, list.map(|l| &l.edition.list));
    row.set_some(&columns::EDITION, list.map(|l| &l.edition.edition));
    row
}

/// The type's name, and its code table's.
fn kind(kind: ColumnType) -> (&'static str, &'static str) {
    match kind {
        ColumnType::Text => ("text", ""),
        ColumnType::OuterCode => ("code", ""),
        ColumnType::Code(table) => ("code", table.name()),
        ColumnType::Integer => ("integer", ""),
        ColumnType::Decimal => ("decimal", ""),
        ColumnType::Number => ("number", ""),
        ColumnType::Date => ("date", ""),
    }
}

/// In words, not signs: a sign would be guarded here as well, and so be told wrong.
fn rule(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => {
            "文の中の改行は、バックスラッシュ（半角の円記号）と n で表します。復帰は n のかわりに r、バックスラッシュそのものは二つ重ねます。計算式とまちがわれる文字（= + - @ など）や半角のアポストロフィで始まる文は、先頭に半角のアポストロフィを一つ加えます。取り込むと元にもどります"
        }
        ColumnType::OuterCode => "半角数字6けた。先頭の0が落ちていても取り込めます",
        ColumnType::Code(_) => "コード表のコード。空欄は答えなし",
        ColumnType::Date => "西暦の年-月-日（例: 2026-04-01）。空欄は日付なし",
        ColumnType::Integer | ColumnType::Decimal | ColumnType::Number => {
            "半角の数字だけ。単位やけた区切りは付けません。空欄は0ではありません"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::records::records;
    use super::super::samples::library;
    use super::*;

    /// The cells of each line, the header's first.
    fn lines(csv: &str) -> Vec<Vec<String>> {
        let records = records(csv).expect("sound");
        let cells = records.iter().map(|r| r.cells.iter().map(str::to_owned));
        cells.map(Iterator::collect).collect()
    }

    #[test]
    fn every_column_of_every_file_is_told_once() {
        let csv = columns(Headers::Japanese, TextEncoding::Cp932);
        let rows = lines(&csv);
        let columns = files()
            .iter()
            .map(|(_, columns)| columns.len())
            .sum::<usize>();
        assert_eq!(rows.len(), 1 + columns);
        let level = rows.iter().find(|r| r[2] == "level").expect("told");
        assert_eq!(
            level[..6],
            ["answers", "22", "level", "評価段階", "code", "段階"]
        );
        assert_eq!(level[7], "level");
        assert!(level[9].starts_with("CP932"));
        for row in &rows {
            assert!(!row[8].contains('\\'), "a guarded sign: {row:?}");
        }
    }

    #[test]
    fn every_code_table_that_a_column_names_is_there() {
        let library = library();
        let csv = codes(library.iter().map(|l| &**l), Headers::Ascii);
        let rows = lines(&csv);
        for column in files().iter().flat_map(|(_, columns)| *columns) {
            if let ("code", table) = kind(column.kind)
                && !table.is_empty()
            {
                assert!(rows.iter().any(|r| r[0] == table), "{table}");
            }
        }
        let step = rows.iter().find(|r| r[4] == "sample" && r[1] == "3");
        assert_eq!(step.map(|r| r[2].as_str()), Some("段階の名3"));
    }
}
