//! A file, whichever table it is, from its bytes to what it says. Taken in whole or refused whole.
//!
//! Must not know what a row says, nor what becomes of it.

use super::answers::{AnswersFile, AnswersReader};
use super::known::{Found, Kind, Tables};
use super::year::{YearFile, YearReader};
use crate::exchange::csv::asides::{Asides, Counts, Disagreement, Note};
use crate::exchange::csv::halt::Halt;
use crate::exchange::csv::record::{CellForm, Record};
use crate::exchange::csv::record_reader::{self, too_many_columns, too_many_rows};
use crate::exchange::csv::record_scan::{MOST_COLUMNS, MOST_ROWS};
use crate::exchange::csv::source::{FIRST_ROWS, parted};
use crate::exchange::csv::table_reader::{Row, Rows};
use crate::exchange::encoding::file_kind::FileKind;
use crate::exchange::error::{FileError, Problem, excerpt};
use crate::exchange::pause::{Pause, Progress, Unpaused, at_once};
use crate::exchange::text_encoding::{self, TextEncoding};

/// A table that was read, whichever it is.
#[derive(Clone, Debug, PartialEq)]
pub enum TableFile {
    Answers(AnswersFile),
    Year(YearFile),
}

/// A table with what is to be said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct TableReading {
    pub table: TableFile,
    pub notes: Vec<Note>,
    pub disagreements: Vec<Disagreement>,
    /// CP932 holds some characters under a twin, and others not at all.
    pub was_cp932: bool,
}

/// So many bytes are read. Thirty areas' answers are a hundredth of it.
pub const MOST_BYTES: usize = 100_000_000;

const SLICE_ROWS: usize = 100;

/// Reads a CSV; which table it is stands in its header. `file` is its name, for messages.
///
/// Forgiven: either encoding, any separator and line ends, a BOM, `sep=`, blanks around cells, columns in
/// any order and not ours, titles above, sums and notes below. A row that says the same as an earlier one is passed over.
///
/// # Errors
/// At most [`FileError::LIMIT`] told: another kind of file, missing columns, values that cannot be read,
/// rows that disagree with each other.
pub async fn read_csv(
    bytes: &[u8],
    file: &str,
    counts: Counts,
    pause: &impl Pause,
) -> Result<TableReading, Halt> {
    let refuse = |problem| Halt::Wrong(FileError::new(file, problem));
    if bytes.len() > MOST_BYTES {
        return Err(refuse(Problem::whole(format!(
            "ファイルが大きすぎます（{}MBまで）。書き出したファイルかどうかを確かめ、いくつかに分けてお使いください。",
            MOST_BYTES / 1_000_000
        ))));
    }
    let kind = FileKind::of(bytes);
    if let Some(words) = kind.instead_of_csv() {
        return Err(refuse(Problem::whole(words)));
    }
    let decoded = text_encoding::decode_in_slices(bytes, pause).await?;
    let (text, encoding) = decoded.map_err(refuse)?;
    let tables = Tables::all();
    let csv = parted(&text, |records| tables.have_header(records));
    // What the file is, is told before what is broken further down.
    let first = record_reader::first_records(csv, FIRST_ROWS);
    tables
        .find(&first)
        .and_then(|found| readable(&found))
        .map_err(refuse)?;
    let records = record_reader::records(csv, file, pause).await?;
    let was_cp932 = encoding == TextEncoding::Cp932;
    let read = read_records(records, CellForm::Guarded, file, counts, pause).await?;
    Ok(TableReading { was_cp932, ..read })
}

/// As [`read_csv`], of the rows of a sheet.
pub async fn read_records(
    records: Vec<Record>,
    form: CellForm,
    file: &str,
    counts: Counts,
    pause: &impl Pause,
) -> Result<TableReading, Halt> {
    let refuse = |problem| Halt::Wrong(FileError::new(file, problem));
    if records.len() > MOST_ROWS + FIRST_ROWS {
        return Err(refuse(Problem::whole(too_many_rows())));
    }
    if let Some(wide) = records.iter().find(|r| r.cells.len() > MOST_COLUMNS) {
        return Err(refuse(Problem::at(wide.line, too_many_columns())));
    }
    let found = Tables::all().find(&records).map_err(refuse)?;
    readable(&found).map_err(refuse)?;
    let mut asides = Asides::new(counts);
    note_titles(records.get(..found.above).unwrap_or_default(), &mut asides);
    let (kind, all) = (found.kind, records.len());
    let mut records = records.into_iter().skip(found.above);
    let line = records.next().map_or(1, |header| header.line);
    let mut rows = Rows::under((found.table, found.names), found.header, line, form);
    let mut reader = Reader::of(kind);
    let mut problems = Vec::new();
    for (at, record) in records.enumerate() {
        if at % SLICE_ROWS == 0 {
            pause.at(Progress { done: at, all }).await?;
        }
        if let Some(row) = rows.row(record) {
            problems.extend(reader.add(row, &mut asides));
        }
    }
    let (any, wrong) = rows.finish(&mut asides);
    // Rows of a file that lacks a column say nothing of what is wrong with it.
    let lacks_columns = wrong.iter().any(|p| p.line == Some(line));
    if lacks_columns {
        problems.clear();
    }
    problems.extend(wrong);
    if any.is_none() && problems.is_empty() {
        problems.push(Problem::whole(reader.without_rows()));
    }
    FileError::check(file, problems, FileError::LIMIT)?;
    Ok(TableReading {
        table: reader.finish(file),
        notes: asides.notes,
        disagreements: asides.disagreements,
        was_cp932: false,
    })
}

/// What the rows of a sheet, or of a file among others, are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// A table that is read.
    Table,
    /// A table that is written for people alone.
    ForPeople,
    /// A table without a row, or none of ours.
    Nothing,
}

/// Tells what `records` are before they are read.
pub fn sheet_kind(records: &[Record]) -> SheetKind {
    let tables = Tables::all();
    if records.len() < 2 || !tables.have_header(records) {
        return SheetKind::Nothing;
    }
    match tables.find(records).map(|found| found.kind) {
        Ok(Kind::Written(_)) => SheetKind::ForPeople,
        _ => SheetKind::Table,
    }
}

/// The same of the text of a CSV; what cannot be told yet may be a table.
pub fn csv_kind(bytes: &[u8]) -> SheetKind {
    let Ok(text) = text_encoding::decode(bytes) else {
        return SheetKind::Table;
    };
    let tables = Tables::all();
    let csv = parted(&text, |records| tables.have_header(records));
    let first = record_reader::first_records(csv, FIRST_ROWS);
    match sheet_kind(&first) {
        SheetKind::Nothing if first.len() == 1 && tables.have_header(&first) => SheetKind::Nothing,
        SheetKind::ForPeople => SheetKind::ForPeople,
        _ => SheetKind::Table,
    }
}

/// [`read_csv`] at once, with the codes counting.
pub fn read_now(bytes: &[u8], file: &str) -> Result<TableFile, FileError> {
    match at_once(read_csv(bytes, file, Counts::Codes, &Unpaused)) {
        Some(Ok(read)) => Ok(read.table),
        Some(Err(Halt::Wrong(error))) => Err(error),
        // Nothing is waited for.
        Some(Err(Halt::Stopped)) | None => {
            Err(FileError::new(file, Problem::whole("読むのをやめました。")))
        }
    }
}

fn readable(found: &Found) -> Result<(), Problem> {
    match found.kind {
        Kind::Written(words) => Err(Problem::whole(words)),
        Kind::Answers | Kind::Year(_) => Ok(()),
    }
}

fn note_titles(above: &[Record], asides: &mut Asides) {
    let (Some(first), Some(last)) = (above.first(), above.last()) else {
        return;
    };
    let lines = match first.line == last.line {
        true => format!("{}行目", first.line),
        false => format!("{}行目から{}行目まで", first.line, last.line),
    };
    let word = first
        .cells
        .iter()
        .map(str::trim)
        .find(|cell| !cell.is_empty());
    asides.note(format!(
        "{lines}（「{}」）は、表の上の題として読みとばしました。",
        excerpt(word.unwrap_or_default())
    ));
}

/// What rows of either kind of table make together.
enum Reader {
    Answers(AnswersReader),
    Year(YearReader),
}

impl Reader {
    fn of(kind: Kind) -> Self {
        match kind {
            Kind::Year(table) => Self::Year(YearReader::new(table)),
            Kind::Answers | Kind::Written(_) => Self::Answers(AnswersReader::default()),
        }
    }

    fn add(&mut self, row: Row, asides: &mut Asides) -> Vec<Problem> {
        match self {
            Self::Answers(reader) => reader.add(row, asides),
            Self::Year(reader) => reader.add(&row, asides),
        }
    }

    fn without_rows(&self) -> &'static str {
        match self {
            Self::Answers(_) => {
                "回答の行がありません。書き出したファイルをそのままお使いください。"
            }
            Self::Year(_) => "データの行がありません。書き出したファイルをそのままお使いください。",
        }
    }

    fn finish(self, file: &str) -> TableFile {
        match self {
            Self::Answers(reader) => TableFile::Answers(reader.finish()),
            Self::Year(reader) => TableFile::Year(reader.finish(file)),
        }
    }
}
