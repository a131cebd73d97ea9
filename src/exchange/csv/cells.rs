//! One row of a CSV, taken cell by cell. Whatever is wrong is noted with its column.
//!
//! Must not know what a row of a particular file is about.

use super::code_table::CodeTable;
use super::column::{Column, ColumnType};
use super::table_reader::Row;
use crate::exchange::error::{Problem, excerpt};
use crate::exchange::typed_number::{count, number_of_any_size};
use crate::model::{Day, FiscalMonth, FiscalYear, Level};

/// A row being read. Each method notes what is wrong and then gives `None`. Where a blank cell
/// is allowed, it is `Some(None)`.
pub struct Cells<'r> {
    pub row: &'r Row,
    problems: Vec<Problem>,
}

impl Cells<'_> {
    /// What `take` makes of a row. Errors: everything that was noted.
    pub fn read<T>(
        row: &Row,
        take: impl FnOnce(&mut Cells<'_>) -> Option<T>,
    ) -> Result<T, Vec<Problem>> {
        let mut cells = Cells {
            row,
            problems: Vec::new(),
        };
        match take(&mut cells) {
            Some(read) if cells.problems.is_empty() => Ok(read),
            _ => Err(cells.problems),
        }
    }

    pub fn problem(&mut self, column: &Column, message: impl Into<String>) {
        self.problems
            .push(Problem::in_field(self.row.line, column.label, message));
    }

    pub fn filled(&mut self, column: &Column) -> Option<String> {
        let text = self.row.get(column);
        if text.is_empty() {
            self.problem(column, "空です。書き出したときの値を書いてください。");
            return None;
        }
        Some(text)
    }

    pub fn is_blank(&self, column: &Column) -> bool {
        self.row.get(column).is_empty()
    }

    /// Notes every column of `columns` that is filled though this row has no use for it.
    pub fn must_be_blank(&mut self, columns: &[Column]) {
        for column in columns {
            if !self.is_blank(column) {
                self.problem(column, "この行では使わない列です。空にしてください。");
            }
        }
    }

    pub fn code<T>(&mut self, column: &Column, read: fn(&str) -> Option<T>) -> Option<T> {
        let text = self.row.get(column);
        let value = read(&text);
        if value.is_none() {
            self.problem(
                column,
                format!(
                    "「{}」は使えない値です。{}のどれかを書いてください。",
                    excerpt(&text),
                    codes_of(column)
                ),
            );
        }
        value
    }

    pub fn optional_code<T>(
        &mut self,
        column: &Column,
        read: fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.is_blank(column) {
            true => Some(None),
            false => self.code(column, read).map(Some),
        }
    }

    pub fn fiscal_year(&mut self, column: &Column) -> Option<FiscalYear> {
        let read = |text: &str| {
            let number = whole(text)?;
            FiscalYear::new(i32::try_from(number).ok()?)
        };
        self.parsed(
            column,
            read,
            "年度として読めません。西暦4けたの数字で書いてください（例: 2026）。",
        )
    }

    pub fn optional_fiscal_year(&mut self, column: &Column) -> Option<Option<FiscalYear>> {
        match self.is_blank(column) {
            true => Some(None),
            false => self.fiscal_year(column).map(Some),
        }
    }

    pub fn optional_whole(&mut self, column: &Column) -> Option<Option<u32>> {
        match self.is_blank(column) {
            true => Some(None),
            false => {
                let message = "整数として読めません。0以上の数字だけを書いてください。";
                self.parsed(column, whole, message).map(Some)
            }
        }
    }

    pub fn optional_level(&mut self, column: &Column) -> Option<Option<Level>> {
        match self.is_blank(column) {
            true => Some(None),
            false => {
                let read = |text: &str| Level::new(u8::try_from(whole(text)?).ok()?);
                let message = "段階として読めません。0から4までの数字を書いてください。";
                self.parsed(column, read, message).map(Some)
            }
        }
    }

    pub fn optional_number(&mut self, column: &Column) -> Option<Option<f64>> {
        match self.is_blank(column) {
            true => Some(None),
            false => {
                let message = "数値として読めません。数字だけを書いてください。ことばは「値（ことば）」の列に書けます。";
                let read = |text: &str| number_of_any_size(text).ok().flatten();
                self.parsed(column, read, message).map(Some)
            }
        }
    }

    pub fn day(&mut self, column: &Column) -> Option<Day> {
        let message = "日付として読めません。2026-04-01のように書いてください。";
        self.parsed(column, Day::parse, message)
    }

    pub fn optional_day(&mut self, column: &Column) -> Option<Option<Day>> {
        match self.is_blank(column) {
            true => Some(None),
            false => self.day(column).map(Some),
        }
    }

    pub fn optional_month(&mut self, column: &Column) -> Option<Option<FiscalMonth>> {
        let read = |text: &str| whole(text).and_then(FiscalMonth::of_calendar);
        match self.is_blank(column) {
            true => Some(None),
            false => {
                let message = "月として読めません。1から12の数字で書いてください。";
                self.parsed(column, read, message).map(Some)
            }
        }
    }

    fn parsed<T>(
        &mut self,
        column: &Column,
        read: fn(&str) -> Option<T>,
        message: &str,
    ) -> Option<T> {
        let text = self.row.get(column);
        let value = read(&text);
        if value.is_none() {
            self.problem(column, format!("「{}」は{message}", excerpt(&text)));
        }
        value
    }
}

fn whole(text: &str) -> Option<u32> {
    count(text).ok().flatten()
}

/// region（圏域）、municipality（市町村）…
fn codes_of(column: &Column) -> String {
    let table = match column.column_type {
        ColumnType::Code(table) => CodeTable::codes(table),
        _ => Vec::new(),
    };
    let codes: Vec<_> = table
        .iter()
        .map(|c| format!("{}（{}）", c.code, c.label))
        .collect();
    codes.join("、")
}
