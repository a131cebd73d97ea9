//! What was handed over last, and what has changed since.
//!
//! Must not know Leptos or the browser. Of what was handed over it keeps no text: a checksum a row
//! tells that the row changed.

use super::scope::Scope;
use crate::model::{AreaId, Day, FiscalYear};
use crate::ui::send::words as t;
use crate::ui::view_models::moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What this browser remembers under it: the last file of a year that was handed over.
pub fn setting(area: &AreaId, year: FiscalYear) -> String {
    format!("handed:{}:{area}", year.western())
}

/// The same of the last file that was made: it may be handed over on another day.
pub fn made_setting(area: &AreaId, year: FiscalYear) -> String {
    format!("made:{}:{area}", year.western())
}

/// What is to be said of the last handing over, line by line; empty before the first. `day`: the
/// last one told of ([`AreaRecord::last_given_to_prefecture`]). `now`: the rows that would leave, in the scope of `handed`.
pub fn told(day: Option<Day>, handed: Option<&Handed>, now: &[RowMark]) -> Vec<String> {
    let recorded = |day: Day| t::handed_on(&day.label());
    let Some(handed) = handed else {
        return day.map(recorded).into_iter().collect();
    };
    let made = moment::minute(&handed.at);
    let on = handed.on.map(|day| day.label());
    let mut lines = vec![t::handed_as(on.as_deref(), &made, &handed.file)];
    if let Some(later) = day.filter(|day| handed.on.is_some_and(|on| *day > on)) {
        lines.extend([recorded(later), t::CHANGES_NOT_KNOWN.to_owned()]);
        return lines;
    }
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// When it was made, as an ISO time.
    pub at: String,
    pub file: String,
    /// What of the area is in it: only the same is compared with it.
    pub scope: Scope,
    /// When it was handed over; not yet.
    #[serde(default)]
    pub on: Option<Day>,
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
    /// As it was made.
    pub fn new(at: String, file: String, scope: Scope, rows: Vec<RowMark>) -> Self {
        Self {
            at,
            file,
            scope,
            on: None,
            rows,
        }
    }

    pub fn handed_on(self, day: Day) -> Self {
        Self {
            on: Some(day),
            ..self
        }
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
    use crate::model::{AreaRecord, HandOver, Receiver};

    fn mark(table: &str, row: &str, sum: u32) -> RowMark {
        (table.to_owned(), row.to_owned(), sum)
    }

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    fn handed(on: &str, rows: &[RowMark]) -> Handed {
        let at = "2026-07-01T09:30:00+09:00".to_owned();
        let made = Handed::new(at, "k.xlsx".to_owned(), Scope::ThisYear, rows.to_vec());
        made.handed_on(day(on))
    }

    #[test]
    fn before_the_first_handing_over_nothing_is_said() {
        use crate::ui::view_models::testing::{sample, year};
        let mut record = sample();
        record.handed_over.clear();
        let last = |record: &AreaRecord| record.last_given_to_prefecture(year(2026));
        assert_eq!(told(last(&record), None, &[]), Vec::<String>::new());
        let given = |to, date| HandOver {
            date: day(date),
            to,
            name: String::new(),
            note: String::new(),
        };
        record.handed_over = vec![
            given(Receiver::Prefecture, "2025-06-01"),
            given(Receiver::Prefecture, "2026-07-01"),
            given(Receiver::Successor, "2027-03-31"),
        ];
        assert_eq!(last(&record), Day::parse("2026-07-01"));
        // Of which year it was is not known.
        assert_eq!(
            told(last(&record), None, &[]),
            ["2026年7月1日に県へ渡した記録があります。"]
        );
        record.handed_over = vec![given(Receiver::Prefecture, "2027-04-20")];
        assert_eq!(last(&record), Day::parse("2027-04-20"), "after its end");
    }

    #[test]
    fn what_was_handed_over_is_told_whatever_day_it_was() {
        let marks = [mark("回答", "a", 1)];
        let april = handed("2027-04-20", &marks);
        for recorded in [None, Some(day("2027-04-20")), Some(day("2026-05-01"))] {
            let lines = told(recorded, Some(&april), &marks);
            assert!(lines[0].starts_with("2027年4月20日に"), "{lines:?}");
            assert_eq!(lines[1..], [t::UNCHANGED]);
        }
        let now = [mark("回答", "a", 2), mark("回答", "b", 1)];
        let changed = told(None, Some(&april), &now);
        assert_eq!(changed[2], "回答：加わった1行、変わった1行");
    }

    #[test]
    fn of_what_another_browser_handed_over_later_no_change_is_claimed() {
        let july = handed("2026-07-01", &[mark("回答", "a", 1)]);
        let lines = told(Some(day("2026-08-01")), Some(&july), &[]);
        let expected = [
            "2026年8月1日に県へ渡した記録があります。",
            t::CHANGES_NOT_KNOWN,
        ];
        assert_eq!(lines[1..], expected);
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
            Scope::AllYears,
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
