//! The files that real offices and spreadsheets make, each with what must come of it.

use monosashi::exchange::csv::tables::answers::AnswersFile;
use monosashi::exchange::csv::tables::year::{YearFile, YearTable};
use monosashi::exchange::csv::tables::{Counts, Halt, TableFile, TableReading, read_csv, read_now};
use monosashi::exchange::csv::tables::{answers, year};
use monosashi::exchange::pause::{Unpaused, at_once};
use monosashi::exchange::text_encoding::{
    TextEncoding, comes_back_as, decode, encode, unencodable,
};
use monosashi::exchange::{Headers, builtin};
use monosashi::model::{Assessment, Level, Library, Rating, Round};

fn bytes(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/tests/fixtures/office/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn read_as(name: &str, counts: Counts) -> Result<TableReading, String> {
    let read = at_once(read_csv(&bytes(name), name, counts, &Unpaused));
    read.expect("not waiting").map_err(|halt| match halt {
        Halt::Wrong(error) => error.to_string(),
        Halt::Stopped => "stopped".to_owned(),
    })
}

fn read(name: &str) -> TableReading {
    read_as(name, Counts::Ask).unwrap_or_else(|error| panic!("{error}"))
}

fn answers_of(reading: &TableReading) -> &AnswersFile {
    match &reading.table {
        TableFile::Answers(file) => file,
        TableFile::Year(file) => panic!("{:?}", file.table),
    }
}

fn year_of(reading: &TableReading) -> &YearFile {
    match &reading.table {
        TableFile::Year(file) => file,
        TableFile::Answers(_) => panic!("answers"),
    }
}

/// The one assessment of a file.
fn assessment(reading: &TableReading) -> &Assessment {
    let [area] = &answers_of(reading).areas[..] else {
        panic!("not one area");
    };
    let [assessment] = &area.assessments[..] else {
        panic!("not one assessment");
    };
    assessment
}

/// 令和8年度 中間 of the sample, as its own file gives it back.
fn sample() -> Assessment {
    let sample = builtin::sample().expect("readable");
    let middle = sample.assessments.iter().find(|a| {
        a.key.year.western() == 2026 && a.key.round == Round::Middle && a.key.voice.is_of_area()
    });
    let mut middle = middle.expect("the round of the files").clone();
    // The files are of before anybody was asked for the sitting, why a level moved, or めざす段階.
    middle.back_to_draft(|_| true);
    for answer in middle.answers.values_mut() {
        (answer.moved, answer.desired) = (None, None);
    }
    middle
}

/// Whether the file says what the sample says, as CP932 has it where it once went through that.
fn is_as_the_sample(reading: &TableReading) -> bool {
    let mut twins = sample();
    for answer in twins.answers.values_mut() {
        answer.evidence = comes_back_as(&answer.evidence);
        answer.comment = comes_back_as(&answer.comment);
    }
    for judgement in &mut twins.judgements {
        judgement.why = comes_back_as(&judgement.why);
    }
    let read = assessment(reading);
    *read == twins || (!reading.was_cp932 && *read == sample())
}

fn notes(reading: &TableReading) -> Vec<&str> {
    reading.notes.iter().map(|note| note.0.as_str()).collect()
}

/// The file says what the sample says, and there is nothing to be said of it.
fn check_as_the_sample(name: &str, told: &[&str]) {
    let reading = read(name);
    assert!(is_as_the_sample(&reading), "{name}");
    assert_eq!(answers_of(&reading).areas[0].area.id.as_str(), "mihon-1");
    assert_eq!(notes(&reading), told, "{name}");
    assert_eq!(reading.disagreements, [], "{name}");
}

#[test]
fn what_programs_leave_around_a_table_is_passed_over() {
    check_as_the_sample("c01_copy_1A.csv", &[]);
    check_as_the_sample("c02c_sep.csv", &[]);
    check_as_the_sample("c04_spaces_row.csv", &[]);
    check_as_the_sample("c24_space_quote.csv", &[]);
}

/// It was saved with tabs, after two cells of one answer were edited.
#[test]
fn a_file_parted_by_tabs_brings_what_was_edited_and_nothing_else() {
    let reading = read("l01_tab.csv");
    let (read, before) = (assessment(&reading), sample());
    let changed = read
        .answers
        .iter()
        .filter(|(item, answer)| before.answers.get(item) != Some(answer));
    let changed: Vec<_> = changed.map(|(_, answer)| answer).collect();
    let [answer] = changed[..] else {
        panic!("{changed:?}");
    };
    assert_eq!(answer.rating.and_then(Rating::level), Level::new(4));
    assert_eq!(answer.comment, "LibreOfficeで直した〜①髙﨑");
    assert_eq!(read.answers.len(), before.answers.len());
    assert_eq!(read.judgements, before.judgements);
}

#[test]
fn a_row_of_sums_is_told_in_one_sentence() {
    let told = "77行目の「合計」の行は、集計の行として読みとばしました。";
    check_as_the_sample("c03b_total_bottom.csv", &[told]);
}

#[test]
fn keys_are_read_without_their_blanks() {
    for name in [
        "c06_item_space.csv",
        "c06d_areaid_space.csv",
        "c06e_edition_space.csv",
        "c06h_header_innerspace.csv",
    ] {
        check_as_the_sample(name, &[]);
    }
}

#[test]
fn years_and_days_are_read_as_officers_and_spreadsheets_write_them() {
    check_as_the_sample("c10_year_R8.csv", &[]);
    let read = |name| read(name);
    let [reiwa, serial, time] = ["d_reiwa.csv", "d_serial.csv", "d_isotime.csv"].map(read);
    assert_eq!(year_of(&reiwa).table, YearTable::Meetings);
    assert_eq!(year_of(&reiwa).areas, year_of(&serial).areas);
    assert_eq!(year_of(&reiwa).areas, year_of(&time).areas);
    for reading in [reiwa, serial, time] {
        assert_eq!(notes(&reading), Vec::<&str>::new());
    }
}

#[test]
fn a_readable_column_that_was_edited_is_asked_about() {
    let name = "c11_label_round.csv";
    let reading = read(name);
    assert!(is_as_the_sample(&reading));
    let [told] = &reading.disagreements[..] else {
        panic!("{:?}", reading.disagreements);
    };
    assert_eq!(
        (told.code_column, told.readable_column),
        ("実施回コード", "実施回")
    );
    assert_eq!((told.rows, told.first_line), (75, 2));
    assert_eq!((&*told.code_says, &*told.readable_says), ("中間", "年度末"));
    for (counts, round) in [
        (Counts::Codes, Round::Middle),
        (Counts::Readable, Round::End),
    ] {
        let reading = read_as(name, counts).expect("sound");
        assert_eq!(assessment(&reading).key.round, round);
        assert_eq!(reading.disagreements, []);
    }
}

#[test]
fn a_part_of_a_list_is_what_it_is() {
    let reading = read("c13_partial_menu3.csv");
    let items = reading_items(&reading);
    assert_eq!(items.len(), 8);
    assert!(items.iter().all(|item| sample().answers.contains_key(item)));
}

fn reading_items(reading: &TableReading) -> Vec<monosashi::model::ItemId> {
    assessment(reading).answers.keys().cloned().collect()
}

#[test]
fn codes_and_numbers_of_spreadsheets_are_read() {
    let reading = read("c20b_code_5digits.csv");
    let code = answers_of(&reading).areas[0].area.code.as_ref();
    assert_eq!(code.map(|code| code.as_str()), Some("010006"));
    assert_eq!(year_of(&read("n_comma.csv")).table, YearTable::Indicators);
}

#[test]
fn text_that_a_spreadsheet_would_change_leaves_guarded() {
    let sample = builtin::sample().expect("readable");
    let reading = read("f01_datelike_text.csv");
    let mut record = sample.clone();
    record.assessments = vec![assessment(&reading).clone()];
    let library = Library::new(builtin::builtin_lists());
    let pairs = record.assessments.iter().map(|a| (&record, a));
    let csv = answers::write(pairs, &library, Headers::Japanese);
    for text in ["1-2", "3/4", "0120", "(1)", "1e3"] {
        let is_there = record.assessments[0]
            .answers
            .values()
            .any(|a| a.evidence == text);
        if is_there {
            assert!(csv.contains(&format!(",'{text},")), "{text}");
        }
    }
    assert!(csv.contains(",'1-2,") && csv.contains(",'(1),"));
    let TableFile::Answers(back) =
        read_now(&encode(&csv, TextEncoding::Utf8), "a.csv").expect("ours")
    else {
        panic!("another table");
    };
    assert_eq!(back.areas[0].assessments, record.assessments);
}

#[test]
fn two_areas_under_one_id_are_as_the_files_say() {
    let heads = ["g01_pcA.csv", "g01_pcB.csv"].map(|name| {
        let reading = read(name);
        answers_of(&reading).areas[0].area.clone()
    });
    let [a, b] = heads;
    assert_eq!(a.id, b.id);
    assert_eq!((&*a.own_code, &*b.own_code), ("01", "02"));
    assert_ne!(a.name, b.name);
    let [first, second] = ["h06_v1.csv", "h06_v2.csv"].map(read);
    assert_eq!(assessment(&first).key, assessment(&second).key);
    assert_ne!(assessment(&first), assessment(&second));
}

#[test]
fn what_is_not_seen_loses_nothing_in_cp932() {
    let text = String::from_utf8(bytes("p02_invisible_chars.txt")).expect("UTF-8");
    assert_eq!(unencodable(&text), []);
    let back = decode(&encode(&text, TextEncoding::Cp932)).expect("CP932");
    assert!(back.starts_with("葛城市と長野、ゼロ幅あり、"), "{back}");
    assert!(back.contains("令和元年"), "{back}");
}

#[test]
fn every_table_of_ours_has_nothing_to_be_told() {
    let sample = builtin::sample().expect("readable");
    let library = Library::new(builtin::builtin_lists());
    let pairs = sample.assessments.iter().map(|a| (&sample, a));
    let mut files = vec![answers::write(pairs, &library, Headers::Japanese)];
    let tables = YearTable::ALL.iter();
    files.extend(tables.map(|table| year::write(*table, [&sample], Headers::Japanese)));
    for csv in files {
        for encoding in TextEncoding::ALL {
            let bytes = encode(&csv, encoding);
            let read = at_once(read_csv(&bytes, "a.csv", Counts::Ask, &Unpaused));
            let reading = read.expect("not waiting").expect("ours");
            assert_eq!(
                (reading.notes, reading.disagreements),
                (Vec::new(), Vec::new())
            );
            assert_eq!(reading.was_cp932, encoding == TextEncoding::Cp932);
        }
    }
}
