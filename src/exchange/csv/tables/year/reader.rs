//! One of the year's files back into what it says.
//!
//! Must not know how a row is read: only what rows say together.

use super::super::area_columns::AreaHead;
use super::super::areas_in_file::AreasInFile;
use super::entry::Entry;
use super::table::YearTable;
use crate::exchange::csv::asides::Asides;
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::table_reader::Row;
use crate::exchange::error::Problem;
use std::collections::BTreeMap;

/// One of the year's files, about one area or many.
#[derive(Clone, Debug, PartialEq)]
pub struct YearFile {
    /// Its name, as the person chose it.
    pub name: String,
    pub table: YearTable,
    /// In the order of their first rows.
    pub areas: Vec<YearArea>,
}

/// What a file says of one area; `take_in` puts it into a workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct YearArea {
    pub head: AreaHead,
    /// In the order of the rows, each with its line.
    pub(in crate::exchange) entries: Vec<(usize, Entry)>,
}

/// Put together row by row, in any order; a row that says the same as an earlier one is passed over.
pub struct YearReader {
    table: YearTable,
    areas: AreasInFile<AreaDraft>,
}

impl YearReader {
    pub fn new(table: YearTable) -> Self {
        let areas = AreasInFile::default();
        Self { table, areas }
    }

    /// What is wrong with the row: values that cannot be read, or that disagree with another row.
    pub fn add(&mut self, row: &Row, asides: &mut Asides) -> Vec<Problem> {
        let read = Cells::read(row, asides, |cells| entry(self.table, cells));
        let (head, entry) = match read {
            Ok(read) => read,
            Err(problems) => return problems,
        };
        asides.name_row(row.line, &[&head.name]);
        match self.areas.of(&head, row.line) {
            Ok(area) => area.add(row.line, entry).into_iter().collect(),
            Err(problem) => vec![problem],
        }
    }

    /// `file` is the file's name.
    pub fn finish(self, file: &str) -> YearFile {
        let areas = self.areas.finish().map(|(head, area)| YearArea {
            head,
            entries: area.entries,
        });
        YearFile {
            name: file.to_owned(),
            table: self.table,
            areas: areas.collect(),
        }
    }
}

fn entry(table: YearTable, cells: &mut Cells<'_>) -> Option<(AreaHead, Entry)> {
    let head = AreaHead::read(cells);
    let entry = table.entry(cells);
    Some((head?, entry?))
}

#[derive(Default)]
struct AreaDraft {
    entries: Vec<(usize, Entry)>,
    /// Index of the entries by [`Entry::key`].
    by_key: BTreeMap<String, usize>,
    /// Index of the first entry of each indicator or figure.
    defined: BTreeMap<String, usize>,
}

impl AreaDraft {
    fn add(&mut self, line: usize, entry: Entry) -> Option<Problem> {
        let entries = &mut self.entries;
        let next = entries.len();
        if let Some(id) = entry.defines() {
            let first = *self.defined.entry(id.to_owned()).or_insert(next);
            let unlike = entries
                .get(first)
                .filter(|(_, earlier)| !entry.defines_alike(earlier));
            if let Some((first, _)) = unlike {
                let message = format!(
                    "{first}行目と同じIDですが、名前や単位などがちがいます。どちらかにそろえてください。"
                );
                return Some(Problem::at(line, message));
            }
        }
        let index = *self.by_key.entry(entry.key()).or_insert(next);
        if index == next {
            entries.push((line, entry));
            return None;
        }
        let (first, earlier) = &entries[index];
        (*earlier != entry).then(|| {
            let message = format!(
                "{first}行目と同じものについての行ですが、内容がちがいます。どちらか一つにしてください。"
            );
            Problem::at(line, message)
        })
    }
}
