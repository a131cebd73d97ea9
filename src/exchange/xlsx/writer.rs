//! Sheets as a workbook: the same bytes for the same sheets and time.
//!
//! Text stands in text cells as it is, so that nothing turns it into a day or runs it; characters
//! that XML cannot hold stand in the form that Excel gives them and come back when they are read.
//!
//! Must not know what any sheet is about.

use super::sheet::{
    Body, Choices, ColumnKind, NewSheet, Paragraph, SheetCell, SheetColumn, SheetTable,
};
use crate::exchange::error::excerpt;
use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};
use std::fmt;

/// Excel's own limits, and room for the rows that people add.
const MOST_ROWS: usize = 1_000_000;
/// As UTF-16 has them.
const LONGEST_TEXT: usize = 32_767;

const NARROWEST: u16 = 6;
const WIDEST: u16 = 46;
/// The button of the filter stands in the head.
const BUTTON: u16 = 3;
/// Choices are offered in so many rows below the last one.
const ROWS_TO_ADD: u32 = 200;

/// Present on Windows and on the Mac.
const FONT: &str = "Yu Gothic";
const HEAD_COLOR: u32 = 0x00E4_EEF0;
const FILL_COLOR: u32 = 0x00FF_FBE6;
const LINE_COLOR: u32 = 0x00C4_CDD0;
const A4: u8 = 9;

/// Why there is no workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// A text is longer than a cell of Excel can be.
    TooLong {
        sheet: &'static str,
        /// From 1, with the head.
        row: usize,
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

fn write_words(page: &mut Worksheet, words: &[Paragraph]) -> Result<(), XlsxError> {
    const NAMES: u16 = 20;
    const SENTENCES: u16 = 74;
    let plain = base().set_text_wrap();
    let title = base().set_bold().set_font_size(16);
    let heading = base()
        .set_bold()
        .set_font_size(12)
        .set_border_bottom(FormatBorder::Thin);
    page.set_column_width(0, NAMES)?
        .set_column_width(1, SENTENCES)?;
    page.set_print_fit_to_pages(1, 0)
        .set_screen_gridlines(false);
    for (row, paragraph) in (0..).zip(words) {
        match paragraph {
            Paragraph::Title(text) => {
                page.write_string_with_format(row, 0, text, &title)?;
            }
            Paragraph::Heading(text) => {
                page.write_string_with_format(row, 0, text, &heading)?;
                page.write_blank(row, 1, &heading)?;
            }
            Paragraph::Pair(name, text) => {
                page.write_string_with_format(row, 0, name, &plain)?;
                page.write_string_with_format(row, 1, text, &plain)?;
            }
            Paragraph::Text(text) => {
                // A merged cell does not grow with its lines.
                page.write_string_with_format(row, 1, text, &plain)?;
            }
        }
    }
    Ok(())
}

fn write_table(
    page: &mut Worksheet,
    sheet: &'static str,
    table: &SheetTable,
) -> Result<(), NotWritten> {
    if table.rows.len() > MOST_ROWS {
        return Err(NotWritten::TooManyRows { sheet });
    }
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    let last_column = last_column.saturating_sub(1);
    for (at, column) in (0..).zip(&table.columns) {
        write_column(page, sheet, table, at, column)?;
        if let Some(choices) = &column.choices {
            let last = rows.saturating_add(ROWS_TO_ADD);
            page.add_data_validation(1, at, last, at, &offered(choices)?)?;
        }
    }
    page.set_freeze_panes(1, table.frozen)?;
    page.autofilter(0, 0, rows, last_column)?;
    page.set_landscape().set_repeat_rows(0, 0)?;
    if table.fits_on_paper {
        page.set_print_fit_to_pages(1, 0);
        page.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3)
            .set_footer("&C&P / &N");
    }
    Ok(())
}

fn write_column(
    page: &mut Worksheet,
    sheet: &'static str,
    table: &SheetTable,
    at: u16,
    column: &SheetColumn,
) -> Result<(), NotWritten> {
    let cells = || table.rows.iter().filter_map(|row| row.get(usize::from(at)));
    let (width, wraps) = width(column, cells());
    let format = format(column, wraps);
    page.set_column_width(at, width)?
        .set_column_format(at, &format)?;
    if column.hidden {
        page.set_column_hidden(at)?;
    }
    page.write_string_with_format(0, at, column.header, &head(column))?;
    for (row, cell) in (1..).zip(cells()) {
        match cell {
            // What is to be filled in is to be seen.
            SheetCell::Blank if column.to_fill => page.write_blank(row, at, &format)?,
            SheetCell::Blank => page,
            SheetCell::Number(number) => {
                page.write_number_with_format(row, at, *number, &format)?
            }
            SheetCell::Text(text) => {
                if text.encode_utf16().count() > LONGEST_TEXT {
                    return Err(NotWritten::TooLong {
                        sheet,
                        row: row as usize + 1,
                        column: column.header,
                        text: excerpt(text),
                    });
                }
                page.write_string_with_format(row, at, text, &format)?
            }
            SheetCell::Date(day) => {
                let day = day.to_string();
                match ExcelDateTime::parse_from_str(&day) {
                    Ok(date) => page.write_datetime_with_format(row, at, &date, &format)?,
                    // Before 1900.
                    Err(_) => page.write_string_with_format(row, at, day, &format)?,
                }
            }
        };
    }
    Ok(())
}

fn base() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_align(FormatAlign::Top)
}

fn head(column: &SheetColumn) -> Format {
    let format = base()
        .set_bold()
        .set_text_wrap()
        .set_border_bottom(FormatBorder::Thin);
    let color = if column.to_fill {
        FILL_COLOR
    } else {
        HEAD_COLOR
    };
    format.set_background_color(color)
}

fn format(column: &SheetColumn, wraps: bool) -> Format {
    let format = match column.kind {
        ColumnKind::Text => base().set_num_format("@"),
        ColumnKind::Date => base()
            .set_num_format("yyyy-mm-dd")
            .set_align(FormatAlign::Left),
        ColumnKind::Decimal => base().set_num_format("0.0"),
        ColumnKind::Number => base(),
        ColumnKind::Code => base().set_align(FormatAlign::Left),
    };
    let format = if wraps {
        format.set_text_wrap()
    } else {
        format
    };
    match column.to_fill {
        true => format
            .set_background_color(FILL_COLOR)
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE_COLOR),
        false => format,
    }
}

/// How wide a column is, and whether its texts go over several lines.
fn width<'c>(column: &SheetColumn, cells: impl Iterator<Item = &'c SheetCell>) -> (u16, bool) {
    let mut widest = letters(column.header) + BUTTON;
    let mut wraps = false;
    for cell in cells {
        let SheetCell::Text(text) = cell else {
            continue;
        };
        wraps |= text.contains('\n');
        widest = text.lines().map(letters).fold(widest, u16::max);
    }
    let width = column.width.unwrap_or(widest.clamp(NARROWEST, WIDEST));
    (
        width,
        column.kind == ColumnKind::Text && (wraps || widest > width),
    )
}

/// In half-width letters; a Japanese one is two wide.
fn letters(text: &str) -> u16 {
    let narrow = |c: char| c.is_ascii() || ('\u{FF61}'..='\u{FF9F}').contains(&c);
    let width = text
        .chars()
        .map(|c| if narrow(c) { 1 } else { 2 })
        .sum::<usize>();
    // A little more than the letters: cells have a margin.
    u16::try_from(width + 1).unwrap_or(u16::MAX)
}

fn offered(choices: &Choices) -> Result<DataValidation, XlsxError> {
    match choices {
        Choices::Cells(cells) => {
            let choices = DataValidation::new().allow_list_formula(Formula::new(cells));
            Ok(choices.show_error_message(false))
        }
        Choices::These(words, (title, sentence)) => DataValidation::new()
            .allow_list_strings(words)?
            .set_input_title(*title)?
            .set_input_message(*sentence)?
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_title(*title)?
            .set_error_message(*sentence),
    }
}
