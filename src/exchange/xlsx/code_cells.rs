//! Where codes stand on the sheet of codes, for the cells of other sheets to choose from.
//!
//! Must not know how that sheet is made.

use super::sheet::{Body, NewSheet, SheetCell, SheetTable};
use crate::exchange::csv::CodeTable;

/// The columns that hold a table's name and a code.
const TABLE: usize = 0;
pub const CODE: usize = 1;

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
    Some(format!("='{}'!$B${from}:$B${to}", codes.name))
}
