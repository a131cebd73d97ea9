//! 「コード表」: the sheet of all codes, from which the cells of other sheets offer choices.
//!
//! Must not know which column takes which code.

use super::code_cells::CODE;
use super::sheet::{Body, ColumnKind, NewSheet, SheetCell};
use super::table_sheet::table_sheet;
use crate::exchange::csv::Headers;
use crate::exchange::csv::tables::codes_list;
use crate::model::Checklist;

/// A code of digits is a number here as in the other sheets: 3 is not "3" to a list of choices.
pub fn code_sheet<'a>(
    lists: impl IntoIterator<Item = &'a Checklist>,
    headers: Headers,
) -> NewSheet {
    let mut sheet = table_sheet(&codes_list::rows(lists), headers, None);
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
