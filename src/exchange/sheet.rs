//! A CSV as a sheet of named columns, read in any order of them.
//!
//! Must not know what the columns of a particular file mean.

use super::columns::{Column, ColumnType};
use super::csv_rules::unguard;
use super::error::Problem;
use super::records::{Record, first_record, records};
use csv::StringRecord;
use std::rc::Rc;

/// One row under its header.
pub struct Row {
    pub line: usize,
    cells: StringRecord,
    header: Rc<Header>,
}

impl Row {
    /// The value of a column; blank if the row is short or the file lacks the column.
    pub fn get(&self, column: &Column) -> String {
        let cell = self
            .header
            .position(column)
            .and_then(|p| self.cells.get(p))
            .unwrap_or_default();
        match column.kind {
            ColumnType::Text => unguard(cell),
            _ => cell.trim().to_owned(),
        }
    }
}

/// Where each known column stands in the rows that follow.
struct Header {
    /// The column's ASCII name and its place from 0.
    places: Vec<(&'static str, usize)>,
    width: usize,
}

impl Header {
    fn position(&self, column: &Column) -> Option<usize> {
        let place = self.places.iter().find(|(name, _)| *name == column.name);
        place.map(|(_, position)| *position)
    }
}

/// A row with at least this many column names is a header, not an answer that happens to be one.
const NAMES_OF_A_HEADER: usize = 5;

/// The rows of a CSV whose first line names its columns, by either name, in any order, among
/// columns that are not ours. Forgiven: a header repeated further down (files put together in
/// Excel), a BOM before it, empty rows, empty columns at the end.
///
/// Errors: an unclosed quote, no header, a column of `required` missing or named twice, values
/// beyond the last named column. `columns` are all columns the file can have.
pub fn read_sheet(
    csv: &str,
    columns: &[Column],
    required: &[Column],
) -> Result<Vec<Row>, Vec<Problem>> {
    let records = records(csv).map_err(|p| vec![p])?;
    let mut problems = Vec::new();
    let mut rows = Vec::new();
    let mut header: Option<Rc<Header>> = None;
    for record in records {
        let places = places(&record, columns);
        match &header {
            _ if places.len() >= NAMES_OF_A_HEADER => {
                problems.extend(header_problems(&record, &places, required));
                header = Some(Rc::new(Header {
                    places,
                    width: record.cells.len(),
                }));
            }
            None => return Err(vec![no_header(&record, required)]),
            Some(header) => {
                problems.extend(beyond_header(&record, header));
                rows.push(Row {
                    line: record.line,
                    cells: record.cells,
                    header: Rc::clone(header),
                });
            }
        }
    }
    if header.is_none() {
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

/// The first line of a CSV, which tells one file from another.
pub struct FirstLine(Option<Record>);

impl FirstLine {
    pub fn of(csv: &str) -> Self {
        Self(first_record(csv))
    }

    /// Whether it names `column`. `columns` are all columns the file can have.
    pub fn names(&self, column: &Column, columns: &[Column]) -> bool {
        self.0.as_ref().is_some_and(|record| {
            let places = places(record, columns);
            places.len() >= NAMES_OF_A_HEADER && places.iter().any(|(name, _)| *name == column.name)
        })
    }
}

fn places(record: &Record, columns: &[Column]) -> Vec<(&'static str, usize)> {
    let mut places = Vec::new();
    for (position, cell) in record.cells.iter().enumerate() {
        let cell = cell.trim_start_matches('\u{FEFF}').trim();
        let named = |c: &&Column| cell.eq_ignore_ascii_case(c.name) || cell == c.label;
        if let Some(column) = columns.iter().find(named) {
            places.push((column.name, position));
        }
    }
    places
}

fn header_problems(
    record: &Record,
    places: &[(&'static str, usize)],
    required: &[Column],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for column in required {
        let message = match places.iter().filter(|(n, _)| *n == column.name).count() {
            0 => format!(
                "「{}」（{}）の列がありません。書き出したときの列を消さずにお使いください。",
                column.label, column.name
            ),
            1 => continue,
            _ => format!(
                "「{}」（{}）の列が二つあります。どちらか一つにしてください。",
                column.label, column.name
            ),
        };
        problems.push(Problem::at(record.line, message));
    }
    problems
}

fn no_header(record: &Record, required: &[Column]) -> Problem {
    let names: Vec<_> = required.iter().take(3).map(|c| c.label).collect();
    Problem::at(
        record.line,
        format!(
            "列の名前の行が見つかりません。最初の行は「{}」のような列の名前にしてください。",
            names.join("」「")
        ),
    )
}

fn beyond_header(record: &Record, header: &Header) -> Option<Problem> {
    let mut beyond = record.cells.iter().skip(header.width);
    let filled = beyond.find(|c| !c.trim().is_empty())?;
    Some(Problem::at(
        record.line,
        format!(
            "列の名前（{}列）より右に「{}」があります。文の中のコンマで列がずれていないか、お確かめください。",
            header.width,
            excerpt(filled)
        ),
    ))
}

/// The beginning of a value, short enough for a message.
pub fn excerpt(value: &str) -> String {
    const SHOWN: usize = 20;
    let mut shown: String = value.chars().take(SHOWN).collect();
    if value.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::super::columns::{CODE, CODE_LABEL, CODES, EDITION, MEANING};
    use super::*;

    fn read(csv: &str) -> Result<Vec<Row>, Vec<String>> {
        read_sheet(csv, &CODES, &CODES)
            .map_err(|problems| problems.iter().map(Problem::to_string).collect())
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
    fn files_put_together_are_one_sheet_even_if_their_columns_differ_in_order() {
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
    fn the_first_line_tells_the_file_even_if_a_later_one_is_broken() {
        let first = FirstLine::of("\r\ncode_table,コード,label,meaning,checklist\n\"unclosed\n");
        assert!(first.names(&CODE, &CODES));
        assert!(!first.names(&EDITION, &CODES), "it has no such column");
        assert!(!FirstLine::of("code,label\n").names(&CODE, &CODES));
        assert!(!FirstLine::of("").names(&CODE, &CODES));
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
