//! What holds for all tables alike.

use super::dictionary::type_names;
use super::*;
use crate::exchange::csv::record_writer::RecordWriter;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::testing::records;
use crate::exchange::samples::{area, assessment, library};
use crate::exchange::{builtin_lists, sample};
use crate::model::{AreaRecord, Library, Voice};

#[test]
fn names_are_plain_and_their_own() {
    for table in described().chain([&dictionary::TABLE]) {
        let columns: Vec<_> = table.columns().collect();
        for (index, column) in columns.iter().enumerate() {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            assert!(column.name.chars().all(plain), "{}", column.name);
            for other in &columns[index + 1..] {
                assert_ne!(column.name, other.name, "{}", table.name);
                assert_ne!(column.label, other.label, "{}", table.name);
            }
        }
    }
}

#[test]
fn a_table_is_known_by_a_column_that_no_other_has() {
    let tables: Vec<_> = described().chain([&dictionary::TABLE]).collect();
    for table in &tables {
        let has = |other: &&&CsvTable| {
            let mut columns = other.columns();
            columns.any(|column| column.name == table.own_column.name)
        };
        assert_eq!(tables.iter().filter(has).count(), 1, "{}", table.name);
    }
    for table in YearTable::ALL {
        assert_eq!(table.code(), table.table().name);
        assert_eq!(table.label(), table.table().label);
    }
}

/// The cells of each line, the header's first.
fn lines(csv: &str) -> Vec<Vec<String>> {
    let records = records(csv).expect("sound");
    let cells = records.iter().map(|r| r.cells.iter().map(str::to_owned));
    cells.map(Iterator::collect).collect()
}

#[test]
fn every_column_of_every_file_is_told_once() {
    let csv = column_dictionary(Headers::Japanese, TextEncoding::Cp932);
    let rows = lines(&csv);
    let columns = described()
        .map(|table| table.columns().count())
        .sum::<usize>();
    assert_eq!(rows.len(), 1 + columns);
    let level = rows.iter().find(|r| r[2] == "level").expect("told");
    assert_eq!(
        level[..6],
        ["answers", "22", "level", "評価段階", "code", "段階"]
    );
    assert_eq!(level[7], "level");
    assert!(level[9].starts_with("CP932"));
    for row in &rows {
        assert!(!row[8].contains('\\'), "a guarded sign: {row:?}");
    }
}

#[test]
fn every_code_table_that_a_column_names_is_there() {
    let library = library();
    let csv = codes_list::write(library.iter().map(|l| &**l), Headers::Ascii);
    let rows = lines(&csv);
    for column in described().flat_map(CsvTable::columns) {
        if let ("code", table) = type_names(column.column_type)
            && !table.is_empty()
        {
            assert!(rows.iter().any(|r| r[0] == table), "{table}");
        }
    }
    let step = rows.iter().find(|r| r[4] == "sample" && r[1] == "3");
    assert_eq!(step.map(|r| r[2].as_str()), Some("段階の名3"));
}

#[test]
fn each_file_that_is_not_read_back_is_known_by_either_naming() {
    for headers in [Headers::Japanese, Headers::Ascii] {
        let library = library();
        let record = AreaRecord::new(area("a1"));
        let answered = [(&record, &assessment())];
        let summary = summary::write(answered, &library, headers);
        let columns = column_dictionary(headers, TextEncoding::Utf8);
        let codes = codes_list::write(library.iter().map(|l| &**l), headers);
        for (file, begins) in [
            (summary, "メニューごとの集計"),
            (columns, "列の説明"),
            (codes, "コード表"),
        ] {
            let error = read_now(file.as_bytes(), "a.csv").expect_err("never read back");
            let said = &error.problems[0].message;
            assert!(said.starts_with(begins), "{said}");
        }
    }
}

/// The sample as each table that is read back.
fn files_of_the_sample() -> Vec<(&'static CsvTable, String)> {
    let sample = sample().expect("readable");
    let library = Library::new(builtin_lists());
    // One member alone: two of one 立場 are told apart by their ids, and then those are needed.
    let member = sample.respondents.first().map(|one| one.id);
    let speaks = |voice: Voice| voice.is_of_area() || Some(voice) == member.map(Voice::Member);
    let answered = sample.assessments.iter().filter(|a| speaks(a.key.voice));
    let answered = answered.map(|a| (&sample, a));
    let answers = answers::write(answered, &library, Headers::Ascii);
    let year = YearTable::ALL.iter().map(|table| {
        let csv = year::write(*table, [&sample], Headers::Ascii);
        (table.table(), csv)
    });
    let mut files: Vec<_> = year.collect();
    files.push((&answers::TABLE, answers));
    files
}

fn read(csv: &str) -> Result<(), String> {
    let read = read_now(csv.as_bytes(), "a.csv");
    read.map(drop).map_err(|error| error.to_string())
}

fn without(csv: &str, column: usize) -> String {
    let mut shorter = RecordWriter::new();
    for record in records(csv).expect("sound") {
        let cells = record.cells.iter().enumerate();
        shorter.push(cells.filter(|(at, _)| *at != column).map(|(_, cell)| cell));
    }
    shorter.finish()
}

#[test]
fn a_file_without_a_column_is_refused_by_name_if_the_column_is_needed_and_else_read() {
    for (table, csv) in files_of_the_sample() {
        assert_eq!(read(&csv), Ok(()), "{}", table.name);
        for (position, column) in table.columns().enumerate() {
            let read = read(&without(&csv, position));
            match column.needed {
                // Whose word a member's row is, nothing else says.
                false if (table.name, column.name) == ("answers", "voice") => {
                    let error = read.expect_err(column.name);
                    assert!(
                        error.contains("「回答者ID」: この行では使わない列です"),
                        "{error}"
                    );
                }
                true => {
                    let error = read.expect_err(column.name);
                    let (label, name) = (column.label, column.name);
                    let refusal = format!("「{label}」（{name}）の列がありません。");
                    assert!(error.contains(&refusal), "{error}");
                }
                false => assert_eq!(read, Ok(()), "{} {}", table.name, column.name),
            }
        }
    }
}
