//! One file that was chosen, read.
//!
//! Must not know what is there already, nor which other files were chosen.

use super::made;
use crate::exchange::FileKind;
use crate::exchange::archive;
use crate::exchange::csv::tables::{
    CellForm, Counts, Disagreement, Halt, Note, Record, SheetKind, TableFile, TableReading,
    csv_kind, read_csv, read_records, sheet_kind,
};
use crate::exchange::error::{FileError, Problem};
use crate::exchange::file_name::Beside;
use crate::exchange::pause::Pause;
use crate::exchange::xlsx::public_book::is_public_book;
use crate::exchange::xlsx::{self, Sheet};

/// A table that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadFile {
    /// As the person chose it; of a workbook with its sheet.
    pub name: String,
    /// The name of the file that was chosen: the workbook's or the zip's.
    pub chosen: String,
    /// When it was made by its own word, as an ISO time.
    pub made: Option<String>,
    /// When it was last changed, as an ISO time, where the browser tells it.
    pub modified: Option<String>,
    /// By the code columns.
    pub table: TableFile,
    /// By the readable columns, where these say something else and can be read.
    pub by_readable: Option<TableFile>,
    pub disagreements: Vec<Disagreement>,
    pub notes: Vec<Note>,
    pub was_cp932: bool,
}

/// The tables in a file. Here the kinds of files part: a CSV is one table, a workbook holds one a
/// sheet, and a zip several files of either kind.
///
/// # Errors
/// What is wrong with it, or that it was stopped.
pub async fn read_file(
    bytes: &[u8],
    name: &str,
    modified: Option<&str>,
    pause: &impl Pause,
) -> Result<Vec<ReadFile>, Halt> {
    let mut read = match FileKind::of(bytes) {
        FileKind::Workbook => workbook(bytes, name, pause).await?,
        FileKind::Zip => zip(bytes, name, pause).await?,
        _ => vec![csv(bytes, name, pause).await?],
    };
    for file in &mut read {
        file.chosen = name.to_owned();
        file.modified = modified.map(str::to_owned);
    }
    Ok(read)
}

async fn csv(bytes: &[u8], name: &str, pause: &impl Pause) -> Result<ReadFile, Halt> {
    let reading = read_csv(bytes, name, Counts::Ask, pause).await?;
    let by_readable = match reading.disagreements.is_empty() {
        true => None,
        false => {
            let again = read_csv(bytes, name, Counts::Readable, pause).await;
            taken_if_read(again)?
        }
    };
    Ok(ReadFile::read(name, reading, by_readable))
}

/// Each sheet that is a table of ours; those for people, and those without a row, are passed over.
async fn workbook(bytes: &[u8], name: &str, pause: &impl Pause) -> Result<Vec<ReadFile>, Halt> {
    let sheets = xlsx::read(bytes, name, pause).await?;
    if is_public_book(&sheets) {
        return Err(FileError::new(name, Problem::whole(PUBLIC_BOOK)).into());
    }
    let (form, made_at) = (form_of(&sheets), made::of_workbook(&sheets));
    let mut read = Vec::new();
    let mut others = Vec::new();
    for sheet in sheets {
        match sheet_kind(&sheet.records) {
            SheetKind::Table => {
                let name = format!("{name}（シート「{}」）", sheet.name);
                let table = table(sheet.records, form, &name, pause).await?;
                read.push(ReadFile {
                    made: made_at.clone(),
                    ..table
                });
            }
            SheetKind::ForPeople => {}
            SheetKind::Nothing => others.push(sheet),
        }
    }
    match read.first_mut() {
        Some(first) => {
            let others = others.iter().filter(|sheet| is_strange(sheet));
            first.notes.extend(others.map(|sheet| {
                Note(format!(
                    "シート「{}」は、ものさしの表ではないので読みとばしました。",
                    sheet.name
                ))
            }));
            Ok(read)
        }
        None => Err(FileError::new(name, Problem::whole(NO_TABLE)).into()),
    }
}

const PUBLIC_BOOK: &str = "公表用のブックです。見ていただくためのもので、取り込むファイルではありません。取り込めるのは、県へ渡す一式、記入用のブック、書き出したCSVやブックです。";
const NO_TABLE: &str = "このExcelブックには、ものさしの表のシートがありません。ものさしで書き出したブックか、記入用のブックを、列の名前の行を消さずにお使いください。";

/// A sheet with something in it that no workbook of ours has.
fn is_strange(sheet: &Sheet) -> bool {
    const OURS: [&str; 2] = [FRONT, "送付"];
    sheet.records.len() > 1 && !OURS.contains(&sheet.name.as_str())
}

/// How text stands in the cells: as it is in workbooks of ours, which begin with a sheet that no CSV has;
/// guarded where a spreadsheet opened a CSV of ours and saved it as a workbook.
fn form_of(sheets: &[Sheet]) -> CellForm {
    match sheets.iter().any(|sheet| sheet.name == FRONT) {
        true => CellForm::Plain,
        false => CellForm::Guarded,
    }
}

const FRONT: &str = "はじめに";

async fn table(
    records: Vec<Record>,
    form: CellForm,
    name: &str,
    pause: &impl Pause,
) -> Result<ReadFile, Halt> {
    let again = records.clone();
    let read = |records, counts| read_records(records, form, name, counts, pause);
    let reading = read(records, Counts::Ask).await?;
    let by_readable = match reading.disagreements.is_empty() {
        true => None,
        false => taken_if_read(read(again, Counts::Readable).await)?,
    };
    Ok(ReadFile::read(name, reading, by_readable))
}

/// CSVs and workbooks among the files of a zip; what goes with them for people is passed over, and of
/// anything else it is told.
async fn zip(bytes: &[u8], name: &str, pause: &impl Pause) -> Result<Vec<ReadFile>, Halt> {
    let files = archive::unpacked(bytes, name)?;
    let packages = made::Packages::of_zip(&files);
    let mut read: Vec<ReadFile> = Vec::new();
    let mut notes = Vec::new();
    for (own, bytes) in &files {
        let name = format!("{name}の中の{own}");
        match FileKind::of(bytes) {
            FileKind::Workbook => read.extend(workbook(bytes, &name, pause).await?),
            FileKind::Text if is_csv(own) => match csv_kind(bytes) {
                SheetKind::Table => read.push(ReadFile {
                    made: packages.made(own).map(str::to_owned),
                    ..csv(bytes, &name, pause).await?
                }),
                SheetKind::ForPeople => {}
                SheetKind::Nothing => notes.push(passed_over(own, NO_ROW)),
            },
            _ if Beside::is_name(own) => {}
            kind => notes.push(passed_over(own, kind.instead_of_csv().unwrap_or(NO_CSV))),
        }
    }
    match read.first_mut() {
        Some(first) => {
            first.notes.extend(notes);
            Ok(read)
        }
        None => Err(FileError::new(name, Problem::whole(NOTHING_IN_ZIP)).into()),
    }
}

const NO_ROW: &str = "列の名前だけで、行がありません。";
const NO_CSV: &str = "CSVでもExcelブックでもありません。";

fn passed_over(file: &str, why: &str) -> Note {
    Note(format!("中の「{file}」は読みとばしました。{why}"))
}

const NOTHING_IN_ZIP: &str = "まとめたファイル（ZIP）の中に、ものさしの表（CSV・Excelブック）がありません。ものさしで書き出した一式かどうかを確かめてください。";

fn is_csv(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".csv")
}

/// What the readable columns say; they can't be taken where they can't be read, and are not offered.
fn taken_if_read(read: Result<TableReading, Halt>) -> Result<Option<TableFile>, Halt> {
    match read {
        Ok(reading) => Ok(Some(reading.table)),
        Err(Halt::Stopped) => Err(Halt::Stopped),
        Err(Halt::Wrong(_)) => Ok(None),
    }
}

impl ReadFile {
    fn read(name: &str, reading: TableReading, by_readable: Option<TableFile>) -> Self {
        Self {
            by_readable,
            disagreements: reading.disagreements,
            notes: reading.notes,
            was_cp932: reading.was_cp932,
            ..Self::of(name, reading.table)
        }
    }

    /// Of which there is nothing to be told.
    pub fn of(name: &str, table: TableFile) -> Self {
        Self {
            name: name.to_owned(),
            chosen: name.to_owned(),
            made: None,
            modified: None,
            table,
            by_readable: None,
            disagreements: Vec::new(),
            notes: Vec::new(),
            was_cp932: false,
        }
    }

    /// When it was made, or else last changed.
    pub fn time(&self) -> Option<&str> {
        self.made.as_deref().or(self.modified.as_deref())
    }

    /// How many things it tells of.
    pub fn rows(&self) -> usize {
        match &self.table {
            TableFile::Answers(file) => {
                let rounds = file.areas.iter().flat_map(|area| &area.assessments);
                rounds.map(|a| a.answers.len()).sum()
            }
            TableFile::Year(file) => file.areas.iter().map(|area| area.entries.len()).sum(),
        }
    }
}
