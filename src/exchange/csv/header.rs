//! The line that names a file's columns, and where each stands in the rows that follow.
//!
//! Must not know what a column means.

use super::column::Column;
use super::record::Record;
use super::record_reader::first_record;
use super::table::CsvTable;
use crate::exchange::error::{Problem, excerpt};
use std::collections::BTreeSet;

/// Where each known column stands.
pub struct Header {
    /// The column's ASCII name and its position from 0, by position.
    positions: Vec<(&'static str, usize)>,
    width: usize,
}

/// A row with at least this many different column names is a header, not an answer that happens to be one.
const NAMES_OF_A_HEADER: usize = 5;

impl Header {
    /// `None` if the record names too few of `columns`, which are all that the file can have.
    pub fn of(record: &Record, columns: &[&'static Column]) -> Option<Self> {
        let mut positions = Vec::new();
        for (position, cell) in record.cells.iter().enumerate() {
            let cell = cell.trim_start_matches('\u{FEFF}').trim();
            let named = |c: &&&Column| cell.eq_ignore_ascii_case(c.name) || cell == c.label;
            if let Some(column) = columns.iter().find(named) {
                positions.push((column.name, position));
            }
        }
        // Different ones: an answer can hold one code that is a name several times over.
        let names: BTreeSet<&str> = positions.iter().map(|(name, _)| *name).collect();
        (names.len() >= NAMES_OF_A_HEADER).then_some(Self {
            positions,
            width: record.cells.len(),
        })
    }

    pub fn position(&self, column: &Column) -> Option<usize> {
        let mut positions = self.positions.iter();
        let found = positions.find(|(name, _)| *name == column.name);
        found.map(|(_, position)| *position)
    }

    /// Columns of `needed` that are missing or there twice. `line` is the header's own.
    pub fn problems(
        &self,
        line: usize,
        needed: impl Iterator<Item = &'static Column>,
    ) -> Vec<Problem> {
        let mut problems = Vec::new();
        for column in needed {
            let positions = self.positions.iter();
            let message = match positions.filter(|(n, _)| *n == column.name).count() {
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
            problems.push(Problem::at(line, message));
        }
        problems
    }

    /// A value to the right of all columns.
    pub fn beyond(&self, record: &Record) -> Option<Problem> {
        let mut beyond = record.cells.iter().skip(self.width);
        let filled = beyond.find(|c| !c.trim().is_empty())?;
        Some(Problem::at(
            record.line,
            format!(
                "列の名前（{}列）より右に「{}」があります。文の中のコンマで列がずれていないか、お確かめください。",
                self.width,
                excerpt(filled)
            ),
        ))
    }
}

/// What to say of a file whose first record is no header.
pub fn no_header(record: &Record, needed: impl Iterator<Item = &'static Column>) -> Problem {
    let names: Vec<_> = needed.take(3).map(|c| c.label).collect();
    Problem::at(
        record.line,
        format!(
            "列の名前の行が見つかりません。最初の行は「{}」のような列の名前にしてください。",
            names.join("」「")
        ),
    )
}

/// The first line of a CSV, which tells one file from another.
pub struct FirstLine(Option<Record>);

impl FirstLine {
    pub fn of(csv: &str) -> Self {
        Self(first_record(csv))
    }

    /// Whether it names the column that only files of `table` have.
    pub fn is_of(&self, table: &CsvTable) -> bool {
        let columns: Vec<_> = table.columns().collect();
        let header = self.0.as_ref().and_then(|r| Header::of(r, &columns));
        header.is_some_and(|h| h.position(&table.own_column).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{EDITION, TABLE};
    use super::*;

    #[test]
    fn a_row_that_repeats_a_code_which_is_a_name_is_no_header() {
        let columns: Vec<_> = TABLE.columns().collect();
        let is_header = |csv: &str| {
            let record = first_record(csv).expect("a record");
            Header::of(&record, &columns).is_some()
        };
        assert!(!is_header("code,コード,code,code,label,label\n"));
        assert!(is_header("code,label,meaning,checklist,edition,code\n"));
    }

    #[test]
    fn the_first_line_tells_the_file_even_if_a_later_one_is_broken() {
        let first = FirstLine::of("\r\ncode_table,コード,label,meaning,checklist\n\"unclosed\n");
        assert!(first.is_of(&TABLE));
        let other = CsvTable {
            own_column: EDITION,
            ..TABLE
        };
        assert!(!first.is_of(&other), "it has no such column");
        assert!(!FirstLine::of("code,label\n").is_of(&TABLE));
        assert!(!FirstLine::of("").is_of(&TABLE));
    }
}
