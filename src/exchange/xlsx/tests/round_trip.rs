//! What is written is what is read: at the level of cells.

use super::{MADE_AT, read_now};
use crate::exchange::csv::Headers;
use crate::exchange::csv::tables::{answers, year};
use crate::exchange::csv::{ColumnType, TableRows, Values, guard_id};
use crate::exchange::samples::{area, assessment, awkward, checklist, library, records, text};
use crate::exchange::xlsx::books::{answers_book, fill_in_book, year_book};
use crate::exchange::xlsx::sheet::{
    Body, ColumnKind, NewSheet, SheetCell, SheetColumn, SheetTable,
};
use crate::exchange::xlsx::writer::workbook;
use crate::exchange::xlsx::{NotWritten, Sheet};
use crate::model::{AreaRecord, Day, Library, Scope};
use proptest::prelude::*;
use std::sync::Arc;

/// The cells of a sheet, as many in a row as the head has.
fn cells(sheet: &Sheet) -> Vec<Vec<String>> {
    let width = sheet.records.first().map_or(0, |head| head.cells.len());
    let row = |record: &crate::exchange::csv::Record| {
        let mut cells: Vec<String> = record.cells.iter().map(str::to_owned).collect();
        cells.resize(width, String::new());
        cells
    };
    sheet.records.iter().map(row).collect()
}

fn sheet<'s>(sheets: &'s [Sheet], name: &str) -> &'s Sheet {
    sheets
        .iter()
        .find(|sheet| sheet.name == name)
        .expect("it is there")
}

fn expected(rows: &TableRows, headers: Headers) -> Vec<Vec<String>> {
    let head = rows
        .table
        .columns()
        .map(|c| c.header(headers).to_owned())
        .collect();
    let row = |row| {
        rows.table
            .columns()
            .map(
                |column| match (column.column_type, Values::get(row, column)) {
                    (ColumnType::Id, id) => guard_id(id),
                    (_, text) => text.to_owned(),
                },
            )
            .collect()
    };
    std::iter::once(head)
        .chain(rows.rows.iter().map(row))
        .collect()
}

fn of_texts(texts: &[String]) -> NewSheet {
    let column = SheetColumn {
        header: "x",
        kind: ColumnKind::Text,
        width: None,
        hidden: false,
        to_fill: false,
        choices: None,
    };
    NewSheet {
        name: "t",
        body: Body::Table(SheetTable {
            columns: vec![column],
            rows: texts
                .iter()
                .map(|t| vec![SheetCell::of(t, ColumnKind::Text)])
                .collect(),
            ..SheetTable::default()
        }),
    }
}

fn texts_read(bytes: &[u8]) -> Vec<String> {
    let sheets = read_now(bytes).expect("ours");
    let cells = cells(&sheets[0]);
    cells
        .into_iter()
        .skip(1)
        .map(|mut row| row.remove(0))
        .collect()
}

fn come_back(texts: &[&str]) {
    let texts: Vec<String> = texts.iter().map(|t| (*t).to_owned()).collect();
    let bytes = workbook("t", &[of_texts(&texts)], &MADE_AT).expect("small");
    assert_eq!(texts_read(&bytes), texts);
}

#[test]
fn texts_stay_as_they_are() {
    come_back(
        &[
            "=1+1",
            "'1",
            "1-2",
            "3/4",
            "0120",
            "(1)",
            "1e3",
            "+81",
            "@a",
            "2026-07-22",
            "TRUE",
            " 前と後ろ ",
            "\t",
            "一行目\n二行目",
            "一行目\r\n二行目\r",
            "_x000D_",
            "_x005F_x000D_",
            "_xD83D_",
            "a\u{0}b\u{1}\u{1F}",
            "\u{FFFE}\u{FFFF}",
            "<b>&amp;</b>",
            "𠮷葛󠄀",
            "http://example.jp",
            "\u{7F}\u{85}\u{2028}",
        ]
        .map(|text| if text.trim().is_empty() { "\ta" } else { text }),
    );
}

#[test]
fn a_text_that_excel_cannot_hold_is_told_and_not_cut() {
    let fits = "協".repeat(32_767);
    come_back(&[&fits]);
    let error = workbook(
        "t",
        &[of_texts(&["a".into(), format!("{fits}議")])],
        &MADE_AT,
    );
    let error = error.expect_err("too long");
    assert!(
        matches!(&error, NotWritten::TooLong { row: 3, .. }),
        "{error:?}"
    );
    assert!(error.to_string().contains("「t」の3行目「x」"), "{error}");
    // A letter of two units.
    let wide = "𠮷".repeat(16_384);
    assert!(workbook("t", &[of_texts(&[wide])], &MADE_AT).is_err());
}

#[test]
fn a_day_is_a_day_and_a_number_a_number() {
    let row = [
        ("2026-07-22", ColumnKind::Date),
        ("2026.5", ColumnKind::Number),
        ("0", ColumnKind::Code),
        ("level", ColumnKind::Code),
        ("010006", ColumnKind::Text),
        ("12.0", ColumnKind::Decimal),
    ];
    let column = |kind| match of_texts(&[]).body {
        Body::Table(table) => SheetColumn {
            kind,
            ..table.columns[0].clone()
        },
        Body::Words(_) => panic!("a table"),
    };
    let cells: Vec<SheetCell> = row
        .iter()
        .map(|(text, kind)| SheetCell::of(text, *kind))
        .collect();
    assert_eq!(
        cells[0],
        SheetCell::Date(Day::new(2026, 7, 22).expect("a day"))
    );
    assert_eq!(cells[2], SheetCell::Number(0.0));
    let sheet = NewSheet {
        name: "t",
        body: Body::Table(SheetTable {
            columns: row.iter().map(|(_, kind)| column(*kind)).collect(),
            rows: vec![cells],
            ..SheetTable::default()
        }),
    };
    let read = read_now(&workbook("t", &[sheet], &MADE_AT).expect("small")).expect("ours");
    let read: Vec<&str> = read[0].records[1].cells.iter().collect();
    assert_eq!(read, ["2026-07-22", "2026.5", "0", "level", "010006", "12"]);
}

#[test]
fn the_same_tables_and_time_give_the_same_bytes() {
    let (record, assessment) = (AreaRecord::new(area("a1")), assessment());
    let book = || {
        answers_book(
            &[(&record, &assessment)],
            &library(),
            Headers::Japanese,
            &MADE_AT,
        )
    };
    assert_eq!(book(), book());
}

#[test]
fn a_book_has_a_sheet_a_table_and_says_what_it_is() {
    let (record, assessment) = (AreaRecord::new(area("a1")), assessment());
    let pairs = [(&record, &assessment)];
    let book = answers_book(&pairs, &library(), Headers::Japanese, &MADE_AT).expect("small");
    let sheets = read_now(&book).expect("ours");
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "はじめに",
            "回答",
            "メニューごとの集計",
            "列の説明",
            "コード表"
        ]
    );
    let front: String = sheets[0]
        .records
        .iter()
        .flat_map(|record| &record.cells)
        .collect();
    for words in [
        crate::model::PURPOSE,
        "津圏域（三重県）",
        "令和8年度 年度当初",
        "2026年11月21日 9時30分",
    ] {
        assert!(front.contains(words), "{words} in {front}");
    }
    assert_eq!(
        cells(&sheets[2])[1][15..19],
        ["1", "精神保健医療福祉体制の整備に係る事業", "75", "33.3"]
    );
    let book = year_book(&[&record], Headers::Ascii, &MADE_AT).expect("small");
    let names: Vec<String> = read_now(&book)
        .expect("ours")
        .into_iter()
        .map(|s| s.name)
        .collect();
    assert_eq!(
        names,
        [
            "はじめに",
            "計画",
            "地域課題",
            "取組",
            "指標",
            "協議の場",
            "開催記録",
            "地域のすがた",
            "列の説明",
            "コード表"
        ]
    );
}

#[test]
fn what_is_to_be_filled_in_is_a_table_of_answers_with_its_items_words_and_blanks() {
    let (record, assessment) = (AreaRecord::new(area("a1")), assessment());
    let book =
        fill_in_book(&record, &assessment, &checklist(), &library(), &MADE_AT).expect("small");
    let sheets = read_now(&book).expect("ours");
    let rows = cells(sheet(&sheets, "回答"));
    assert_eq!(
        rows[0][..8],
        [
            "事業メニュー",
            "項目番号",
            "項目",
            "段階のことば",
            "評価段階",
            "評価コード",
            "根拠",
            "コメント"
        ]
    );
    let said = |n: usize| rows[n][1..7].join("|");
    assert_eq!(
        said(1),
        "1-1|項目i1|0 0\n1 1\n2 2\n3 3\n4 4|3||要綱\n議事録"
    );
    assert_eq!(said(2), "1-2|項目i2|0 0\n1 1\n2 2\n3 3\n4 4||わからない|");
    assert_eq!(said(4), "2-1|項目i4|0 0\n1 1\n2 2\n3 3\n4 4||該当なし|");
    assert_eq!(
        rows.len(),
        5,
        "what the list does not know has no words to fill in by"
    );
    // Every other column of the table but the one that would contradict.
    let missing = answers::TABLE
        .columns()
        .filter(|c| !rows[0].iter().any(|name| name == c.label));
    let missing: Vec<&str> = missing.map(|c| c.name).collect();
    assert_eq!(missing, ["rating_label"]);
    let id = rows[0]
        .iter()
        .position(|name| name == "項目ID")
        .expect("hidden, not gone");
    assert_eq!(rows[1][id], "i1");
}

#[test]
fn what_is_to_be_filled_in_is_what_the_round_asks_for_and_says_so() {
    let mut record = AreaRecord::new(area("a1"));
    record.area.own_health_center = Some(true);
    let mut list = checklist();
    list.items[2].more = true;
    list.items[3].short = true;
    let mut round = assessment();
    round.judgements.clear();
    round.answers.retain(|item, _| item.as_str() == "i1");
    let library = Library::new([Arc::new(list.clone())]);
    let mut items = |scope: Scope| {
        round.scope = scope;
        let book = fill_in_book(&record, &round, &list, &library, &MADE_AT).expect("small");
        let sheets = read_now(&book).expect("ours");
        let rows = cells(sheet(&sheets, "回答"));
        let at = |label: &str| rows[0].iter().position(|name| name == label);
        for (label, expected) in [("記入したリスト", scope.code()), ("保健所設置", "yes")]
        {
            let at = at(label).expect("hidden, not gone");
            assert!(rows[1..].iter().all(|row| row[at] == expected), "{label}");
        }
        let id = at("項目ID").expect("hidden, not gone");
        let ids = rows[1..].iter().map(|row| row[id].clone());
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(items(Scope::Short), "i1 i4", "what was answered stays");
    assert_eq!(items(Scope::Whole), "i1 i2 i4");
    assert_eq!(items(Scope::More), "i1 i2 i3 i4");
}

#[test]
fn what_is_to_be_filled_in_has_nothing_hidden_that_was_said() {
    let record = AreaRecord::new(area("a1"));
    let mut said = assessment();
    let item = said.answers.keys().next().expect("an answer").clone();
    said.edit_answer(&item, |a| a.felt = Some(crate::model::Feeling::Yes));
    let book = fill_in_book(&record, &said, &checklist(), &library(), &MADE_AT).expect("small");
    let sheets = read_now(&book).expect("ours");
    let rows = cells(sheet(&sheets, "回答"));
    for header in [
        "ストレングスの判断理由",
        "実感コード",
        "めざす段階",
        "合意した会議ID",
    ] {
        let at = rows[0].iter().position(|name| name == header);
        let at = at.expect("hidden, not gone");
        assert!(rows[1..].iter().all(|row| row[at].is_empty()), "{header}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_texts_come_back(texts in prop::collection::vec(awkward(), 1..12)) {
        let bytes = workbook("t", &[of_texts(&texts)], &MADE_AT).expect("small");
        // A sheet's row that holds nothing but blanks is left out.
        let filled: Vec<_> = texts.into_iter().filter(|t| !t.trim().is_empty()).collect();
        prop_assert_eq!(texts_read(&bytes), filled);
    }

    #[test]
    fn any_day_comes_back(year in 1900..2200, month in 1..=12_u32, day in 1..=28_u32) {
        let text = format!("{year}-{month:02}-{day:02}");
        let mut sheet = of_texts(&[]);
        if let Body::Table(table) = &mut sheet.body {
            table.columns[0].kind = ColumnKind::Date;
            table.rows = vec![vec![SheetCell::of(&text, ColumnKind::Date)]];
        }
        let bytes = workbook("t", &[sheet], &MADE_AT).expect("small");
        prop_assert_eq!(texts_read(&bytes), [text]);
    }

    #[test]
    fn any_record_is_read_as_the_rows_it_is_written_from(records in records(text())) {
        let library = library();
        let pairs: Vec<_> = records.iter().flat_map(|r| r.assessments.iter().map(move |a| (r, a))).collect();
        let book = answers_book(&pairs, &library, Headers::Ascii, &MADE_AT).expect("small");
        let sheets = read_now(&book).expect("ours");
        let rows = answers::rows(pairs.iter().copied(), &library);
        prop_assert_eq!(cells(sheet(&sheets, "回答")), expected(&rows, Headers::Ascii));
        let refs: Vec<&AreaRecord> = records.iter().collect();
        let book = year_book(&refs, Headers::Japanese, &MADE_AT).expect("small");
        let rows = year::rows(year::YearTable::Plan, &records);
        let sheets = read_now(&book).expect("ours");
        prop_assert_eq!(cells(sheet(&sheets, "計画")), expected(&rows, Headers::Japanese));
    }
}
