//! What version 0.1 wrote opens unchanged and is written in the same way: its 控え, its CSV files
//! in both encodings and under both kinds of headers, and what it left in the browser.
//!
//! The files in `fixtures/version-0.1` were written by that version and never change. Their areas
//! are made up: every field is filled somewhere, with the characters that trip CSV and CP932.

use monosashi::exchange::csv::tables::year::{self, YearTable};
use monosashi::exchange::csv::tables::{Note, answers, codes_list, column_dictionary, summary};
use monosashi::exchange::pause::{Unpaused, at_once};
use monosashi::exchange::take_in::{read_file, without_asking};
use monosashi::exchange::text_encoding::{self, TextEncoding, encode};
use monosashi::exchange::{Headers, backup, builtin_lists};
use monosashi::model::{Checklist, Library, Workspace};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;

/// When the frozen 控え was saved.
const SAVED_AT: &str = "2026-11-25T21:30:00+09:00";

const COMBINATIONS: [(Headers, TextEncoding, &str); 4] = [
    (Headers::Japanese, TextEncoding::Utf8, "japanese_utf8"),
    (Headers::Japanese, TextEncoding::Cp932, "japanese_cp932"),
    (Headers::Ascii, TextEncoding::Utf8, "ascii_utf8"),
    (Headers::Ascii, TextEncoding::Cp932, "ascii_cp932"),
];

fn path(name: &str) -> PathBuf {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/version-0.1");
    PathBuf::from(folder).join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn text(name: &str) -> String {
    String::from_utf8(bytes(name)).expect("UTF-8")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn workspace(name: &str) -> Workspace {
    backup::read(&text(name), name).unwrap_or_else(|error| panic!("{error}"))
}

/// The areas of a 控え, those put away included.
fn records_of(file: &mut Value) -> Vec<&mut Value> {
    let workspace = file["workspace"].as_object_mut();
    let places = workspace
        .into_iter()
        .flat_map(|workspace| workspace.iter_mut());
    let records = places.filter(|(place, _)| ["records", "removed"].contains(&place.as_str()));
    records
        .flat_map(|(_, records)| records.as_array_mut().into_iter().flatten())
        .collect()
}

/// Fails unless the 控え `text` opens and is written again with every value as it was.
fn check_opens_unchanged(name: &str, text: &str) {
    let read = backup::read(text, name).unwrap_or_else(|error| panic!("{error}"));
    let (mut before, mut now) = (json(text), json(&backup::write(&read, "")));
    now["saved_at"] = before["saved_at"].clone();
    // The format's number rises with every field that it gains; all else is as it was.
    now["version"] = before["version"].clone();
    // Who stands behind a member's 立場 is told since version 2.
    for record in records_of(&mut now) {
        record.as_object_mut().and_then(|r| r.remove("respondents"));
    }
    // Since version 7 a round of the area is one, whoever's word its answers are.
    for record in records_of(&mut before) {
        let rounds = record.get_mut("assessments").and_then(Value::as_array_mut);
        for round in rounds.into_iter().flatten() {
            let voice = &mut round["key"]["voice"];
            if voice == "agreed" {
                *voice = "area".into();
            }
        }
    }
    assert_eq!(now, before, "{name}");
}

#[test]
fn its_backup_opens_unchanged() {
    for name in ["backup.json", "taken_in.json"] {
        check_opens_unchanged(name, &text(name));
    }
    assert_eq!(json(&text("backup.json"))["saved_at"], SAVED_AT);
}

#[test]
fn what_it_left_in_the_browser_opens_unchanged() {
    let storage = json(&text("browser.json"));
    for key in ["monosashi:workspace", "monosashi:before-restore"] {
        let text = storage[key].as_str().expect("stored as a text");
        check_opens_unchanged(key, text);
    }
}

fn library(workspace: &Workspace) -> Library {
    Library::new(workspace.checklists.iter().cloned().map(Arc::new))
}

/// The text of a file of all areas, as this version writes it.
fn csv(name: &str, workspace: &Workspace, headers: Headers, encoding: TextEncoding) -> String {
    let library = library(workspace);
    let lists: Vec<&Checklist> = library.iter().map(|list| &**list).collect();
    let records = workspace.records.iter();
    let pairs = records.flat_map(|r| r.assessments.iter().map(move |a| (r, a)));
    match name {
        "answers" => answers::write(pairs, &library, headers),
        "summary" => summary::write(pairs, &library, headers),
        "columns" => column_dictionary(headers, encoding),
        "codes" => codes_list::write(lists, headers),
        _ => {
            let table = YearTable::ALL.iter().find(|table| table.code() == name);
            year::write(*table.expect("a table"), workspace.records.iter(), headers)
        }
    }
}

/// The records of a CSV, whatever its encoding.
fn records(csv: &[u8], file: &str) -> Vec<csv::StringRecord> {
    let text = text_encoding::read(csv, file).unwrap_or_else(|error| panic!("{error}"));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records().collect::<Result<_, _>>();
    records.unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The column of `columns` with the rule for values.
const RULE: usize = 8;

/// What is said in other words since: as 0.1 had it, and as it is now. Codes and numbers stay.
const REWORDED: [(&str, &str); 16] = [
    (
        "ストレングスについての話し合いでの判断。なければ空欄",
        "ストレングスについての判断。なければ空欄",
    ),
    (
        "課題についての話し合いでの判断。なければ空欄",
        "課題についての判断。なければ空欄",
    ),
    // Whoever had clicked: see the step from version 6.
    ("agreed", "draft"),
    ("協議の場の合意", "事務局案"),
    (
        "この地域区分に合う項目の数",
        "この地域区分に合う項目の数。そのうち、記入したリスト（短い・ふつう・くわしい）で数えるもの",
    ),
    (
        "この地域には当てはまりません。点にも回答率にも数えません",
        "この地域には当てはまりません。段階の平均にも回答率にも数えません",
    ),
    (
        "該当する項目の半分以上に評価があります",
        "回答率が50%以上です",
    ),
    ("参考", "回答が少ないので目安"),
    (
        "評価のある項目が半分より少ないため、参考としてご覧ください",
        "回答率が50%に満たないため、目安としてご覧ください",
    ),
    (
        "回答率が半分に満たず、点を参考として見るものは1",
        "回答が少ないので、点と段階の平均を目安として見るものは1。どれだけ少ないときかは、コード表にあります",
    ),
    ("○△×で表すとき: ○", "○・△で表すとき: ○"),
    ("○△×で表すとき: △", "○・△で表すとき: △"),
    ("○△×で表すとき: ×", "○・△で表すとき: これから"),
    ("未着手", "これから"),
    ("ちがう", "いまは、そう見えない"),
    (
        "目安では見つかり、話し合いで「ちがう」として外しました",
        "目安では見つかり、話し合いで「いまは、そう見えない」として外しました",
    ),
];

/// Columns may be added at the end, and to the two lists of what the files hold also rows.
#[test]
fn its_csv_files_are_written_as_they_were() {
    let workspace = workspace("backup.json");
    let mut checked = 0;
    for (headers, encoding, suffix) in COMBINATIONS {
        for name in FILES {
            let file = format!("{name}_{suffix}.csv");
            if !path(&file).exists() {
                continue;
            }
            let now = encode(&csv(name, &workspace, headers, encoding), encoding);
            let (now, before) = (records(&now, &file), records(&bytes(&file), &file));
            // How values are written in general is told anew where rules were added.
            let told = |at: &usize| name != "columns" || *at != RULE;
            let cells = |row: &csv::StringRecord, count| -> Vec<String> {
                let cells = row.iter().enumerate().take(count);
                let cells = cells.filter(|(at, _)| told(at));
                cells.map(|(_, cell)| cell.to_owned()).collect()
            };
            // Text that a spreadsheet would take for a number or a day has the guard now.
            let is_held = |(now, before): (&String, &String)| {
                let (now, before) = (now.as_str(), before.as_str());
                let reworded = || REWORDED.contains(&(before, now));
                now == before || now.strip_prefix('\'') == Some(before) || reworded()
            };
            let holds = |now: &csv::StringRecord, before: &csv::StringRecord| {
                let (now, before) = (cells(now, before.len()), cells(before, before.len()));
                now.len() == before.len() && now.iter().zip(&before).all(is_held)
            };
            if matches!(name, "columns" | "codes") {
                for row in &before {
                    assert!(now.iter().any(|now| holds(now, row)), "{file}: {row:?}");
                }
            } else {
                assert_eq!(now.len(), before.len(), "{file}");
                for (now, before) in now.iter().zip(&before) {
                    assert!(holds(now, before), "{file}: {before:?} is now {now:?}");
                }
            }
            checked += 1;
        }
    }
    assert_eq!(checked, 33, "all frozen files");
}

const FILES: [&str; 10] = [
    "answers",
    "summary",
    "columns",
    "codes",
    "plan",
    "issues",
    "actions",
    "indicators",
    "forums",
    "meetings",
];

/// Only handed over: the others come back.
const HANDED_OVER: [&str; 3] = ["summary", "columns", "codes"];

#[test]
fn its_csv_files_bring_what_they_brought() {
    for (_, _, suffix) in COMBINATIONS {
        let mut tables = Vec::new();
        for name in FILES.iter().filter(|name| !HANDED_OVER.contains(name)) {
            let file = format!("{name}_{suffix}.csv");
            let bytes = bytes(&file);
            let read = at_once(read_file(&bytes, &file, None, &Unpaused)).expect("nothing waits");
            let read = read.unwrap_or_else(|halt| panic!("{halt:?}"));
            for table in &read {
                // Words that are called otherwise by now are known all the same.
                let unknown = |note: &&Note| note.0.contains("決まったことばではない");
                assert_eq!(table.notes.iter().find(unknown), None, "{file}");
                assert_eq!(table.disagreements, [], "{file}");
            }
            tables.extend(read);
        }
        let library = Library::new(builtin_lists());
        let taken = without_asking(&tables, &Workspace::default(), &library);
        assert_eq!(taken, Ok(workspace("taken_in.json")), "{suffix}");
    }
}
