//! One of the year's files back into what it says. Taken in whole or refused whole.
//!
//! Must not know how a row is read: only what rows say together.

use super::super::area_columns::AreaHead;
use super::super::areas_in_file::AreasInFile;
use super::entry::Entry;
use super::table::YearTable;
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::header::FirstLine;
use crate::exchange::csv::table_reader::read_rows;
use crate::exchange::error::{FileError, Problem};
use crate::exchange::text_encoding;
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

/// Which of the year's files this is. `None` if it is another one, or none of ours.
pub fn table_of(bytes: &[u8]) -> Option<YearTable> {
    text_encoding::decode(bytes)
        .ok()
        .and_then(|text| table(&text))
}

fn table(text: &str) -> Option<YearTable> {
    let first = FirstLine::of(text);
    let mut tables = YearTable::ALL.iter().copied();
    tables.find(|table| first.is_of(table.table()))
}

/// Reads a file; which one it is stands in its header. `file` is its name, for messages.
///
/// Rows may come in any order; a row that says the same as an earlier one is passed over. Errors,
/// at most [`FileError::LIMIT`] told: an unreadable encoding, missing columns, values that cannot
/// be read, rows that disagree with each other.
pub fn read(bytes: &[u8], file: &str) -> Result<YearFile, FileError> {
    let text = text_encoding::read(bytes, file)?;
    let Some(table) = table(&text) else {
        return Err(FileError::new(file, Problem::whole(unknown())));
    };
    let mut problems = Vec::new();
    let mut areas = AreasInFile::<AreaDraft>::default();
    match read_rows(&text, table.table()) {
        Err(found) => problems = found,
        Ok(rows) if rows.is_empty() => problems.push(Problem::whole(
            "データの行がありません。書き出したファイルをそのままお使いください。",
        )),
        Ok(rows) => {
            for row in rows {
                match Cells::read(&row, |cells| entry(table, cells)) {
                    Ok((head, entry)) => match areas.of(&head, row.line) {
                        Ok(area) => problems.extend(area.add(row.line, entry)),
                        Err(problem) => problems.push(problem),
                    },
                    Err(found) => problems.extend(found),
                }
            }
        }
    }
    FileError::check(file, problems, FileError::LIMIT)?;
    let areas = areas.finish().map(|(head, area)| YearArea {
        head,
        entries: area.entries,
    });
    Ok(YearFile {
        name: file.to_owned(),
        table,
        areas: areas.collect(),
    })
}

fn unknown() -> String {
    let labels: Vec<_> = YearTable::ALL.iter().map(|t| t.label()).collect();
    format!(
        "{}のどのファイルか分かりません。書き出したときの列を消さずにお使いください。",
        labels.join("・")
    )
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
}

impl AreaDraft {
    fn add(&mut self, line: usize, entry: Entry) -> Option<Problem> {
        let entries = &mut self.entries;
        let unlike = entries
            .iter()
            .find(|(_, earlier)| !entry.defines_alike(earlier));
        if let Some((first, _)) = unlike {
            let message = format!(
                "{first}行目と同じ指標IDですが、名前や単位などがちがいます。どちらかにそろえてください。"
            );
            return Some(Problem::at(line, message));
        }
        let next = entries.len();
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
