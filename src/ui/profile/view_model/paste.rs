//! What a copied block would change, in words.
//!
//! Must not know Leptos or the browser, nor how a block is read.

use super::sheet::rows;
use crate::chart::number;
use crate::exchange::builtin::builtin_figures;
use crate::exchange::pasted::{self, Anchor, Change, Field, Pasted, RowOf, Said, Sheet};
use crate::model::{AreaKind, AreaRecord, FigureId};
use crate::ui::profile::words as t;

/// A block laid beside the sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    pub pasted: Pasted,
    /// What happens, in one line.
    pub told: String,
    /// What stays as it is; empty for nothing.
    pub unsaid: String,
    pub new_rows: Option<String>,
    pub new_places: Option<String>,
    /// Where, what stands there, and what would.
    pub changes: Vec<[String; 3]>,
    /// That there are more of them than are shown.
    pub more: Option<String>,
    /// What cannot be read, a sentence each.
    pub not_read: Vec<String>,
}

impl Preview {
    /// How many cells can be taken.
    pub fn count(&self) -> usize {
        self.pasted.changes.len()
    }

    pub fn is_blank(&self) -> bool {
        self.pasted == Pasted::default()
    }
}

/// More lines nobody reads, and a page with all of them stands still.
const MOST_SHOWN: usize = 200;

/// The rows and columns that a block can begin at, each with its number and its name.
pub fn rows_to_begin(record: &AreaRecord) -> Vec<(String, String)> {
    let rows = rows(record).into_iter().enumerate();
    rows.map(|(index, row)| (index.to_string(), row.figure.name))
        .collect()
}

pub fn columns_to_begin(record: &AreaRecord) -> Vec<(String, String)> {
    let columns = [t::WHOLE.to_owned()]
        .into_iter()
        .chain(record.sheet_places());
    let columns = columns.enumerate();
    columns
        .map(|(index, name)| (index.to_string(), name))
        .collect()
}

/// The place of a figure's row, to begin a block at.
pub fn place_of(record: &AreaRecord, id: &FigureId) -> usize {
    let found = rows(record).iter().position(|row| row.figure.id == *id);
    found.unwrap_or_default()
}

pub fn preview(record: &AreaRecord, text: &str, at: Anchor) -> Preview {
    let (rows, places) = (rows(record), record.sheet_places());
    let sheet = Sheet {
        area: &record.area.name,
        rows: &rows,
        places: &places,
        may_have_places: record.area.kind != AreaKind::Municipality,
    };
    let pasted = pasted::read(text, sheet, at);
    let name = |row: &RowOf| match row {
        RowOf::New(name) => name.clone(),
        RowOf::Known(id) => {
            let row = rows.iter().find(|row| row.figure.id == *id);
            row.map(|row| row.figure.name.clone()).unwrap_or_default()
        }
    };
    let change = |change: &Change| {
        let place = format!("{}：{}", name(&change.row), column(&change.field));
        let before = change.before.as_ref().map(said);
        let before = before.unwrap_or_else(|| t::NOTHING.to_owned());
        [place, before, said(&change.after)]
    };
    let new = pasted.changes.iter().filter(|c| c.before.is_none()).count();
    let misread = pasted.misread.iter();
    let listed = |names: &[&str]| (!names.is_empty()).then(|| names.join("、"));
    let places: Vec<&str> = pasted.new_places.iter().map(String::as_str).collect();
    Preview {
        told: t::would_change(new, pasted.changes.len() - new),
        unsaid: t::unsaid(pasted.blank, pasted.marks, pasted.same),
        new_rows: listed(&pasted.new_rows()).map(|names| t::new_rows(&names)),
        new_places: listed(&places).map(|names| t::new_places(&names)),
        changes: pasted.changes.iter().take(MOST_SHOWN).map(change).collect(),
        more: pasted
            .changes
            .len()
            .checked_sub(MOST_SHOWN)
            .filter(|more| *more > 0)
            .map(t::more),
        not_read: misread
            .take(MOST_SHOWN)
            .map(|m| t::not_read(m.line, m.column, &m.typed, m.expected))
            .collect(),
        pasted,
    }
}

fn column(field: &Field) -> &str {
    match field {
        Field::Value(None) => t::WHOLE,
        Field::Value(Some(place)) => place,
        Field::Unit => t::UNIT,
        Field::Source => t::SOURCE_HEAD,
        Field::Date => t::DATE_HEAD,
        Field::Basis => t::BASIS,
        Field::Word => t::WORD,
    }
}

fn said(said: &Said) -> String {
    match said {
        Said::Number(n) => number(*n),
        Said::Day(day) => day.label(),
        Said::Text(text) => text.clone(),
    }
}

/// Takes what can be read.
pub fn take(record: &mut AreaRecord, preview: &Preview, fresh: impl FnMut() -> FigureId) {
    pasted::take(record, builtin_figures(), &preview.pasted, fresh);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn what_would_change_is_told_before_it_does() {
        let record = sample();
        let text = "\t全体\t見本市\t出典\n入院している人\t360\t198\t\n相談の件数\t12\t\t聞き取り";
        let preview = preview(&record, text, Anchor::default());
        assert_eq!(
            preview.changes,
            [
                ["入院している人：全体", "371", "360"],
                ["相談の件数：全体", t::NOTHING, "12"],
                ["相談の件数：出典", t::NOTHING, "聞き取り"],
            ]
            .map(|line| line.map(str::to_owned))
        );
        assert!(
            preview.told.contains("新しく2個、書きかえ1個"),
            "{}",
            preview.told
        );
        assert_eq!(
            preview.unsaid,
            "空欄の2個は、いまのままにします。1個は、いまと同じです。"
        );
        assert_eq!(preview.new_rows, Some(t::new_rows("相談の件数")));
        assert_eq!(preview.not_read, Vec::<String>::new());
        let mut after = record.clone();
        take(&mut after, &preview, || FigureId::new("n1"));
        assert_eq!(super::preview(&after, text, Anchor::default()).count(), 0);
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_place() {
        let preview = preview(
            &sample(),
            "\t全体\n入院している人\t約360",
            Anchor::default(),
        );
        assert_eq!(preview.count(), 0);
        assert!(
            preview.not_read[0].starts_with("2行目・2列目「約360」：数字として読めません。"),
            "{:?}",
            preview.not_read
        );
        assert!(super::preview(&sample(), "", Anchor::default()).is_blank());
    }

    #[test]
    fn of_a_long_block_the_first_changes_are_shown_and_all_are_taken() {
        let record = sample();
        let text: String = (0..250).map(|n| format!("相談その{n}\t{n}\n")).collect();
        let preview = preview(&record, &text, Anchor::default());
        assert_eq!((preview.count(), preview.changes.len()), (250, 200));
        assert_eq!(preview.more, Some(t::more(50)));
    }

    #[test]
    fn a_mark_for_no_number_is_not_called_a_blank() {
        let text = "\t全体\n入院している人\t－";
        let preview = preview(&sample(), text, Anchor::default());
        assert_eq!(
            preview.unsaid,
            "「-」などの1個は、数がないものとして、いまのままにします。"
        );
    }

    #[test]
    fn a_block_can_begin_at_every_row_and_column() {
        let record = sample();
        let rows = rows_to_begin(&record);
        let place = place_of(&record, &FigureId::new("inpatients"));
        assert_eq!(
            rows[place],
            (place.to_string(), "入院している人".to_owned())
        );
        let columns = columns_to_begin(&record);
        assert_eq!(columns.len(), 5);
        assert_eq!(columns[0].1, t::WHOLE);
    }
}
