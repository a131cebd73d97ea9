//! A copied block read cell by cell: where each goes, and what it says there.
//!
//! Must not know how a change gets to its home.

use super::cells::cells;
use super::columns::field;
use super::names::{folded, is_like_a_place, is_same_name};
use super::shape::{Row, Shape};
use super::what::{Anchor, Change, Field, Misread, Pasted, RowOf, Said, Sheet};
use crate::exchange::typed_figure::{Slip, figure, figure_to_keep};
use crate::model::{Day, SheetRow, Value, is_blank};
use std::collections::BTreeSet;

/// More is no sheet of figures.
const MOST_BYTES: usize = 1_000_000;
const MOST_ROWS: usize = 500;
const MOST_COLUMNS: usize = 100;

const TOO_MUCH: &str = "貼り付けたものが大きすぎます。一度に読めるのは、500行・100列までです。数字の表だけを選び直すか、いくつかに分けて貼り付けてください。";
const NO_COLUMN: &str = "この列は読みません。名前が、構成市町村にも「全体」「単位」「出典」「時点」「ひとこと」「数え方」にもないためです。地域全体の数なら、名前を「全体」に直してください。市町村なら、「地域の情報」の構成市町村に足してください。";
const NO_HEAD: &str =
    "この列には名前がありません。一番上の行に、市町村の名前か「全体」を書いてください。";
const NO_HEADS: &str = "この列は読みません。列の名前がないときに読むのは、名前のとなりの列だけです。一番上の行に、市町村の名前か「全体」を書いてください。";
const ABOVE: &str =
    "この行は読みません。列の名前の行より上にあります。下に移すか、別に貼り付けてください。";
const NO_NAME: &str = "この行には数字の名前がありません。左のはしに名前を書いてください。";
const TURNED: &str = "この行は読みません。名前が、市町村か合計です。数字の名前が左のはし、市町村の名前が一番上の行になる向きで、貼り付けてください。";
const TOO_WIDE: &str = "表の右のはしを越えています。始める列を左にするか、列を減らしてください。";
const TOO_LONG: &str = "表の下のはしを越えています。始める行を上にするか、行を減らしてください。";
const TWICE: &str = "同じ数字の同じ列が、二度あります。どちらか一つにしてください。";
const NUMBER: &str = "数字として読めません。1,234 や 12人 のように書いてください。ことばは、取り込んだあとに「直す」で書けます。";
const COUNT: &str = "0以上の整数として読めません。182400 や 3か所 のように書いてください。";
const UNIT: &str = "単位は取り込みません。この数字の単位は決まっています。いまの単位で数えた数になっているか、確かめてください。";
const DAY: &str = "日付として読めません。2026-06-30 や 令和8年6月30日 のように書いてください。";

/// What `text` would change of `sheet`. `at`: where it goes as far as it has no names.
pub fn read(text: &str, sheet: Sheet<'_>, at: Anchor) -> Pasted {
    if text.len() > MOST_BYTES {
        return too_much();
    }
    let rows = cells(text).into_iter().enumerate();
    let rows = rows.map(|(index, cells)| Row {
        line: index + 1,
        cells,
    });
    // What is blank around a block was selected along with it.
    let rows: Vec<Row> = rows.skip_while(|row| row.width() == 0).collect();
    let end = rows.iter().rposition(|row| row.width() > 0);
    let rows = &rows[..end.map_or(0, |last| last + 1)];
    if rows.len() > MOST_ROWS || rows.iter().any(|row| row.width() > MOST_COLUMNS) {
        return too_much();
    }
    let mut pasted = Pasted::default();
    Block {
        sheet,
        shape: Shape::of(rows, sheet),
        new_rows: Vec::new(),
    }
    .read(at, &mut pasted);
    pasted
}

fn too_much() -> Pasted {
    let misread = Misread {
        line: 1,
        column: 1,
        typed: String::new(),
        expected: TOO_MUCH,
    };
    Pasted {
        misread: vec![misread],
        ..Pasted::default()
    }
}

/// A block with what is known of its shape.
struct Block<'a> {
    sheet: Sheet<'a>,
    shape: Shape<'a>,
    /// Names of figures that the sheet does not have, as they were read first.
    new_rows: Vec<String>,
}

impl<'a> Block<'a> {
    fn read(mut self, at: Anchor, pasted: &mut Pasted) {
        let Shape {
            above,
            head,
            rows,
            has_names,
        } = self.shape;
        pasted.needs_place = !rows.is_empty() && (head.is_none() || !has_names);
        self.note_above(above, pasted);
        let first = usize::from(has_names);
        let width = rows.iter().map(Row::width).max().unwrap_or_default();
        let mut new_places = Vec::new();
        let fields: Vec<Option<Field>> = (first..width)
            .map(|column| self.field(column, column - first + at.column, &mut new_places, pasted))
            .collect();
        let of_unit = fields.iter().position(|f| *f == Some(Field::Unit));
        let of_unit = of_unit.map(|place| place + first);
        let mut seen = BTreeSet::new();
        for (index, row) in rows.iter().enumerate() {
            if row.width() <= first {
                continue;
            }
            let Some((of, known)) = self.row(row, index + at.row, pasted) else {
                continue;
            };
            for (field, column) in fields.iter().zip(first..) {
                let Some(field) = field else { continue };
                let cell = Cell {
                    row,
                    column,
                    of: &of,
                    known,
                    field,
                    unit: of_unit.map_or("", |column| row.cell(column)),
                };
                if !is_blank(cell.typed()) && !seen.insert((of.clone(), field.clone())) {
                    pasted.misread.push(cell.misread(TWICE));
                    continue;
                }
                cell.read(pasted);
            }
        }
        let is_taken = |name: &String| {
            let mut fields = pasted.changes.iter().map(|change| &change.field);
            fields.any(|field| *field == Field::Value(Some(name.clone())))
        };
        new_places.retain(is_taken);
        pasted.new_places = new_places;
    }

    /// A title says nothing that would be missed; figures would be.
    fn note_above(&self, above: &[Row], pasted: &mut Pasted) {
        for row in above {
            let is_figure = |cell: &String| matches!(figure(cell, ""), Ok(Some(_)));
            if let Some(column) = row.cells.iter().skip(1).position(is_figure) {
                pasted.misread.push(misread(row, column + 1, ABOVE));
            }
        }
    }

    /// What stands in a column; noted if nobody can tell. `place`: its number in the sheet, where there are
    /// no heads.
    fn field(
        &self,
        column: usize,
        place: usize,
        new_places: &mut Vec<String>,
        pasted: &mut Pasted,
    ) -> Option<Field> {
        let mut rows = self.shape.rows.iter();
        let first = rows.find(|row| !is_blank(row.cell(column)))?;
        let mut note = |row: &Row, expected| {
            pasted.misread.push(misread(row, column, expected));
            None
        };
        let Some(head) = self.shape.head else {
            // Nobody can tell what stands in the others.
            if self.shape.has_names && column > 1 {
                return note(first, NO_HEADS);
            }
            return match place {
                0 => Some(Field::Value(None)),
                place => match self.sheet.places.get(place - 1) {
                    Some(name) => Some(Field::Value(Some(name.clone()))),
                    None => note(first, TOO_WIDE),
                },
            };
        };
        let name = head.cell(column);
        if let Some(field) = field(name, self.sheet) {
            return Some(field);
        }
        if is_blank(name) {
            return note(first, NO_HEAD);
        }
        if !self.sheet.takes_places() || !is_like_a_place(name) {
            return note(head, NO_COLUMN);
        }
        let known = new_places.iter().find(|known| is_same_name(known, name));
        let name = known.cloned().unwrap_or_else(|| {
            let name: String = name.split_whitespace().collect();
            new_places.push(name.clone());
            name
        });
        Some(Field::Value(Some(name)))
    }

    /// Which figure a row is about, and how the sheet has it; noted if nobody can tell. `place`: its number
    /// in the sheet, where there are no names.
    fn row(
        &mut self,
        row: &Row,
        place: usize,
        pasted: &mut Pasted,
    ) -> Option<(RowOf, Option<&'a SheetRow>)> {
        let known = |known: &'a SheetRow| (RowOf::Known(known.figure.id.clone()), Some(known));
        let name = row.cell(0);
        let has_names = self.shape.has_names;
        let found = match has_names {
            true => self.sheet.row_called(name),
            false => self.sheet.rows.get(place),
        };
        let is_of_places = || matches!(field(name, self.sheet), Some(Field::Value(_)));
        let expected = match (found, has_names) {
            (Some(found), _) => return Some(known(found)),
            (None, true) if is_of_places() => TURNED,
            // A number is the name of nothing.
            (None, true) if !is_blank(name) && figure(name, "").is_err() => {
                return Some((RowOf::New(self.new_row(name)), None));
            }
            (None, true) => NO_NAME,
            (None, false) => TOO_LONG,
        };
        pasted.misread.push(misread(row, 0, expected));
        None
    }

    /// A name is broken into lines in a narrow column: that is no part of it.
    fn new_row(&mut self, name: &str) -> String {
        let mut known = self.new_rows.iter();
        if let Some(known) = known.find(|known| is_same_name(known, name)) {
            return known.clone();
        }
        let name: String = name.lines().map(str::trim).collect();
        self.new_rows.push(name.clone());
        name
    }
}

fn misread(row: &Row, column: usize, expected: &'static str) -> Misread {
    Misread {
        line: row.line,
        column: column + 1,
        typed: row.cell(column).trim().to_owned(),
        expected,
    }
}

/// One cell with where it goes.
struct Cell<'a> {
    row: &'a Row,
    column: usize,
    of: &'a RowOf,
    known: Option<&'a SheetRow>,
    field: &'a Field,
    /// What the row says that it is counted in.
    unit: &'a str,
}

impl Cell<'_> {
    fn typed(&self) -> &str {
        self.row.cell(self.column).trim()
    }

    fn misread(&self, expected: &'static str) -> Misread {
        misread(self.row, self.column, expected)
    }

    /// Whether it says what a ready figure is counted in.
    fn is_of_ready_unit(&self) -> bool {
        let ready = self.known.filter(|row| row.is_ready());
        let same = |text: &str| folded(text).replace('名', "人").replace("箇所", "か所");
        ready.is_some_and(|row| same(&row.figure.unit) == same(self.typed()))
    }

    fn read(&self, pasted: &mut Pasted) {
        let after = match self.said() {
            Ok(Some(said)) => said,
            Ok(None) => {
                match is_blank(self.typed()) {
                    true => pasted.blank += 1,
                    false => pasted.marks += 1,
                }
                return;
            }
            Err(expected) => {
                pasted.misread.push(self.misread(expected));
                return;
            }
        };
        let before = self.known.and_then(|row| stands(row, self.field));
        if before.as_ref() == Some(&after) {
            pasted.same += 1;
            return;
        }
        pasted.changes.push(Change {
            row: self.of.clone(),
            field: self.field.clone(),
            before,
            after,
        });
    }

    /// `None` for a blank. Errors: what was expected.
    fn said(&self) -> Result<Option<Said>, &'static str> {
        let typed = self.typed();
        if is_blank(typed) {
            return Ok(None);
        }
        Ok(match self.field {
            Field::Value(place) => {
                let own = self.known.map_or("", |row| &row.figure.unit);
                let is_own = self.known.is_some_and(SheetRow::is_ready) || is_blank(self.unit);
                let unit = if is_own { own } else { self.unit.trim() };
                let is_fact = place.is_none() && self.known.is_some_and(|row| row.fact.is_some());
                let number = figure_to_keep(typed, unit, is_fact).map_err(|slip| match slip {
                    Slip::NotANumber => NUMBER,
                    Slip::NotACount => COUNT,
                })?;
                number.map(Said::Number)
            }
            Field::Date => Some(Said::Day(Day::parse(typed).ok_or(DAY)?)),
            // Of a ready figure it is what it is.
            Field::Unit if self.is_of_ready_unit() => {
                self.known.and_then(|row| stands(row, self.field))
            }
            Field::Unit if self.known.is_some_and(SheetRow::is_ready) => return Err(UNIT),
            // A line break would part the text from its cell when it is copied again.
            _ => Some(Said::Text(typed.replace(['\r', '\n'], " "))),
        })
    }
}

/// What stands in a field of the sheet.
fn stands(row: &SheetRow, field: &Field) -> Option<Said> {
    let text = |text: &String| (!text.is_empty()).then(|| Said::Text(text.clone()));
    match field {
        Field::Value(place) => Some(match row.at(place.as_deref())? {
            Value::Number(number) => Said::Number(*number),
            Value::Words(words) => Said::Text(words.clone()),
        }),
        Field::Unit => text(&row.figure.unit),
        Field::Source => text(&row.figure.source),
        Field::Date => row.figure.date.map(Said::Day),
        Field::Basis => text(&row.figure.basis),
        Field::Word => text(&row.figure.word),
    }
}
