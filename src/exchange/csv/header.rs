//! The line that names a file's columns, and where each stands in the rows that follow.
//!
//! Must not know what a column means.

use super::column::Column;
use super::names::Names;
use super::record::Record;
use super::table::CsvTable;
use crate::exchange::error::{Problem, excerpt};
use crate::model::is_blank;

/// Where each known column stands.
#[derive(Debug)]
pub struct Header {
    /// Each named column once, by its ASCII name, with its position from 0.
    positions: Vec<(&'static Column, usize)>,
    /// Those that are named again.
    doubled: Vec<&'static Column>,
    /// Columns of codes by their ASCII names, each with the readable column beside it.
    readable: Vec<(&'static str, &'static Column, usize)>,
    /// Positions without a name.
    unnamed: Vec<usize>,
    width: usize,
}

/// A row with at least this many different column names is a header, not an answer that happens to be one.
pub const NAMES_OF_A_HEADER: usize = 5;

/// So many cells of a row are looked at to see that it is none.
const LOOKED_AT: usize = 8;

impl Header {
    /// `None` if the record names too few columns.
    pub fn of(record: &Record, names: &Names) -> Option<Self> {
        let filled = || record.cells.iter().filter(|cell| !cell.is_empty());
        if !filled()
            .take(LOOKED_AT)
            .any(|cell| names.column(cell).is_some())
        {
            return None;
        }
        let mut positions: Vec<(&'static Column, usize)> = Vec::new();
        let mut doubled = Vec::new();
        for (position, cell) in record.cells.iter().enumerate() {
            let Some(column) = names.column(cell) else {
                continue;
            };
            // An answer can hold one code that is a name several times over.
            match positions.iter().any(|(known, _)| known.name == column.name) {
                true => doubled.push(column),
                false => positions.push((column, position)),
            }
        }
        if positions.len() < NAMES_OF_A_HEADER {
            return None;
        }
        positions.sort_by_key(|(column, _)| column.name);
        let readable = readable(&positions);
        let cells = record.cells.iter().enumerate();
        let unnamed = cells.filter(|(_, cell)| is_blank(cell)).map(|(at, _)| at);
        let unnamed = unnamed.collect();
        Some(Self {
            positions,
            doubled,
            readable,
            unnamed,
            width: record.cells.len(),
        })
    }

    /// How many columns it names.
    pub fn len(&self) -> usize {
        self.positions.len()
    }

    pub fn position(&self, column: &Column) -> Option<usize> {
        let found = self
            .positions
            .binary_search_by(|(known, _)| known.name.cmp(column.name));
        found
            .ok()
            .and_then(|at| self.positions.get(at))
            .map(|(_, position)| *position)
    }

    /// The column in which the codes of `column` are told in words, if the file has it.
    pub fn readable(&self, column: &Column) -> Option<(&'static Column, usize)> {
        let found = self
            .readable
            .binary_search_by(|(known, ..)| (*known).cmp(column.name));
        let (_, readable, position) = self.readable.get(found.ok()?)?;
        Some((readable, *position))
    }

    /// The positions of columns without a name.
    pub fn unnamed(&self) -> impl Iterator<Item = usize> + use<'_> {
        self.unnamed.iter().copied()
    }

    /// Columns that `table` needs and that are missing or there twice. `line` is the header's own.
    pub fn problems(&self, line: usize, table: &CsvTable) -> Vec<Problem> {
        let mut problems = Vec::new();
        for column in table.needed() {
            let message = if self.position(column).is_none() {
                format!(
                    "「{}」（{}）の列がありません。書き出したときの列を消さずにお使いください。",
                    column.label, column.name
                )
            } else if self.doubled.iter().any(|twice| twice.name == column.name) {
                format!(
                    "「{}」（{}）の列が二つあります。どちらか一つにしてください。",
                    column.label, column.name
                )
            } else {
                continue;
            };
            problems.push(Problem::at(line, message));
        }
        problems
    }

    /// A value to the right of all columns.
    pub fn beyond(&self, record: &Record) -> Option<Problem> {
        let mut beyond = record.cells.iter().skip(self.width);
        let filled = beyond.find(|c| !is_blank(c))?;
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

/// The words of a code stand in the column with its name and `_label`, those of a fiscal year in the
/// one with `_era`.
fn readable(positions: &[(&'static Column, usize)]) -> Vec<(&'static str, &'static Column, usize)> {
    let beside = |(column, _): &(&'static Column, usize)| {
        let is_beside = |other: &str| {
            let ending = other.strip_prefix(column.name);
            matches!(ending, Some("_label" | "_era"))
        };
        let found = positions.iter().find(|(other, _)| is_beside(other.name));
        found.map(|(other, position)| (column.name, *other, *position))
    };
    positions.iter().filter_map(beside).collect()
}

/// What to say of a file whose first records are no header.
pub fn no_header(line: usize, table: &CsvTable) -> Problem {
    let names: Vec<_> = table.needed().take(3).map(|c| c.label).collect();
    Problem::at(
        line,
        format!(
            "列の名前の行が見つかりません。最初の行は「{}」のような列の名前にしてください。",
            names.join("」「")
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{CODE, TABLE, records};
    use super::*;

    #[test]
    fn a_row_that_repeats_a_code_which_is_a_name_is_no_header() {
        let header = |csv: &str| {
            let records = records(csv).expect("sound");
            Header::of(&records[0], &Names::of(&TABLE))
        };
        assert!(header("code,コード,code,code,label,label\n").is_none());
        let header = header(",x,code,label,meaning,checklist,edition,code\n").expect("a header");
        assert_eq!((header.len(), header.position(&CODE)), (5, Some(2)));
    }
}
