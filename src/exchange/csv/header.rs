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
    /// Each named column once, by its ASCII name.
    columns: Vec<Named>,
    /// The place in `columns` of a name, by [`slot`]; names that share a slot stand in the next ones.
    slots: [u8; SLOTS],
    /// Those that are named again.
    doubled: Vec<&'static Column>,
    /// Positions without a name.
    unnamed: Vec<usize>,
    width: usize,
}

#[derive(Debug)]
struct Named {
    column: &'static Column,
    /// From 0.
    position: usize,
    /// The column in which its codes are told in words, with the position.
    readable: Option<(&'static Column, usize)>,
}

/// Each cell of each row is looked up by its column's name.
const SLOTS: usize = 256;
const EMPTY: u8 = u8::MAX;

fn slot(name: &str) -> usize {
    let bytes = name.as_bytes();
    let at = |at: usize| usize::from(bytes.get(at).copied().unwrap_or_default());
    let (length, middle) = (bytes.len(), bytes.len() / 2);
    (length * 31 + at(0) * 7 + at(middle) * 13 + at(middle / 2) * 3 + at(length.saturating_sub(1)))
        % SLOTS
}

/// A name of the program's own is mostly the very same text, and need not be read.
fn is_same(one: &str, other: &str) -> bool {
    std::ptr::eq(one, other) || one == other
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
        let mut columns: Vec<Named> = Vec::new();
        let mut doubled = Vec::new();
        for (position, cell) in record.cells.iter().enumerate() {
            let Some(column) = names.column(cell) else {
                continue;
            };
            // An answer can hold one code that is a name several times over.
            match columns.iter().any(|known| known.column.name == column.name) {
                true => doubled.push(column),
                false => columns.push(Named {
                    column,
                    position,
                    readable: None,
                }),
            }
        }
        if columns.len() < NAMES_OF_A_HEADER {
            return None;
        }
        let readable: Vec<_> = columns
            .iter()
            .map(|named| readable(named, &columns))
            .collect();
        for (named, readable) in columns.iter_mut().zip(readable) {
            named.readable = readable;
        }
        let cells = record.cells.iter().enumerate();
        let unnamed = cells.filter(|(_, cell)| is_blank(cell)).map(|(at, _)| at);
        Some(Self {
            slots: slots(&columns),
            columns,
            doubled,
            unnamed: unnamed.collect(),
            width: record.cells.len(),
        })
    }

    /// How many columns it names.
    pub fn len(&self) -> usize {
        self.columns.len()
    }

    fn named(&self, column: &Column) -> Option<&Named> {
        let from = slot(column.name);
        let (before, after) = self.slots.split_at(from);
        let slots = after.iter().chain(before);
        let filled = slots.take_while(|place| **place != EMPTY);
        let mut named = filled.filter_map(|place| self.columns.get(usize::from(*place)));
        named.find(|named| is_same(named.column.name, column.name))
    }

    pub fn position(&self, column: &Column) -> Option<usize> {
        self.named(column).map(|named| named.position)
    }

    /// The column in which the codes of `column` are told in words, if the file has it.
    pub fn readable(&self, column: &Column) -> Option<(&'static Column, usize)> {
        self.named(column)?.readable
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
fn readable(of: &Named, columns: &[Named]) -> Option<(&'static Column, usize)> {
    let is_beside = |other: &&Named| {
        let ending = other.column.name.strip_prefix(of.column.name);
        matches!(ending, Some("_label" | "_era"))
    };
    let found = columns.iter().find(is_beside);
    found.map(|other| (other.column, other.position))
}

fn slots(columns: &[Named]) -> [u8; SLOTS] {
    let mut slots = [EMPTY; SLOTS];
    for (place, named) in (0..EMPTY).zip(columns) {
        let from = slot(named.column.name);
        let mut free = (from..SLOTS).chain(0..from);
        let free = free.find(|slot| slots.get(*slot) == Some(&EMPTY));
        if let Some(slot) = free.and_then(|free| slots.get_mut(free)) {
            *slot = place;
        }
    }
    slots
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
