//! A set of CSVs as an area would hand it over, kept as files: `browser/duckdb.spec.ts` loads them into a
//! database by what `datapackage.json` says of them.

use chrono::NaiveDate;
use monosashi::exchange::csv::Headers;
use monosashi::exchange::csv::tables::data_package::{PackageHead, PackedTable, data_package};
use monosashi::exchange::csv::tables::year::{self, YearTable};
use monosashi::exchange::csv::tables::{answers, codes_list, column_dictionary, summary};
use monosashi::exchange::file_name::{self, Content};
use monosashi::exchange::outgoing::{within, without_few};
use monosashi::exchange::text_encoding::{TextEncoding, encode};
use monosashi::exchange::{builtin_lists, sample};
use monosashi::model::{AreaRecord, Circle, ItemId, Library};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What a spreadsheet or a program might take for something else.
const AWKWARD: [&str; 12] = [
    "=1+1",
    "'=1",
    "'",
    "-5",
    "＝A1",
    "1-2",
    "0120",
    "1e3",
    "一行目\n二行目",
    "C:\\new",
    "「a,b」\"c\"",
    " 前後に空白 ",
];

/// The 見本 with its last round, whose first evidences are [`AWKWARD`].
fn record() -> (AreaRecord, BTreeMap<String, &'static str>) {
    let mut record = sample().expect("the sample can be read");
    let last = record.own_rounds().last().expect("answers").key;
    record.assessments.retain(|a| a.key == last);
    let assessment = record.assessment_mut(last);
    let items: Vec<ItemId> = assessment.answers.keys().cloned().collect();
    let mut texts = BTreeMap::new();
    for (item, text) in items.iter().zip(AWKWARD) {
        assessment.edit_answer(item, |answer| answer.evidence = text.into());
        texts.insert(item.to_string(), text);
    }
    let left = within(&record, Circle::Prefecture);
    (without_few(&left, &BTreeSet::new()).0, texts)
}

fn files() -> Vec<(String, Vec<u8>)> {
    let (record, texts) = record();
    let library = Library::new(builtin_lists());
    let stamp = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|d| d.and_hms_opt(9, 30, 0));
    let stamp = stamp.expect("a moment");
    let headers = Headers::Ascii;
    let area = Some(&record.area);
    let rounds = || record.assessments.iter().map(|a| (&record, a));
    let name = |content| file_name::csv(content, area, None, &stamp);
    let mut tables = vec![
        (
            PackedTable::Answers,
            name(Content::Answers),
            answers::write(rounds(), &library, headers),
        ),
        (
            PackedTable::Summary,
            name(Content::Summary),
            summary::write(rounds(), &library, headers),
        ),
        (
            PackedTable::Codes,
            name(Content::Codes),
            codes_list::write(library.iter().map(|list| &**list), headers),
        ),
        (
            PackedTable::Columns,
            name(Content::Columns),
            column_dictionary(headers, TextEncoding::Utf8),
        ),
    ];
    for table in YearTable::ALL {
        let file = file_name::year_csv(*table, area, &stamp);
        let text = year::write(*table, [&record], headers);
        tables.push((PackedTable::Year(*table), file, text));
    }
    let head = PackageHead {
        name: "monosashi_sample_20261121".into(),
        title: record.area.name.clone(),
        created: "2026-11-21T09:30:00+09:00".into(),
    };
    let named: Vec<_> = tables
        .iter()
        .map(|(t, file, _)| (*t, file.clone()))
        .collect();
    let package = data_package(&head, &named, headers, TextEncoding::Utf8);
    let texts = serde_json::to_string_pretty(&texts).expect("written");
    let mut files = vec![
        ("datapackage.json".to_owned(), package.into_bytes()),
        ("texts.json".to_owned(), texts.into_bytes()),
    ];
    let bytes = |text: &str| encode(text, TextEncoding::Utf8);
    files.extend(
        tables
            .iter()
            .map(|(_, file, text)| (file.clone(), bytes(text))),
    );
    files
}

/// After a table was changed on purpose: `DRAW=1 cargo test --test data_package` writes them anew.
#[test]
fn the_files_are_the_fixtures() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/data-package");
    let files = files();
    if std::env::var_os("DRAW").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        for (name, bytes) in &files {
            fs::write(folder.join(name), bytes).expect("written");
        }
    }
    for (name, bytes) in &files {
        let kept = fs::read(folder.join(name)).unwrap_or_default();
        assert!(
            kept == *bytes,
            "{name} changed: look at it, then write the fixtures anew"
        );
    }
    let kept = fs::read_dir(&folder).expect("the folder").count();
    assert_eq!(kept, files.len(), "nothing else is in the folder");
}
