//! The shape of a copied block: which of its rows has the heads, and whether its first column has names.
//!
//! A title may stand above the heads. Must not know what any cell says there.

use super::columns::field;
use super::names::{folded, is_like_a_place};
use super::what::{Field, Sheet};
use crate::exchange::typed_figure::figure;
use crate::model::is_blank;
use std::cmp::Reverse;

pub struct Row {
    pub line: usize,
    pub cells: Vec<String>,
}

impl Row {
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// How many columns it has, up to the last that says something.
    pub fn width(&self) -> usize {
        let last = self.cells.iter().rposition(|cell| !is_blank(cell));
        last.map_or(0, |last| last + 1)
    }

    /// What it says behind its first column.
    fn rest(&self) -> impl Iterator<Item = &str> {
        let rest = self.cells.iter().skip(1).map(String::as_str);
        rest.filter(|cell| !is_blank(cell))
    }
}

pub struct Shape<'a> {
    /// What stands above the heads, of which nothing is read.
    pub above: &'a [Row],
    pub head: Option<&'a Row>,
    pub rows: &'a [Row],
    pub has_names: bool,
}

/// What stands over names of figures, and is none.
const CORNERS: [&str; 9] = [
    "", "区分", "項目", "指標", "数字", "名称", "年度", "年", "内容",
];

/// Years that a figure can hold for: as heads, they are no figures.
const YEARS: std::ops::RangeInclusive<f64> = 1950.0..=2100.0;

impl<'a> Shape<'a> {
    /// The row that has names which are known for columns; or else the first that has words or years,
    /// and no figures, behind its first column.
    pub fn of(rows: &'a [Row], sheet: Sheet<'_>) -> Self {
        let known = known_head(rows, sheet);
        let head = known.or_else(|| unknown_head(rows, sheet));
        let (above, rest) = rows.split_at(head.unwrap_or_default());
        let (head, rows) = match head.and_then(|_| rest.split_first()) {
            Some((head, rows)) => (Some(head), rows),
            None => (None, rest),
        };
        let has_names = match head {
            Some(head) => match field(head.cell(0), sheet) {
                Some(Field::Value(_)) => has_names(rows, sheet),
                Some(_) => false,
                None if is_known(head.cell(0), sheet) => has_names(rows, sheet),
                None => true,
            },
            None => has_names(rows, sheet),
        };
        Self {
            above,
            head,
            rows,
            has_names,
        }
    }
}

fn is_known(name: &str, sheet: Sheet<'_>) -> bool {
    field(name, sheet).is_some() || (sheet.takes_places() && is_like_a_place(name))
}

/// A title above may have a name that is known as well: of the rows before the first figure, that counts which
/// has the most of them.
fn known_head(rows: &[Row], sheet: Sheet<'_>) -> Option<usize> {
    let is_head = |place: &usize| has_known_head(&rows[*place], rows, sheet);
    let is_figure = |cell: &str| matches!(figure(cell, ""), Ok(Some(_)));
    let above = rows.iter().take_while(|row| !row.rest().any(is_figure));
    let above = (0..above.count()).filter(is_head);
    let count = |place: &usize| {
        let rest = rows[*place].rest();
        rest.filter(|cell| is_known(cell, sheet)).count()
    };
    above
        .max_by_key(|place| (count(place), Reverse(*place)))
        .or_else(|| (0..rows.len()).find(is_head))
}

fn has_known_head(row: &Row, rows: &[Row], sheet: Sheet<'_>) -> bool {
    if row.rest().any(|cell| is_known(cell, sheet)) {
        return true;
    }
    // 合計 over a column, and not the name of a row or a title over the block.
    let is_narrow = || rows.iter().all(|row| row.width() <= 1);
    let has_words = row.rest().next().is_some() && row.rest().all(is_words);
    is_known(row.cell(0), sheet) && (has_words || is_narrow())
}

fn unknown_head(rows: &[Row], sheet: Sheet<'_>) -> Option<usize> {
    let first = rows.iter().position(|row| row.rest().next().is_some())?;
    let (row, below) = (&rows[first], &rows[first + 1..]);
    let is_known_row = sheet.row_called(row.cell(0)).is_some();
    let is_corner = CORNERS.contains(&folded(row.cell(0)).as_str()) && has_names(below, sheet);
    let is_year = |cell: &str| matches!(figure(cell, "年"), Ok(Some(n)) if YEARS.contains(&n) && n.fract() == 0.0);
    let are_years = !is_known_row && has_names(below, sheet) && row.rest().all(is_year);
    let are_words = row.rest().all(is_words);
    (!below.is_empty() && (are_words || is_corner || are_years)).then_some(first)
}

fn is_words(cell: &str) -> bool {
    figure(cell, "").is_err()
}

fn has_names(rows: &[Row], sheet: Sheet<'_>) -> bool {
    let names = || {
        let names = rows.iter().map(|row| row.cell(0));
        names.filter(|name| !is_blank(name))
    };
    let is_wide = rows.iter().any(|row| row.width() > 1);
    names().any(|name| sheet.row_called(name).is_some())
        || (is_wide && names().next().is_some() && names().all(is_words))
}
