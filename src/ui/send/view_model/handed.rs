//! What was handed over last, and what has changed since.
//!
//! Must not know Leptos or the browser. Of what was handed over it keeps no text: a checksum a row
//! tells that the row changed.

use crate::model::{AreaId, AreaRecord, Day, FiscalYear, Receiver};
use crate::ui::send::words as t;
use crate::ui::view_models::moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What this browser remembers a year's file under.
pub fn setting(area: &AreaId, year: FiscalYear) -> String {
    format!("handed:{}:{area}", year.western())
}

/// The last day in `year` on which the area handed something to its prefecture.
pub fn last_day(record: &AreaRecord, year: FiscalYear) -> Option<Day> {
    let given = record.handed_over.iter();
    let given = given.filter(|given| given.to == Receiver::Prefecture);
    let days = given.map(|given| given.date);
    days.filter(|day| day.fiscal_year() == year).max()
}

/// What is to be said of the last handing over, line by line; empty before the first.
pub fn told(day: Option<Day>, handed: Option<&Handed>, now: &[RowMark]) -> Vec<String> {
    let Some(day) = day else {
        return Vec::new();
    };
    let Some(handed) = handed else {
        return vec![t::handed_on(&day.label()), t::CHANGES_NOT_KNOWN.to_owned()];
    };
    let mut lines = vec![t::handed_as(&moment::minute(&handed.at), &handed.file)];
    match handed.since(now) {
        since if since.is_empty() => lines.push(t::UNCHANGED.to_owned()),
        since => {
            lines.push(t::CHANGED_SINCE.to_owned());
            let line = |s: &Since| t::since(&s.table, s.new, s.changed, s.gone);
            lines.extend(since.iter().map(line));
        }
    }
    lines
}

/// A row that leaves: the table's title, what tells the row from others, a checksum of all it says.
pub type RowMark = (String, String, u32);

/// What this browser remembers of the last file of an area's year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// When it was made, as an ISO time.
    pub at: String,
    pub file: String,
    rows: Vec<RowMark>,
}

/// How many rows of a table are new, say something else, or are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    pub table: String,
    pub new: usize,
    pub changed: usize,
    pub gone: usize,
}

impl Handed {
    pub fn new(at: String, file: String, rows: Vec<RowMark>) -> Self {
        Self { at, file, rows }
    }

    /// What was remembered; `None` if nothing was, or it cannot be read.
    pub fn remembered(text: Option<&str>) -> Option<Self> {
        text.and_then(|text| serde_json::from_str(text).ok())
    }

    pub fn to_remember(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// Each table with a difference, in the order of `now`; empty if all is as it was.
    pub fn since(&self, now: &[RowMark]) -> Vec<Since> {
        let (then, here) = (by_row(&self.rows), by_row(now));
        let mut tables: Vec<&str> = Vec::new();
        for (table, ..) in now.iter().chain(&self.rows) {
            if !tables.contains(&table.as_str()) {
                tables.push(table);
            }
        }
        let count = |table: &str| {
            let own = |((of, _), _): &(&(&str, &str), &u32)| *of == table;
            let mut since = Since {
                table: table.to_owned(),
                new: 0,
                changed: 0,
                gone: then
                    .iter()
                    .filter(own)
                    .filter(|(row, _)| !here.contains_key(*row))
                    .count(),
            };
            for (row, sum) in here.iter().filter(own) {
                match then.get(row) {
                    None => since.new += 1,
                    Some(before) if before != sum => since.changed += 1,
                    Some(_) => {}
                }
            }
            since
        };
        let all = tables.into_iter().map(count);
        all.filter(|since| since.new + since.changed + since.gone > 0)
            .collect()
    }
}

fn by_row(rows: &[RowMark]) -> BTreeMap<(&str, &str), u32> {
    let rows = rows.iter();
    rows.map(|(table, row, sum)| ((table.as_str(), row.as_str()), *sum))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(table: &str, row: &str, sum: u32) -> RowMark {
        (table.to_owned(), row.to_owned(), sum)
    }

    #[test]
    fn before_the_first_handing_over_nothing_is_said() {
        use crate::model::HandOver;
        use crate::ui::view_models::testing::{sample, year};
        let mut record = sample();
        record.handed_over.clear();
        let marks = [mark("回答", "a", 1)];
        assert_eq!(
            told(last_day(&record, year(2026)), None, &marks),
            Vec::<String>::new()
        );
        let given = |to, day| HandOver {
            date: Day::parse(day).expect("a day"),
            to,
            name: String::new(),
            note: String::new(),
        };
        record.handed_over = vec![
            given(Receiver::Prefecture, "2025-06-01"),
            given(Receiver::Prefecture, "2026-07-01"),
            given(Receiver::Successor, "2027-03-31"),
        ];
        let day = last_day(&record, year(2026));
        assert_eq!(day, Day::parse("2026-07-01"));
        let lines = told(day, None, &marks);
        assert_eq!(
            lines,
            [
                t::handed_on("2026年7月1日"),
                t::CHANGES_NOT_KNOWN.to_owned()
            ]
        );
        let at = "2026-07-01T09:30:00+09:00".to_owned();
        let handed = Handed::new(at, "k.xlsx".to_owned(), marks.to_vec());
        assert_eq!(told(day, Some(&handed), &marks)[1], t::UNCHANGED);
        let changed = told(
            day,
            Some(&handed),
            &[mark("回答", "a", 2), mark("回答", "b", 1)],
        );
        assert_eq!(changed[2], "回答：加わった1行、変わった1行");
    }

    #[test]
    fn what_changed_since_is_told_table_by_table() {
        let rows = vec![
            mark("回答", "a", 1),
            mark("回答", "b", 2),
            mark("指標", "x", 3),
        ];
        let handed = Handed::new(
            "2026-11-26T09:30:00+09:00".into(),
            "k.xlsx".into(),
            rows.clone(),
        );
        assert_eq!(handed.since(&rows), []);
        let now = [
            mark("回答", "b", 9),
            mark("回答", "c", 1),
            mark("計画", "p", 1),
        ];
        let since = |table: &str, new, changed, gone| Since {
            table: table.to_owned(),
            new,
            changed,
            gone,
        };
        let expected = [
            since("回答", 1, 1, 1),
            since("計画", 1, 0, 0),
            since("指標", 0, 0, 1),
        ];
        assert_eq!(handed.since(&now), expected);
        let text = handed.to_remember().expect("written");
        assert_eq!(Handed::remembered(Some(&text)), Some(handed));
        assert_eq!(Handed::remembered(Some("x")), None);
    }
}
