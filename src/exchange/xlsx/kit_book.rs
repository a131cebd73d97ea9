//! 県へ渡す一式 as one workbook: what goes to a prefecture, with who sends it.
//!
//! A zip of CSVs would do the same, and is taken off by many mail filters. Must not know how far
//! anything may go: tables are given as they leave.

use super::books::{areas, book_of_tables};
use super::front_sheet::MADE_FORM;
use super::not_written::NotWritten;
use super::sheet::{Body, NewSheet, Paragraph};
use crate::exchange::csv::{Headers, TableRows};
use crate::model::{Area, Checklist};
use chrono::NaiveDateTime;

const TITLE: &str = "県へ渡す一式";
const HELD_BACK: &str = "入れていないもの";
const HELD_BACK_LEAD: &str = "地域が県まで見せることにしていないものです。これらの欄が空いていても、書いていないとはかぎりません。前に受け取ったファイルにあった内容は、取り込むときに「消す」を選ばなければ、残ります。";
const DELIVERY: (&str, &str) = (
    "送付",
    "渡す人の部署と連絡先、つくった日時、入れていないものです。",
);

/// Who sends the workbook, as it was typed.
#[derive(Clone, Copy, Debug)]
pub struct SentBy<'s> {
    pub office: &'s str,
    pub contact: &'s str,
}

/// `tables`: as they leave, in their order. `lists`: those that the answers use. `held_back`: what the area
/// keeps back, in words.
///
/// # Errors
/// More than Excel can hold.
pub fn kit_book(
    area: &Area,
    tables: &[TableRows],
    lists: &[&Checklist],
    sent_by: SentBy<'_>,
    held_back: &[String],
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let delivery = (delivery(area, sent_by, held_back, made_at), DELIVERY.1);
    book_of_tables(
        TITLE,
        vec![("地域", areas([area]))],
        Some(delivery),
        tables,
        lists,
        Headers::Japanese,
        made_at,
    )
}

fn delivery(
    area: &Area,
    sent_by: SentBy<'_>,
    held_back: &[String],
    made_at: &NaiveDateTime,
) -> NewSheet {
    let made = made_at.format(MADE_FORM).to_string();
    let pair = |name: &str, text: String| Paragraph::Pair(name.to_owned(), text);
    let mut words = vec![
        Paragraph::Title(DELIVERY.0.to_owned()),
        pair("地域", areas([area])),
        pair("部署", sent_by.office.to_owned()),
        pair("連絡先", sent_by.contact.to_owned()),
        pair("日時", made),
    ];
    if !held_back.is_empty() {
        words.push(Paragraph::Heading(HELD_BACK.to_owned()));
        words.push(Paragraph::Text(HELD_BACK_LEAD.to_owned()));
        words.extend(held_back.iter().map(|kind| Paragraph::Text(kind.clone())));
    }
    NewSheet {
        name: DELIVERY.0,
        body: Body::Words(words),
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
        let kept = ["根拠（3項目分）".to_owned()];
        let book = kit_book(&record.area, &tables, &lists, sent_by, &kept, &made_at);
        let book = book.expect("written");
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
            "地域のすがた",
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
            "入れていないもの",
            "根拠（3項目分）",
        ] {
            assert!(said.contains(words), "{said}");
        }
    }
}
