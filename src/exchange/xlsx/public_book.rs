//! 公表用 as one workbook, for whoever has never seen the tool.
//!
//! Must not know what may be public: tables are given as they leave.

use super::books::areas;
use super::front_sheet::{self, Front};
use super::not_written::NotWritten;
use super::reader::Sheet;
use super::sheet::{Body, ColumnKind, NewSheet, SheetCell, SheetColumn, SheetTable};
use super::writer::workbook;
use crate::exchange::csv::ReadableTable;
use crate::model::{Area, FiscalYear};
use chrono::NaiveDateTime;

const TITLE: &str = "にも包括の取組（公表用）";

/// Whether it is one: it is made to be seen, and not read back.
pub fn is_public_book(sheets: &[Sheet]) -> bool {
    let front = sheets
        .iter()
        .filter(|sheet| sheet.name == front_sheet::NAME);
    let mut cells = front.flat_map(|sheet| sheet.records.iter().flat_map(|r| r.cells.iter()));
    cells.any(|cell| cell == TITLE)
}

const WAYS: &[(&str, &str)] = &[(
    "見る",
    "シートは下の見出しで切り替えます。地域が公表してよいとしたものだけが入っています。項目ごとの段階は入っていません。",
)];

/// `tables`: as they leave, each with the name of its sheet.
///
/// # Errors
/// More than Excel can hold.
pub fn public_book(
    area: &Area,
    year: FiscalYear,
    tables: &[(&'static str, ReadableTable)],
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let front = Front {
        title: TITLE,
        about: vec![("地域", areas([area])), ("年度", year.to_string())],
        ways: WAYS,
        sheets: tables.iter().map(|(name, _)| (*name, what(name))).collect(),
    };
    let mut sheets = vec![front.sheet(made_at)];
    sheets.extend(tables.iter().map(|(name, table)| sheet(name, table)));
    workbook(TITLE, &sheets, made_at)
}

fn what(name: &str) -> &'static str {
    match name {
        "ストレングス" => "話し合いで確かめた、地域のよいところです。",
        "地域課題" => "地域で取り組む課題と、取り組み方です。",
        "取組" => "だれが、いつ、何をするかです。",
        _ => "取組の進み具合をみる数字です。",
    }
}

fn sheet(name: &'static str, table: &ReadableTable) -> NewSheet {
    let column = |header: &&'static str| SheetColumn {
        header,
        kind: ColumnKind::Text,
        width: None,
        hidden: false,
        to_fill: false,
        choices: None,
    };
    let cell = |text: &String| SheetCell::of(text, ColumnKind::Text);
    let rows = table.rows.iter();
    NewSheet {
        name,
        body: Body::Table(SheetTable {
            columns: table.headers.iter().map(column).collect(),
            rows: rows.map(|row| row.iter().map(cell).collect()).collect(),
            ..SheetTable::default()
        }),
    }
}
