//! Which of our tables a file is, by the names of its columns.
//!
//! Must not know what the columns mean.

use super::year::YearTable;
use super::{answers, codes_list, dictionary, summary};
use crate::exchange::csv::header::{Header, NAMES_OF_A_HEADER, no_header};
use crate::exchange::csv::names::Names;
use crate::exchange::csv::record::Record;
use crate::exchange::csv::source::FIRST_ROWS;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::error::{Problem, excerpt};
use crate::model::is_blank;
use std::sync::LazyLock;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Answers,
    Year(YearTable),
    /// Never read back; what to say to whoever wants to.
    Written(&'static str),
}

/// Where a file's header stands, and whose it is.
pub struct Found {
    pub kind: Kind,
    pub table: &'static CsvTable,
    pub names: &'static Names,
    pub header: Header,
    /// How many records stand above it.
    pub above: usize,
}

/// All tables, with their names.
pub struct Tables(Vec<(Kind, &'static CsvTable, Names)>);

impl Tables {
    pub fn all() -> &'static Self {
        static ALL: LazyLock<Tables> = LazyLock::new(Tables::new);
        &ALL
    }

    fn new() -> Self {
        let year = YearTable::ALL.iter().copied();
        let year = year.map(|table| (Kind::Year(table), table.table()));
        let written = [
            (summary::NOT_READ, &summary::TABLE),
            (dictionary::NOT_READ, &dictionary::TABLE),
            (codes_list::NOT_READ, &codes_list::TABLE),
        ];
        let written = written.map(|(words, table)| (Kind::Written(words), table));
        let tables = [(Kind::Answers, &answers::TABLE)].into_iter();
        let tables = tables.chain(year).chain(written);
        Self(
            tables
                .map(|(kind, table)| (kind, table, Names::of(table)))
                .collect(),
        )
    }

    /// Whether the first records have a header of any table.
    pub fn have_header(&self, records: &[Record]) -> bool {
        let mut records = records.iter().take(FIRST_ROWS);
        records.any(|record| self.headers(record).next().is_some())
    }

    fn headers(&self, record: &Record) -> impl Iterator<Item = (Kind, &'static CsvTable, Header)> {
        let tables = self.0.iter();
        tables.filter_map(|(kind, table, names)| {
            Header::of(record, names).map(|header| (*kind, *table, header))
        })
    }

    /// The header among the first records. What stands above it must be few words.
    pub fn find(&'static self, records: &[Record]) -> Result<Found, Problem> {
        let first = records.first().ok_or_else(|| {
            Problem::whole("ファイルが空です。書き出したファイルをそのままお使いください。")
        })?;
        let mut rows = records.iter().take(FIRST_ROWS).enumerate();
        let found = rows.find_map(|(above, record)| {
            let headers: Vec<_> = self.headers(record).collect();
            (!headers.is_empty()).then_some((above, record, headers))
        });
        let Some((above, record, headers)) = found else {
            return Err(no_header(first.line, &answers::TABLE));
        };
        let (kind, table, header) = best(headers).ok_or_else(|| Problem::whole(unknown()))?;
        let mut before = records.iter().take(above);
        if let Some(row) = before.find(|row| is_like_data(row, &header)) {
            return Err(Problem::at(
                row.line,
                format!(
                    "列の名前の行（{}行目）より上に、データのような行（「{}」で始まります）があります。列の名前の行を、いちばん上に移してください。",
                    record.line,
                    excerpt(
                        row.cells
                            .iter()
                            .find(|cell| !is_blank(cell))
                            .unwrap_or_default()
                    )
                ),
            ));
        }
        let mut all = self.0.iter();
        let names = all.find_map(|(_, other, names)| (other.name == table.name).then_some(names));
        let names = names.ok_or_else(|| Problem::whole(unknown()))?;
        Ok(Found {
            kind,
            table,
            names,
            header,
            above,
        })
    }
}

/// The table whose own column is there; or else the one of which most columns are, if one it is.
fn best(
    mut headers: Vec<(Kind, &'static CsvTable, Header)>,
) -> Option<(Kind, &'static CsvTable, Header)> {
    let own = headers
        .iter()
        .position(|(_, table, header)| header.position(&table.own_column).is_some());
    if let Some(own) = own {
        return Some(headers.swap_remove(own));
    }
    headers.sort_by_key(|(_, _, header)| std::cmp::Reverse(header.len()));
    let mut headers = headers.into_iter();
    let first = headers.next()?;
    let is_alone = headers
        .next()
        .is_none_or(|(.., second)| second.len() < first.2.len());
    is_alone.then_some(first)
}

/// A title has few words; a row of a table fills many columns.
fn is_like_data(row: &Record, header: &Header) -> bool {
    let filled = row.cells.iter().filter(|cell| !is_blank(cell)).count();
    filled >= NAMES_OF_A_HEADER && filled * 3 >= header.len()
}

fn unknown() -> String {
    let labels: Vec<_> = YearTable::ALL.iter().map(|t| t.label()).collect();
    format!(
        "回答・{}のどのファイルか分かりません。書き出したときの列を消さずにお使いください。",
        labels.join("・")
    )
}
