//! A table on a sheet: its head stays in sight and filters, its long texts go over several lines.
//!
//! Must not know any particular table.

use super::format::{of_cells, of_head};
use super::measure::{height, letters, lines};
use super::not_written::NotWritten;
use super::sheet::{Choices, ColumnKind, SheetCell, SheetColumn, SheetTable};
use crate::exchange::error::excerpt;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, Formula, Worksheet, XlsxError,
};

/// Excel's own limits, and room for the rows that people add.
const MOST_ROWS: usize = 1_000_000;
/// As UTF-16 has them.
const LONGEST_TEXT: usize = 32_767;
/// Choices are offered in so many rows below the last one.
const ROWS_TO_ADD: u32 = 200;

const NARROWEST: u16 = 6;
const WIDEST: u16 = 46;
/// The button of the filter stands in the head.
const BUTTON: u16 = 3;

pub fn write_table(
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
    let mut lines_of_rows = vec![1; table.rows.len()];
    for (at, column) in (0..).zip(&table.columns) {
        let column = ColumnOnPage::new(sheet, table, at, column);
        column.write(page)?;
        column.add_lines(&mut lines_of_rows);
        if let Some(choices) = &column.column.choices {
            let last = rows.saturating_add(ROWS_TO_ADD);
            page.add_data_validation(1, at, last, at, &offered(choices)?)?;
        }
    }
    page.set_row_height(0, height(1))?;
    for (row, lines) in (1..).zip(lines_of_rows) {
        page.set_row_height(row, height(lines))?;
    }
    page.set_freeze_panes(1, table.frozen)?;
    page.autofilter(0, 0, rows, last_column)?;
    page.set_landscape().set_repeat_rows(0, 0)?;
    if table.fits_on_paper {
        page.set_print_fit_to_pages(1, 0);
        page.set_print_gridlines(true);
        page.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
        page.set_footer("&C&P / &N");
    }
    Ok(())
}

struct ColumnOnPage<'t> {
    sheet: &'static str,
    table: &'t SheetTable,
    at: u16,
    column: &'t SheetColumn,
    width: u16,
    /// Whether long texts go over several lines.
    wraps: bool,
}

impl<'t> ColumnOnPage<'t> {
    fn new(sheet: &'static str, table: &'t SheetTable, at: u16, column: &'t SheetColumn) -> Self {
        let mut it = Self {
            sheet,
            table,
            at,
            column,
            width: 0,
            wraps: false,
        };
        let mut widest = letters(column.header) + BUTTON;
        for text in it.texts() {
            it.wraps |= text.contains('\n');
            widest = text.split('\n').map(letters).fold(widest, u16::max);
        }
        it.width = column.width.unwrap_or(widest.clamp(NARROWEST, WIDEST));
        it.wraps |= widest > it.width || column.to_fill;
        it.wraps &= column.kind == ColumnKind::Text;
        it
    }

    fn cells(&self) -> impl Iterator<Item = &'t SheetCell> + use<'t> {
        let at = usize::from(self.at);
        self.table.rows.iter().filter_map(move |row| row.get(at))
    }

    fn texts(&self) -> impl Iterator<Item = &'t str> + use<'t> {
        self.cells().map(|cell| match cell {
            SheetCell::Text(text) => text.as_str(),
            _ => "",
        })
    }

    /// Each row is as high as its longest text.
    fn add_lines(&self, of_rows: &mut [u16]) {
        if self.wraps && !self.column.hidden {
            for (most, text) in of_rows.iter_mut().zip(self.texts()) {
                *most = lines(text, self.width).max(*most);
            }
        }
    }

    fn write(&self, page: &mut Worksheet) -> Result<(), NotWritten> {
        let format = of_cells(self.column, self.wraps);
        page.set_column_width(self.at, self.width)?;
        page.set_column_format(self.at, &format)?;
        if self.column.hidden {
            page.set_column_hidden(self.at)?;
        }
        page.write_string_with_format(0, self.at, self.column.header, &of_head(self.column))?;
        for (row, cell) in (1..).zip(self.cells()) {
            self.write_cell(page, row, cell, &format)?;
        }
        Ok(())
    }

    fn write_cell(
        &self,
        page: &mut Worksheet,
        row: u32,
        cell: &SheetCell,
        format: &Format,
    ) -> Result<(), NotWritten> {
        match cell {
            // What is to be filled in is to be seen.
            SheetCell::Blank if self.column.to_fill => page.write_blank(row, self.at, format)?,
            SheetCell::Blank => page,
            SheetCell::Number(number) => {
                page.write_number_with_format(row, self.at, *number, format)?
            }
            SheetCell::Text(text) if text.encode_utf16().count() > LONGEST_TEXT => {
                return Err(NotWritten::TooLong {
                    sheet: self.sheet,
                    row: u64::from(row) + 1,
                    column: self.column.header,
                    text: excerpt(text),
                });
            }
            SheetCell::Text(text) => page.write_string_with_format(row, self.at, text, format)?,
            SheetCell::Date(day) => {
                let day = day.to_string();
                match ExcelDateTime::parse_from_str(&day) {
                    Ok(date) => page.write_datetime_with_format(row, self.at, &date, format)?,
                    // Before 1900.
                    Err(_) => page.write_string_with_format(row, self.at, day, format)?,
                }
            }
        };
        Ok(())
    }
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
