//! The sheets of a workbook as records, within bounds.
//!
//! calamine reads cell by cell; its reader of whole ranges would make room for as many cells as a
//! sheet says that it has. Rows and sheets that are hidden or filtered away are read like any other.
//!
//! Must not know what any column means, nor which sheets are of use.

use super::cell_text::cell_text;
use super::package::{Refused, unpacked_size};
use crate::exchange::csv::Record;
use crate::exchange::csv::tables::Halt;
use crate::exchange::error::{FileError, Problem, excerpt};
use crate::exchange::pause::{Pause, Progress, Stopped};
use calamine::{Reader, SheetType, Xlsx, XlsxError};
use csv::StringRecord;
use std::collections::BTreeMap;
use std::io::Cursor;

const MOST_SHEETS: usize = 100;
const MOST_ROWS: u32 = 200_000;
const MOST_COLUMNS: u32 = 200;
/// Bytes of text, each cell counted with what it costs to keep it: one text can stand in many cells.
const MOST_TEXT: usize = 150_000_000;
const COST_OF_A_CELL: usize = 32;

/// So many cells are read between two rests.
const SLICE: usize = 2_000;

/// What stands on one sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// On its tab.
    pub name: String,
    /// In the order of the rows; those with nothing but blanks are left out.
    pub records: Vec<Record>,
}

/// All sheets of a workbook, in the order of their tabs. `file` is its name, for messages.
///
/// # Errors
/// It was stopped, it is no workbook or a broken one, or it holds more than the bounds allow.
pub async fn read(bytes: &[u8], file: &str, pause: &impl Pause) -> Result<Vec<Sheet>, Halt> {
    sheets(bytes, pause).await.map_err(|refused| match refused {
        Refused::Stopped(Stopped) => Halt::Stopped,
        Refused::Told(problem) => Halt::Wrong(FileError::new(file, problem)),
    })
}

async fn sheets(bytes: &[u8], pause: &impl Pause) -> Result<Vec<Sheet>, Refused> {
    let size = unpacked_size(bytes, pause).await?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refused::broken())?;
    let all = workbook.sheets_metadata().iter();
    let names: Vec<String> = all
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    if names.len() > MOST_SHEETS {
        return Err(Refused::told(
            "シートが多すぎます（100枚まで読めます）。使うシートだけを残して、保存し直してください。",
        ));
    }
    let mut left = MOST_TEXT;
    let mut sheets = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let place = Place {
            begun: size + size * index / names.len(),
            share: size / names.len(),
            all: size.saturating_mul(2).max(1),
        };
        sheets.push(sheet(&mut workbook, name, &mut left, place, pause).await?);
    }
    Ok(sheets)
}

/// Where the work on a sheet begins, and how much of all work it is.
#[derive(Clone, Copy)]
struct Place {
    begun: usize,
    share: usize,
    all: usize,
}

impl Place {
    fn at(self, row: u32, rows: u32) -> Progress {
        let part = f64::from(row.min(rows)) / f64::from(rows.max(1));
        Progress {
            done: self.begun + (self.share as f64 * part) as usize,
            all: self.all,
        }
    }
}

async fn sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    left: &mut usize,
    place: Place,
    pause: &impl Pause,
) -> Result<Sheet, Refused> {
    let broken = |error: XlsxError, row: Option<u32>| told(name, row, &error);
    let mut cells = workbook
        .worksheet_cells_reader(name)
        .map_err(|e| broken(e, None))?;
    let rows_said = cells.dimensions().end.0;
    let mut rows: BTreeMap<u32, Vec<(u32, String)>> = BTreeMap::new();
    let (mut read, mut last) = (0_usize, None);
    while let Some(cell) = cells.next_cell().map_err(|e| broken(e, last))? {
        let (row, column) = cell.get_position();
        last = Some(row);
        read += 1;
        if read % SLICE == 0 {
            pause.at(place.at(row, rows_said)).await?;
        }
        let text = cell_text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            beyond(name, row, column, &text)?;
            continue;
        }
        let Some(rest) = left.checked_sub(text.len() + COST_OF_A_CELL) else {
            return Err(Refused::told(&format!(
                "「{}」のシートまでで、書かれていることが多すぎます。使っていない行・列・シートを消すか、いくつかに分けて、保存し直してください。",
                excerpt(name)
            )));
        };
        *left = rest;
        rows.entry(row).or_default().push((column, text));
    }
    let records = rows
        .into_iter()
        .filter_map(|(row, cells)| record(row, cells));
    Ok(Sheet {
        name: name.to_owned(),
        records: records.collect(),
    })
}

/// What stands beyond the bounds; blanks may.
fn beyond(name: &str, row: u32, column: u32, text: &str) -> Result<(), Refused> {
    if text.trim().is_empty() {
        return Ok(());
    }
    let (beyond, bound) = match row >= MOST_ROWS {
        true => ("行", "20万行"),
        false => ("列", "200列"),
    };
    let (line, column) = (u64::from(row) + 1, u64::from(column) + 1);
    let message = format!(
        "「{}」のシートの、左から{column}列目に「{}」があります。{bound}まで読めるので、その先の{beyond}を消して保存し直してください。",
        excerpt(name),
        excerpt(text)
    );
    let line = usize::try_from(line).unwrap_or(usize::MAX);
    Err(Refused::Told(Problem::at(line, message)))
}

/// `None` if it holds nothing but blanks.
fn record(row: u32, mut cells: Vec<(u32, String)>) -> Option<Record> {
    if cells.iter().all(|(_, text)| text.trim().is_empty()) {
        return None;
    }
    // Stable: of two cells in one place the later one stands, as in Excel.
    cells.sort_by_key(|(column, _)| *column);
    let width = cells.last().map_or(0, |(column, _)| column + 1);
    let mut texts = vec![String::new(); usize::try_from(width).unwrap_or(0)];
    for (column, text) in cells {
        if let Some(place) = usize::try_from(column).ok().and_then(|c| texts.get_mut(c)) {
            *place = text;
        }
    }
    Some(Record {
        line: usize::try_from(row).ok()? + 1,
        cells: StringRecord::from(texts),
    })
}

fn told(name: &str, last: Option<u32>, error: &XlsxError) -> Refused {
    let after = match last {
        Some(row) => format!("{}行目か、その次の行", u64::from(row) + 1),
        None => "はじめの行".to_owned(),
    };
    let name = excerpt(name);
    match error {
        XlsxError::CellError(error) => Refused::told(&format!(
            "「{name}」のシートの{after}に、計算の誤り「{}」のセルがあります。値に書きかえて、保存し直してください。",
            excerpt(error)
        )),
        _ => Refused::told(&format!(
            "「{name}」のシートの{after}から先を読めません。ファイルがこわれているようです。Excelで開けるなら保存し直し、開けないなら、もう一度送ってもらってください。"
        )),
    }
}
