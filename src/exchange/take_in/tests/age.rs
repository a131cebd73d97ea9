//! Files that are older than others, by their own word.

use super::*;
use crate::exchange::xlsx::books::{answers_book, fill_in_book};
use chrono::{NaiveDate, NaiveDateTime};

fn at(minute: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
    day.and_hms_opt(20, minute, 0).expect("a time")
}

/// One round of the 見本.
fn here() -> AreaRecord {
    let mut record = sample_record();
    record.assessments.truncate(1);
    record
}

fn with_evidence(words: &str) -> AreaRecord {
    let mut record = here();
    let answers = &mut record.assessments[0].answers;
    answers.values_mut().for_each(|a| a.evidence = words.into());
    record
}

/// Made at that minute, and copied to the disk at that hour.
fn book(record: &AreaRecord, minute: u32, hour: u32) -> ReadFile {
    let rounds = [(record, &record.assessments[0])];
    let book = answers_book(&rounds, &library(), Headers::Japanese, &at(minute));
    read_at(&format!("{minute}.xlsx"), &book.expect("small"), hour)
}

#[test]
fn an_older_file_is_told_as_such_until_the_newer_one_is_taken_back() {
    let (older, newer) = (
        [book(&with_evidence("前の"), 48, 12)],
        [book(&with_evidence("新しい"), 52, 11)],
    );
    let mut pc = Pc::with([here()]);
    let before = pc.workspace.clone();
    assert_eq!(pc.offer(&older).notes, Vec::<String>::new());
    let offer = pc.takes(&newer);
    assert_eq!(offer.notes, Vec::<String>::new());
    assert_eq!(pc.offer(&newer).notes, Vec::<String>::new(), "again");
    let notes = pc.offer(&older).notes;
    let [note] = &notes[..] else {
        panic!("{notes:?}");
    };
    for words in [
        "「48.xlsx」は2026年11月26日 20時48分",
        "（2026年11月26日 20時52分）より古い",
        &format!("「{}」", here().area.name),
    ] {
        assert!(note.contains(words), "{note}");
    }
    assert_eq!(pc.takes(&older).remember.taken_in, []);
    assert_eq!(pc.offer(&older).notes.len(), 1, "the newest counts");

    pc.goes_back(&before, &offer);
    assert_eq!(pc.offer(&older).notes, Vec::<String>::new());
}

#[test]
fn of_two_at_once_the_one_that_was_made_later_is_proposed() {
    let files = [
        book(&with_evidence("前の"), 48, 12),
        book(&with_evidence("新しい"), 52, 11),
    ];
    let mut pc = Pc::default();
    let question = pc.asks(&files);
    let About::Versions { versions, .. } = &question.about else {
        panic!("{question:?}");
    };
    let made: Vec<_> = versions.iter().map(|v| v.made.as_deref()).collect();
    let expected = ["2026-11-26T20:48:00+09:00", "2026-11-26T20:52:00+09:00"];
    assert_eq!(made, expected.map(Some));
    assert_eq!(question.proposed, Some(1), "though copied earlier");
    pc.says(&question, 1);
    let offer = pc.takes(&files);
    assert_eq!(offer.remember.taken_in.len(), 1);
    assert_eq!(offer.remember.taken_in[0].made, expected[1]);
}

#[test]
fn a_list_to_fill_in_is_written_in_after_it_was_made() {
    let (here, library) = (here(), library());
    let round = &here.assessments[0];
    let list = library.get(&round.edition).expect("known");
    let book = fill_in_book(&here, round, list, &library, &at(48)).expect("small");
    assert_eq!(read_at("fill-in.xlsx", &book, 12).made, None);
}

#[test]
fn a_zip_says_when_it_was_made_and_what_is_no_time_says_nothing() {
    use crate::exchange::archive::packed;
    let made = |package: &str| {
        let files = [
            (
                "a.csv".to_owned(),
                answers_of(&[&here()], TextEncoding::Utf8),
            ),
            (
                "M-01_datapackage.json".to_owned(),
                package.as_bytes().to_vec(),
            ),
        ];
        let zip = packed(&files, &at(0)).expect("packed");
        read_at("kit.zip", &zip, 9).made
    };
    let time = "2026-11-26T20:52:30+09:00";
    assert_eq!(
        made(&format!(r#"{{"created":"{time}"}}"#)).as_deref(),
        Some(time)
    );
    for other in [r#"{"created":"いつか"}"#, "[]", "{"] {
        assert_eq!(made(other), None);
    }
}

#[test]
fn the_zip_and_the_workbook_of_one_minute_are_of_one_age() {
    let zip = ReadFile {
        made: Some("2026-11-26T20:52:20+09:00".to_owned()),
        ..read_at(
            "kit.csv",
            &answers_of(&[&with_evidence("zipの")], TextEncoding::Utf8),
            9,
        )
    };
    let book = book(&with_evidence("ブックの"), 52, 11);
    let mut pc = Pc::with([here()]);
    pc.takes(std::slice::from_ref(&zip));
    assert_eq!(
        pc.offer(std::slice::from_ref(&book)).notes,
        Vec::<String>::new()
    );
    let question = Pc::default().asks(&[zip, book]);
    assert_eq!(question.proposed, None, "which was made later is not known");
}

#[test]
fn of_several_packages_in_a_zip_each_tells_of_its_own_files() {
    use crate::exchange::archive::packed;
    let csv = answers_of(&[&here()], TextEncoding::Utf8);
    let package = |name: &str, minute: u32| {
        let text = format!(
            r#"{{"created":"2026-11-26T20:{minute}:30+09:00","resources":[{{"path":"{name}"}}]}}"#
        );
        text.into_bytes()
    };
    let files = [
        ("all/M-01_datapackage.json", package("M-01.csv", 48)),
        ("all/M-02_datapackage.json", package("M-02.csv", 52)),
        ("all/M-01.csv", csv.clone()),
        ("all/M-02.csv", csv.clone()),
        ("other.csv", csv.clone()),
        ("before/M-03_datapackage.json", package("M-03.csv", 40)),
        ("M-03_datapackage.json", package("M-03.csv", 44)),
        ("M-03.csv", csv),
    ];
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes));
    let zip = packed(&files, &at(0)).expect("packed");
    let read = at_once(read_file(&zip, "kits.zip", None, &Unpaused));
    let read = read.expect("nothing waits").expect("read");
    let minutes: Vec<_> = read
        .iter()
        .map(|f| f.made.as_deref().map(|m| &m[14..16]))
        .collect();
    assert_eq!(minutes, [Some("48"), Some("52"), None, None]);
}
