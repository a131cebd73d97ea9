//! 「コード表」: the sheet of all codes, from which the cells of other sheets offer choices.
//!
//! Must not know which column takes which code.

use super::sheet::{Body, ColumnKind, NewSheet, SheetCell, SheetTable};
use super::table_sheet::table_sheet;
use crate::exchange::csv::tables::codes_list;
use crate::exchange::csv::{CodeTable, Headers};
use crate::model::Checklist;

pub const NAME: &str = "コード表";

/// The columns that hold a table's name and a code.
const TABLE: usize = 0;
const CODE: usize = 1;

/// A code of digits is a number here as in the other sheets: 3 is not "3" to a list of choices.
pub fn code_sheet<'a>(
    lists: impl IntoIterator<Item = &'a Checklist>,
    headers: Headers,
) -> NewSheet {
    let mut sheet = table_sheet(NAME, &codes_list::rows(lists), headers, None);
    if let Body::Table(table) = &mut sheet.body {
        if let Some(column) = table.columns.get_mut(CODE) {
            column.kind = ColumnKind::Code;
        }
        for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(CODE)) {
            if let SheetCell::Text(code) = cell {
                *cell = SheetCell::of(code, ColumnKind::Code);
            }
        }
    }
    sheet
}

/// Where the codes of `wanted` stand: `='コード表'!$B$2:$B$4`. `None` if they do not.
pub fn cells_of(codes: &NewSheet, wanted: CodeTable) -> Option<String> {
    let Body::Table(SheetTable { rows, .. }) = &codes.body else {
        return None;
    };
    let of_it = |row: &Vec<SheetCell>| matches!(row.get(TABLE), Some(SheetCell::Text(name)) if name == wanted.name());
    let first = rows.iter().position(of_it)?;
    let count = rows.iter().skip(first).take_while(|row| of_it(row)).count();
    // The head is row 1.
    let (from, to) = (first + 2, first + 1 + count);
    Some(format!("='{NAME}'!$B${from}:$B${to}"))
}
