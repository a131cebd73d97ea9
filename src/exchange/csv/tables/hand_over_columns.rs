//! The columns that say who took something on.
//!
//! Must not know what was handed over, nor where the day and the words stand.

use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::coded;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Text},
    columns,
};
use crate::exchange::csv::table_writer::Values;
use crate::model::{Day, HandOver, Receiver};

columns! {
    HANDED = [
        HANDED_TO: Code(T::Receiver), "handed_to", "引き継ぎ先コード", "", may be missing, "だれに引き継いだか。引き継いでいなければ空欄";
        HANDED_TO_LABEL: Text, "handed_to_label", "引き継ぎ先", "", not read, "引き継ぎ先コードの読み。取り込みでは使いません";
        HANDED_NAME: Text, "handed_name", "引き継いだ相手", "", may be missing, "引き継いだ相手の部署や名前";
    ];
}

pub fn set_receiver(row: &mut Values, hand_over: &HandOver) {
    row.set(&HANDED_TO, hand_over.to.code());
    row.set(&HANDED_TO_LABEL, hand_over.to.label());
    row.set(&HANDED_NAME, &hand_over.name);
}

/// A handing over, whose day and words stand in these columns. Without a receiver there is none.
pub fn read_hand_over(
    cells: &mut Cells<'_>,
    date: &Column,
    note: &Column,
) -> Option<Option<HandOver>> {
    let to = cells.optional_code(&HANDED_TO, coded::<Receiver>)?;
    let Some(to) = to else {
        cells.must_be_blank(&[HANDED_NAME, *date, *note]);
        return Some(None);
    };
    let date: Day = cells.day(date)?;
    Some(Some(HandOver {
        date,
        to,
        name: cells.row.get(&HANDED_NAME),
        note: cells.row.get(note),
    }))
}
