//! A year's file about some areas, from what they keep.

use super::{YearTable, actions, forums, indicators, issues, meetings, plan};
use crate::exchange::area_head::AreaHead;
use crate::exchange::columns::Headers;
use crate::exchange::sheet_writer::SheetWriter;
use crate::model::AreaRecord;

/// The text of one file about some areas; turn it into bytes with
/// [`crate::exchange::text_encoding::encode`].
pub fn write<'a>(
    table: YearTable,
    records: impl IntoIterator<Item = &'a AreaRecord>,
    headers: Headers,
) -> String {
    let mut sheet = SheetWriter::new(table.columns(), headers);
    for record in records {
        let head = AreaHead::of(&record.area).values();
        let rows = match table {
            YearTable::Plan => plan::rows(&head, record),
            YearTable::Issues => issues::rows(&head, record),
            YearTable::Actions => actions::rows(&head, record),
            YearTable::Indicators => indicators::rows(&head, record),
            YearTable::Forums => forums::rows(&head, record),
            YearTable::Meetings => meetings::rows(&head, record),
        };
        for row in rows {
            sheet.row(&row);
        }
    }
    sheet.finish()
}
