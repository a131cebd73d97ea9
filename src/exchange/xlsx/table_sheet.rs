//! The rows of a table as a sheet: the columns of its CSV, in the same order under the same names.
//!
//! Must not know any particular table.

use super::code_cells::cells_of;
use super::sheet::{Body, Choices, ColumnKind, NewSheet, SheetCell, SheetColumn, SheetTable};
use crate::exchange::csv::{Column, ColumnType, Headers, TableRows, Values, guard_id};

/// `codes` is the workbook's sheet of codes, if it has one.
pub fn table_sheet(rows: &TableRows, headers: Headers, codes: Option<&NewSheet>) -> NewSheet {
    let columns: Vec<&Column> = rows.table.columns().collect();
    let table = SheetTable {
        rows: rows.rows.iter().map(|row| cells(row, &columns)).collect(),
        columns: columns
            .iter()
            .map(|column| sheet_column(column, headers, codes))
            .collect(),
        ..SheetTable::default()
    };
    NewSheet {
        name: rows.table.label,
        body: Body::Table(table),
    }
}

/// A row's cells under these columns.
pub fn cells(row: &Values, columns: &[&Column]) -> Vec<SheetCell> {
    let cell = |column: &&Column| match column.column_type {
        // An id is cleaned on reading, in a workbook too, unless it is guarded.
        ColumnType::Id => SheetCell::of(&guard_id(row.get(column)), ColumnKind::Text),
        other => SheetCell::of(row.get(column), kind(other)),
    };
    columns.iter().map(cell).collect()
}

/// As it is in any sheet: shown, with the choices of its codes.
pub fn sheet_column(column: &Column, headers: Headers, codes: Option<&NewSheet>) -> SheetColumn {
    let cells = match column.column_type {
        ColumnType::Code(table) => codes.and_then(|codes| cells_of(codes, table)),
        _ => None,
    };
    SheetColumn {
        header: column.header(headers),
        kind: kind(column.column_type),
        width: None,
        hidden: false,
        to_fill: false,
        choices: cells.map(Choices::Cells),
    }
}

fn kind(column_type: ColumnType) -> ColumnKind {
    match column_type {
        // A code from elsewhere may begin with 0.
        ColumnType::Text | ColumnType::Id | ColumnType::OuterCode => ColumnKind::Text,
        ColumnType::Code(_) => ColumnKind::Code,
        ColumnType::Integer | ColumnType::Number => ColumnKind::Number,
        ColumnType::Decimal => ColumnKind::Decimal,
        ColumnType::Date => ColumnKind::Date,
    }
}
