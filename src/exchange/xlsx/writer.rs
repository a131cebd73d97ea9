//! Sheets as a workbook: the same bytes for the same sheets and time.
//!
//! Text stands in text cells as it is, so that nothing turns it into a day or runs it; characters
//! that XML cannot hold stand in the form that Excel gives them and come back when they are read.
//!
//! Must not know what any sheet is about.

use super::not_written::NotWritten;
use super::sheet::{Body, NewSheet};
use super::table_page::write_table;
use super::words_page::write_words;
use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

pub const A4: u8 = 9;

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
    workbook.set_properties(&properties(title, made_at)?);
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

/// What a workbook says of itself: of time nothing but when it was made.
pub fn properties(title: &str, made_at: &NaiveDateTime) -> Result<DocProperties, XlsxError> {
    let named = DocProperties::new().set_title(title);
    Ok(named.set_creation_datetime(&moment(made_at)?))
}

fn moment(at: &NaiveDateTime) -> Result<ExcelDateTime, XlsxError> {
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(|n| n as u8);
    let year = u16::try_from(at.year()).unwrap_or(1970);
    ExcelDateTime::from_ymd(year, month, day)?.and_hms(hour.into(), minute, second)
}
