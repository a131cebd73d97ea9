//! What was read of a copied block, put where it belongs.
//!
//! Must not know how it was read.

use super::what::{Change, Field, Pasted, RowOf, Said};
use crate::model::{AreaRecord, FigureId, FigureTemplate, ProfileFigure, SheetRow, Value};
use std::collections::BTreeMap;

/// Takes all changes into `record`. `fresh` makes ids for figures that the sheet does not have yet.
pub fn take(
    record: &mut AreaRecord,
    ready: &[FigureTemplate],
    pasted: &Pasted,
    mut fresh: impl FnMut() -> FigureId,
) {
    if record.area.municipalities.is_empty() {
        record.area.municipalities.clone_from(&pasted.new_places);
    }
    let new = pasted.new_rows().into_iter();
    let new: Vec<(String, FigureId)> = new.map(|name| (name.to_owned(), fresh())).collect();
    for (name, id) in &new {
        record.begin_figure(id.clone(), name.clone());
    }
    // A block says each value once: the rows as they are before it tell where all of it goes.
    let rows = record.sheet_rows(ready);
    let rows: BTreeMap<&FigureId, &SheetRow> =
        rows.iter().map(|row| (&row.figure.id, row)).collect();
    for change in &pasted.changes {
        let id = match &change.row {
            RowOf::Known(id) => Some(id),
            RowOf::New(name) => new.iter().find(|(own, _)| own == name).map(|(_, id)| id),
        };
        if let Some(row) = id.and_then(|id| rows.get(id)) {
            put(record, row, change);
        }
    }
}

fn put(record: &mut AreaRecord, row: &SheetRow, change: &Change) {
    let mut text = |field: fn(&mut ProfileFigure) -> &mut String| {
        if let Said::Text(text) = &change.after {
            record.edit_figure(row, |figure| field(figure).clone_from(text));
        }
    };
    match (&change.field, &change.after) {
        (Field::Value(place), Said::Number(number)) => {
            record.put_on_sheet(row, place.as_deref(), Some(Value::Number(*number)));
        }
        (Field::Date, Said::Day(day)) => {
            record.edit_figure(row, |figure| figure.date = Some(*day));
        }
        (Field::Unit, _) => text(|figure| &mut figure.unit),
        (Field::Source, _) => text(|figure| &mut figure.source),
        (Field::Basis, _) => text(|figure| &mut figure.basis),
        (Field::Word, _) => text(|figure| &mut figure.word),
        (Field::Value(_) | Field::Date, _) => {}
    }
}
