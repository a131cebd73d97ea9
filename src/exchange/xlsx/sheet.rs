//! What a sheet that is to be written is, as plain data.
//!
//! Must not know the format of workbooks, nor what any table is about.

use crate::model::Day;

/// One sheet with what stands on its tab.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSheet {
    pub name: &'static str,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Table(SheetTable),
    /// To be read from above.
    Words(Vec<Paragraph>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Paragraph {
    Title(String),
    Heading(String),
    /// Two or three words, and what is to be said of them.
    Pair(String, String),
    Text(String),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetTable {
    pub columns: Vec<SheetColumn>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<SheetCell>>,
    /// So many columns stay in sight when the sheet is moved sideways.
    pub frozen: u16,
    /// Whether a page of paper is as wide as all that is shown.
    pub fits_on_paper: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SheetColumn {
    pub header: &'static str,
    pub kind: ColumnKind,
    /// In half-width letters. `None`: as wide as what stands in it, within reason.
    pub width: Option<u16>,
    pub hidden: bool,
    /// Shown as a place to write in.
    pub to_fill: bool,
    pub choices: Option<Choices>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Stays as it is typed, 1-2 and 0120 too.
    Text,
    Number,
    /// With one digit after the point.
    Decimal,
    Date,
    /// A code: a number where its digits are one.
    Code,
}

/// What a cell offers to choose from.
#[derive(Clone, Debug, PartialEq)]
pub enum Choices {
    /// What stands in these cells of the workbook, `='コード表'!$B$2:$B$4`. Other things may be
    /// typed: the words of a code are read as well.
    Cells(String),
    /// These alone, with what is said where the cell is chosen: a title and a sentence.
    These(&'static [&'static str], (&'static str, &'static str)),
}

#[derive(Clone, Debug, PartialEq)]
pub enum SheetCell {
    Blank,
    Text(String),
    Number(f64),
    Date(Day),
}

impl SheetCell {
    /// What is no number and no day, though its column has such, stays as text.
    pub fn of(text: &str, kind: ColumnKind) -> Self {
        let other = || Self::Text(text.to_owned());
        match kind {
            _ if text.is_empty() => Self::Blank,
            ColumnKind::Text => other(),
            ColumnKind::Date => Day::parse(text).map_or_else(other, Self::Date),
            ColumnKind::Number | ColumnKind::Decimal => {
                number(text).map_or_else(other, Self::Number)
            }
            ColumnKind::Code => match number(text) {
                Some(number) if number.to_string() == text => Self::Number(number),
                _ => other(),
            },
        }
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}
