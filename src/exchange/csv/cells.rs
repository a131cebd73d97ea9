//! One row of a CSV, taken cell by cell. Whatever is wrong is noted with its column.
//!
//! Must not know what a row of a particular file is about.

use super::asides::{Asides, Counts, in_words};
use super::code_table::CodeTable;
use super::column::{Column, ColumnType};
use super::table_reader::Row;
use crate::exchange::error::{Problem, excerpt};
use crate::exchange::typed_number::{count, number_of_any_size};
use crate::model::{Day, FiscalMonth, FiscalYear, Level, narrow};

/// A row being read. Each method notes what is wrong and then gives `None`. Where a blank cell
/// is allowed, it is `Some(None)`.
pub struct Cells<'r> {
    pub row: &'r Row,
    asides: &'r mut Asides,
    problems: Vec<Problem>,
}

impl Cells<'_> {
    /// What `take` makes of a row. Errors: everything that was noted.
    pub fn read<T>(
        row: &Row,
        asides: &mut Asides,
        take: impl FnOnce(&mut Cells<'_>) -> Option<T>,
    ) -> Result<T, Vec<Problem>> {
        let mut cells = Cells {
            row,
            asides,
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
        self.row.is_blank(column)
    }

    /// Notes every column of `columns` that is filled though this row has no use for it.
    pub fn must_be_blank(&mut self, columns: &[Column]) {
        for column in columns {
            if !self.is_blank(column) {
                self.problem(column, "この行では使わない列です。空にしてください。");
            }
        }
    }

    pub fn code<T: Copy + PartialEq>(
        &mut self,
        column: &Column,
        read: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.beside(column, read(&self.row.text(column)), read);
        if value.is_none() {
            self.not_a_code(column);
        }
        value
    }

    /// Notes that a value is none of the column's codes.
    pub fn not_a_code(&mut self, column: &Column) {
        let message = format!(
            "「{}」は使えない値です。{}のどれかを書いてください。",
            excerpt(&self.row.text(column)),
            codes_of(column)
        );
        self.problem(column, message);
    }

    pub fn optional_code<T: Copy + PartialEq>(
        &mut self,
        column: &Column,
        read: fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        match self.is_blank(column) {
            true => Some(self.beside(column, None, read)),
            false => self.code(column, read).map(Some),
        }
    }

    /// What counts of a code and of the words beside it, where they disagree: see [`Counts`]. Words that are none
    /// of the column's count nowhere.
    fn beside<T: Copy + PartialEq>(
        &mut self,
        column: &Column,
        value: Option<T>,
        read: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let Some((readable, words)) = self.row.readable(column) else {
            return value;
        };
        let Some(said) = read(words) else {
            self.asides
                .unknown([column, readable], self.row.line, words);
            return value;
        };
        self.counted(column, value, (said, words), |row| {
            in_words(column, &row.text(column))
        })
    }

    /// As [`Cells::beside`], where both were read elsewhere. `code_says`: the code in words, asked for
    /// where they disagree alone.
    pub fn counted<T: Copy + PartialEq>(
        &mut self,
        column: &Column,
        value: Option<T>,
        (said, words): (T, &str),
        code_says: impl FnOnce(&Row) -> String,
    ) -> Option<T> {
        let Some((readable, _)) = self.row.readable(column).filter(|_| value != Some(said)) else {
            return value;
        };
        let (columns, code_says) = ([column, readable], code_says(self.row));
        self.asides
            .disagree(columns, self.row.line, code_says, words);
        match self.asides.counts {
            Counts::Readable => Some(said),
            Counts::Ask | Counts::Codes => value,
        }
    }

    pub fn fiscal_year(&mut self, column: &Column) -> Option<FiscalYear> {
        let text = self.row.text(column);
        let value = self.beside(column, FiscalYear::parse(&text), FiscalYear::parse);
        if value.is_none() {
            let message = "年度として読めません。2026 や 令和8年度 のように書いてください。";
            self.problem(column, format!("「{}」は{message}", excerpt(&text)));
        }
        value
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
                let read = |text: &str| {
                    if let [digit @ b'0'..=b'9'] = text.as_bytes() {
                        return Level::new(digit - b'0');
                    }
                    let text = narrow(text);
                    let number = text.strip_prefix("段階").unwrap_or(&text);
                    Level::new(u8::try_from(whole(number)?).ok()?)
                };
                let message = "段階として読めません。0から4までの数字を書いてください。";
                self.parsed(column, read, message).map(Some)
            }
        }
    }

    pub fn optional_number(&mut self, column: &Column) -> Option<Option<f64>> {
        match self.is_blank(column) {
            true => Some(None),
            false => {
                let message = "数値として読めません。単位や%、かっこは付けずに、数字だけを書いてください。ことばは「値（ことば）」の列に書けます。";
                let read = |text: &str| number_of_any_size(text).ok().flatten();
                self.parsed(column, read, message).map(Some)
            }
        }
    }

    pub fn day(&mut self, column: &Column) -> Option<Day> {
        let message = "日付として読めません。2026-07-22 や 令和8年7月22日 のように書いてください。";
        self.parsed(column, Day::parse, message)
    }

    pub fn optional_day(&mut self, column: &Column) -> Option<Option<Day>> {
        match self.is_blank(column) {
            true => Some(None),
            false => self.day(column).map(Some),
        }
    }

    pub fn optional_month(&mut self, column: &Column) -> Option<Option<FiscalMonth>> {
        match self.is_blank(column) {
            true => Some(None),
            false => {
                let message = "月として読めません。1から12の数字で書いてください。";
                self.parsed(column, FiscalMonth::parse, message).map(Some)
            }
        }
    }

    fn parsed<T>(
        &mut self,
        column: &Column,
        read: fn(&str) -> Option<T>,
        message: &str,
    ) -> Option<T> {
        let text = self.row.text(column);
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

/// 圏域（region）、市町村（municipality）… : either is read.
fn codes_of(column: &Column) -> String {
    let table = match column.column_type {
        ColumnType::Code(table) => CodeTable::codes(table),
        _ => Vec::new(),
    };
    let codes: Vec<_> = table
        .iter()
        .map(|c| format!("{}（{}）", c.label, c.code))
        .collect();
    codes.join("、")
}
