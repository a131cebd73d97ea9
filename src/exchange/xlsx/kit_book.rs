//! 県へ渡す一式 as one workbook: what goes to a prefecture, with who sends it.
//!
//! A zip of CSVs would do the same, and is taken off by many mail filters. Must not know how far
//! anything may go: tables are given as they leave.

use super::books::{ANSWERS, CODES, COLUMNS, OF_TABLES, SUMMARY, areas, sheet_of};
use super::code_sheet::code_sheet;
use super::front_sheet::Front;
use super::not_written::NotWritten;
use super::sheet::{Body, NewSheet, Paragraph};
use super::table_sheet::table_sheet;
use super::writer::workbook;
use crate::exchange::csv::tables::columns_of_sheets;
use crate::exchange::csv::tables::year::YearTable;
use crate::exchange::csv::{Headers, TableRows};
use crate::model::{Area, Checklist};
use chrono::NaiveDateTime;

const TITLE: &str = "県へ渡す一式";
const DELIVERY: (&str, &str) = ("送付", "渡す人の部署と連絡先、つくった日時です。");

/// Who sends the workbook, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct SentBy<'s> {
    pub office: &'s str,
    pub contact: &'s str,
}

/// `tables`: as they leave, in their order. `lists`: those that the answers use.
///
/// # Errors
/// More than Excel can hold.
pub fn kit_book(
    area: &Area,
    tables: &[TableRows],
    lists: &[&Checklist],
    sent_by: SentBy<'_>,
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let headers = Headers::Japanese;
    let codes = code_sheet(lists.iter().copied(), headers);
    let columns = table_sheet(COLUMNS.0, &columns_of_sheets(tables), headers, None);
    let names = tables.iter().map(|rows| sheet_named(rows.table.name));
    let front = Front {
        title: TITLE,
        about: vec![("地域", areas([area]))],
        ways: OF_TABLES,
        sheets: std::iter::once(DELIVERY)
            .chain(names)
            .chain([COLUMNS, CODES])
            .collect(),
    };
    let mut sheets = vec![front.sheet(made_at), delivery(area, sent_by, made_at)];
    sheets.extend(tables.iter().map(|rows| {
        let (name, _) = sheet_named(rows.table.name);
        table_sheet(name, rows, headers, Some(&codes))
    }));
    sheets.extend([columns, codes]);
    workbook(TITLE, &sheets, made_at)
}

fn delivery(area: &Area, sent_by: SentBy<'_>, made_at: &NaiveDateTime) -> NewSheet {
    let made = made_at.format("%Y年%-m月%-d日 %-H時%M分").to_string();
    let pair = |name: &str, text: String| Paragraph::Pair(name.to_owned(), text);
    NewSheet {
        name: DELIVERY.0,
        body: Body::Words(vec![
            Paragraph::Title(DELIVERY.0.to_owned()),
            pair("地域", areas([area])),
            pair("部署", sent_by.office.to_owned()),
            pair("連絡先", sent_by.contact.to_owned()),
            pair("日時", made),
        ]),
    }
}

/// A table's sheet, and what is on it.
fn sheet_named(table: &str) -> (&'static str, &'static str) {
    let mut of_years = YearTable::ALL.iter();
    match table {
        "answers" => ANSWERS,
        "summary" => SUMMARY,
        _ => of_years
            .find(|year| year.code() == table)
            .map_or(("そのほか", ""), |year| sheet_of(*year)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::exchange::outgoing::{kit, within};
    use crate::exchange::pause::{Unpaused, at_once};
    use crate::exchange::{builtin_lists, sample};
    use crate::model::{Circle, Library};
    use chrono::NaiveDate;

    #[test]
    fn every_table_is_a_sheet_and_who_sends_it_stands_in_it() {
        let record = within(&sample().expect("readable"), Circle::Prefecture);
        let library = Library::new(builtin_lists());
        let tables = kit::tables(&record, &library);
        let lists: Vec<&Checklist> = library.iter().map(|list| &**list).collect();
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
        let made_at = day.and_hms_opt(9, 5, 0).expect("a time");
        let sent_by = SentBy {
            office: "見本保健所 地域保健課",
            contact: "内線 123",
        };
        let book = kit_book(&record.area, &tables, &lists, sent_by, &made_at).expect("written");
        let read = at_once(read(&book, "kit.xlsx", &Unpaused)).expect("at once");
        let sheets = read.expect("our own workbook");
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        let expected = [
            "はじめに",
            "送付",
            "回答",
            "メニューごとの集計",
            "計画",
            "地域課題",
            "取組",
            "指標",
            "協議の場",
            "列の説明",
            "コード表",
        ];
        assert_eq!(names, expected);
        for (sheet, rows) in sheets[2..].iter().zip(&tables) {
            assert_eq!(sheet.records.len(), rows.rows.len() + 1, "{}", sheet.name);
        }
        let said = format!("{:?}", sheets[1].records);
        for words in [
            "内線 123",
            "見本保健所 地域保健課",
            "2026年11月26日 9時05分",
        ] {
            assert!(said.contains(words), "{said}");
        }
    }
}
