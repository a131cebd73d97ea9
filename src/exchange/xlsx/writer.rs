//! Sheets as a workbook: the same bytes for the same sheets and time.
//!
//! Text stands in text cells as it is, so that nothing turns it into a day or runs it; characters
//! that XML cannot hold stand in the form that Excel gives them and come back when they are read.
//!
//! Must not know what any sheet is about.

use super::sheet::{Body, NewSheet};
use super::table_page::write_table;
use super::words_page::write_words;
use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::fmt;

const A4: u8 = 9;

/// Why there is no workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// A text is longer than a cell of Excel can be.
    TooLong {
        sheet: &'static str,
        /// From 1, with the head.
        row: u64,
        column: &'static str,
        text: String,
    },
    TooManyRows {
        sheet: &'static str,
    },
    Other,
}

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong {
                sheet,
                row,
                column,
                text,
            } => write!(
                f,
                "「{sheet}」の{row}行目「{column}」の文（「{text}」）が、Excelの一つのセルに入る長さ（32,767文字）をこえています。CSVで保存するか、文を分けて書いてください。"
            ),
            Self::TooManyRows { sheet } => write!(
                f,
                "「{sheet}」の行が多すぎて、Excelのシートに入りません。CSVで保存してください。"
            ),
            Self::Other => f.write_str(
                "Excelブックをつくれませんでした。もう一度ためすか、CSVで保存してください。",
            ),
        }
    }
}

impl From<XlsxError> for NotWritten {
    fn from(_: XlsxError) -> Self {
        Self::Other
    }
}

/// A workbook of these sheets, which opens on the first one. `made_at` is all that it knows of time.
///
/// # Errors
/// A sheet holds more than Excel can.
pub fn workbook(
    title: &str,
    sheets: &[NewSheet],
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let mut workbook = Workbook::new();
    let made = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&moment(made_at)?);
    workbook.set_properties(&made);
    for sheet in sheets {
        let page = workbook.add_worksheet();
        page.set_name(sheet.name)?.set_paper_size(A4);
        match &sheet.body {
            Body::Words(words) => write_words(page, words)?,
            Body::Table(table) => write_table(page, sheet.name, table)?,
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn moment(at: &NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(|n| n as u8);
    let year = u16::try_from(at.year()).unwrap_or(1970);
    ExcelDateTime::from_ymd(year, month, day)?.and_hms(hour.into(), minute, second)
}
