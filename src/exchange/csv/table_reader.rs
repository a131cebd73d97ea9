//! The rows of a table, its columns found in any order.
//!
//! Must not know what the columns of a particular table mean.

use super::asides::Asides;
use super::column::{Column, ColumnType};
use super::header::Header;
use super::ids::unguard_id;
use super::names::Names;
use super::record::{CellForm, Record};
use super::rules::unguard;
use super::stray::{Stray, is_mark};
use super::table::CsvTable;
use crate::exchange::error::{Problem, excerpt};
use crate::model::is_blank;
use csv::StringRecord;
use std::borrow::Cow;
use std::rc::Rc;

/// One row under its header.
pub struct Row {
    pub line: usize,
    cells: StringRecord,
    form: CellForm,
    header: Rc<Header>,
}

impl Row {
    /// Whether the file has the column at all.
    pub fn has(&self, column: &Column) -> bool {
        self.header.position(column).is_some()
    }

    /// Whether another row has the same cells in `columns`, under the same header.
    pub fn is_alike(&self, other: &Self, columns: &[Column]) -> bool {
        let places = columns.iter().filter_map(|c| self.header.position(c));
        let in_both = |at| [self, other].map(|row| row.cells.get(at).unwrap_or_default());
        Rc::ptr_eq(&self.header, &other.header)
            && places.map(in_both).all(|[one, another]| one == another)
    }

    /// As it stands there; blank if the row is short or the file lacks the column.
    fn cell(&self, column: &Column) -> &str {
        let position = self.header.position(column);
        let cell = position.and_then(|at| self.cells.get(at));
        cell.unwrap_or_default()
    }

    /// The value of a column.
    pub fn text(&self, column: &Column) -> Cow<'_, str> {
        let cell = self.cell(column);
        match (column.column_type, self.form) {
            (ColumnType::Text, CellForm::Guarded) => unguard(cell),
            (ColumnType::Text, CellForm::Plain) => Cow::Borrowed(cell),
            (ColumnType::Id, _) => unguard_id(cell),
            _ => Cow::Borrowed(cell.trim()),
        }
    }

    pub fn get(&self, column: &Column) -> String {
        self.text(column).into_owned()
    }

    /// Whether nothing can be seen there.
    pub fn is_blank(&self, column: &Column) -> bool {
        is_blank(self.cell(column))
    }

    /// The words beside a column of codes, with the column that they stand in; `None` if there are none.
    pub fn readable(&self, column: &Column) -> Option<(&'static Column, &str)> {
        let (readable, position) = self.header.readable(column)?;
        let words = self.cells.get(position)?;
        (!is_blank(words)).then_some((readable, words.trim()))
    }
}

/// The rows under a header, told from all else that stands there. Forgiven: a header repeated
/// further down (files put together in Excel), columns that are not ours, empty columns.
pub struct Rows {
    table: &'static CsvTable,
    names: &'static Names,
    form: CellForm,
    header: Rc<Header>,
    /// The line of the first row.
    rows_from: Option<usize>,
    rows_to: usize,
    strays: Vec<Stray>,
    /// Where something stands in a column without a name first, and what.
    unnamed: Option<(usize, String)>,
    problems: Vec<Problem>,
}

impl Rows {
    /// Under `header`, which stands on `line`.
    pub fn under(
        (table, names): (&'static CsvTable, &'static Names),
        header: Header,
        line: usize,
        form: CellForm,
    ) -> Self {
        Self {
            table,
            names,
            form,
            problems: header.problems(line, table),
            header: Rc::new(header),
            rows_from: None,
            rows_to: line,
            strays: Vec::new(),
            unnamed: None,
        }
    }

    /// The next record as a row, if it is one and the file has all columns.
    pub fn row(&mut self, record: Record) -> Option<Row> {
        if let Some(header) = Header::of(&record, self.names) {
            self.problems
                .extend(header.problems(record.line, self.table));
            self.header = Rc::new(header);
            return None;
        }
        if let Some(problem) = self.header.beyond(&record) {
            self.problems.push(problem);
            return None;
        }
        let row = Row {
            line: record.line,
            cells: record.cells,
            form: self.form,
            header: Rc::clone(&self.header),
        };
        if let Some(stray) = self.stray(&row) {
            self.strays.push(stray);
            return None;
        }
        self.rows_from = self.rows_from.or(Some(row.line));
        self.rows_to = row.line;
        self.look_at_unnamed(&row);
        self.problems.is_empty().then_some(row)
    }

    /// A row that names nothing by an id is none of the table's.
    fn stray(&self, row: &Row) -> Option<Stray> {
        let ids = self
            .table
            .columns()
            .filter(|c| c.column_type == ColumnType::Id);
        let (at, word) = row
            .cells
            .iter()
            .enumerate()
            .find(|(_, cell)| !is_blank(cell))?;
        let mut filled = ids.filter(|id| !row.is_blank(id)).peekable();
        filled
            .peek()
            .map_or(Some(()), |_| is_mark(word).then_some(()))?;
        let is_elsewhere = |id: &Column| self.header.position(id) != Some(at);
        if filled.any(is_elsewhere) {
            return None;
        }
        Some(Stray {
            line: row.line,
            word: word.to_owned(),
            cells: row.cells.iter().filter(|cell| !is_blank(cell)).count(),
        })
    }

    fn look_at_unnamed(&mut self, row: &Row) {
        if self.unnamed.is_none() {
            let filled = row.header.unnamed().filter_map(|at| row.cells.get(at));
            let found = filled.filter(|cell| !is_blank(cell)).map(excerpt).next();
            self.unnamed = found.map(|cell| (row.line, cell));
        }
    }

    /// What is wrong, and what was passed over. `None` if there was no row at all.
    pub fn finish(mut self, asides: &mut Asides) -> (Option<()>, Vec<Problem>) {
        for stray in self.strays {
            match stray.told(self.rows_to) {
                Ok(note) => asides.note(note),
                Err(problem) => self.problems.push(problem),
            }
        }
        if let Some((line, cell)) = self.unnamed {
            asides.note(format!(
                "列の名前のない列にある「{cell}」（{line}行目など）は、読みとばしました。"
            ));
        }
        (self.rows_from.map(drop), self.problems)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{CODE, CODE_LABEL, EDITION, MEANING, TABLE, records};
    use super::*;

    fn read(csv: &str) -> Result<Vec<Row>, Vec<String>> {
        let mut records = records(csv).expect("sound").into_iter();
        let first = records.next().expect("a header");
        let names: &Names = Box::leak(Box::new(Names::of(&TABLE)));
        let header = Header::of(&first, names).expect("a header");
        let mut rows = Rows::under((&TABLE, names), header, first.line, CellForm::Guarded);
        let read: Vec<Row> = records.filter_map(|record| rows.row(record)).collect();
        let (_, problems) = rows.finish(&mut Asides::default());
        match problems.is_empty() {
            true => Ok(read),
            false => Err(problems.iter().map(Problem::to_string).collect()),
        }
    }

    #[test]
    fn columns_are_found_by_either_name_in_any_order() {
        let csv = "意味,code,覚え,コードの名前,チェックリストID,edition,CODE_TABLE,\r\n\
                   '=m,c,x,l,,１,t,\r\n";
        let rows = read(csv).expect("sound");
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].get(&MEANING), "=m");
        assert_eq!(rows[0].get(&CODE), "c");
        assert_eq!(rows[0].get(&EDITION), "1");
        assert_eq!(rows[0].line, 2);
    }

    #[test]
    fn files_put_together_are_one_table_even_if_their_columns_differ_in_order() {
        let csv = "code_table,code,label,meaning,checklist,edition\n\
                   a,1,one,m,x,\n\
                   ,,,,,\n\n\
                   \u{FEFF}edition,checklist,meaning,label,code,code_table,,\n\
                   ,x,m,two,2,a\n";
        let rows = read(csv).expect("sound");
        let read: Vec<_> = rows
            .iter()
            .map(|r| (r.line, r.get(&CODE), r.get(&CODE_LABEL)))
            .collect();
        assert_eq!(
            read,
            [(2, "1".into(), "one".into()), (6, "2".into(), "two".into())]
        );
    }

    #[test]
    fn missing_and_doubled_columns_are_named() {
        let problems = read("code_table,code,label,label,checklist,edition\n").err();
        assert_eq!(
            problems,
            Some(vec![
                "1行目: 「コードの名前」（label）の列が二つあります。どちらか一つにしてください。".into(),
                "1行目: 「意味」（meaning）の列がありません。書き出したときの列を消さずにお使いください。".into(),
            ])
        );
    }

    #[test]
    fn values_that_slid_right_are_noticed() {
        let csv = "code_table,code,label,meaning,checklist,edition\na,1,one,m,x,,more\n";
        let problems = read(csv).err().expect("slid");
        assert!(
            problems[0].starts_with("2行目: 列の名前（6列）より右に「more」"),
            "{problems:?}"
        );
    }
}
