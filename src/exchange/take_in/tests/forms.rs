//! The same tables in every form in which they leave: one by one, as a workbook, as a zip; whole, or as
//! a prefecture has them.

use super::*;
use crate::exchange::archive::packed;
use crate::exchange::csv::TableRows;
use crate::exchange::file_name::{self, Beside};
use crate::exchange::outgoing::{kit, within, without_few};
use crate::exchange::xlsx::books::fill_in_book;
use crate::exchange::xlsx::kit_book::{SentBy, kit_book};
use crate::exchange::xlsx::public_book::public_book;
use crate::model::{Circle, Level, Observation, Part, Rating, Value};
use chrono::{NaiveDate, NaiveDateTime};

fn made_at() -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
    day.and_hms_opt(9, 5, 0).expect("a time")
}

fn all_of(name: &str, bytes: &[u8]) -> Vec<ReadFile> {
    let read = at_once(read_file(bytes, name, None, &Unpaused));
    let read = read.expect("nothing waits");
    read.unwrap_or_else(|halt| panic!("{name}: {halt:?}"))
}

/// What the sample hands to its prefecture, as a workbook and as a zip.
fn kits() -> [(&'static str, Vec<u8>); 2] {
    kits_of(&sample_record())
}

fn kits_of(record: &AreaRecord) -> [(&'static str, Vec<u8>); 2] {
    let (left, tables) = left_of(record);
    let library = library();
    let lists: Vec<_> = library.iter().map(|list| &**list).collect();
    let sent_by = SentBy {
        office: "見本保健所",
        contact: "",
    };
    let book = kit_book(&left.area, &tables, &lists, sent_by, &[], &made_at()).expect("written");
    [("kit.xlsx", book), ("kit.zip", zip_of(&tables))]
}

fn left_of(record: &AreaRecord) -> (AreaRecord, Vec<TableRows>) {
    let left = within(record, Circle::Prefecture);
    let (left, hidden) = without_few(&left, &Default::default());
    let is_sample = *record == sample_record();
    assert!(
        !is_sample || !hidden.is_empty(),
        "the sample has small counts"
    );
    let tables = kit::tables(&left, &library());
    (left, tables)
}

fn zip_of(tables: &[TableRows]) -> Vec<u8> {
    let csvs = tables.iter().map(|rows| {
        let text = rows.to_csv(Headers::Japanese);
        (
            format!("{}.csv", rows.table.name),
            encode(&text, TextEncoding::Utf8),
        )
    });
    let beside = [
        (Beside::Readme, b"read me".to_vec()),
        (Beside::DataPackage, b"{\"name\": \"x\"}".to_vec()),
    ];
    let area = sample_record().area;
    let beside = beside.map(|(what, bytes)| (file_name::beside(&area, what), bytes));
    let files: Vec<_> = csvs.chain(beside).collect();
    packed(&files, &made_at()).expect("packed")
}

#[test]
fn a_prefecture_reads_a_kit_in_either_form() {
    let sample = sample_record();
    let [book, zip] = kits().map(|(name, bytes)| {
        let files = all_of(name, &bytes);
        let notes = files.iter().flat_map(|file| &file.notes);
        assert_eq!(notes.count(), 0, "{name}");
        Pc::default().takes(&files).workspace
    });
    assert_eq!(book, zip);
    let [record] = &book.records[..] else {
        panic!("one area");
    };
    assert_eq!(record.area.id, sample.area.id);
    for round in sample.own_rounds() {
        let there = record.assessment(&round.key).expect("it left");
        assert_eq!(there.answers.len(), round.answers.len());
        for (item, answer) in &round.answers {
            let came = there.answer(item).expect("an answer");
            assert_eq!(
                (came.rating, &came.evidence),
                (answer.rating, &answer.evidence)
            );
            assert_eq!(came.comment, "", "comments stay in the room");
        }
    }
}

#[test]
fn ones_own_kit_changes_nothing_at_home() {
    for (name, bytes) in kits() {
        let mut pc = Pc::with([sample_record()]);
        let before = pc.workspace.clone();
        let offer = pc.takes(&all_of(name, &bytes));
        assert_eq!(offer.changes, Changes::default(), "{name}");
        assert_eq!(pc.workspace, before, "{name}");
        assert!(offer.unsaid > 0, "what did not leave is told");
    }
}

/// Answers that were carried on as they were, with the day of looking.
fn carried_sample() -> AreaRecord {
    let mut record = sample_record();
    let round = record.assessments.last_mut().expect("a round");
    for answer in round.answers.values_mut() {
        answer.carried = true;
        answer.checked = crate::model::Day::parse("2026-04-01");
    }
    record
}

#[test]
fn ones_own_kit_changes_nothing_at_home_whatever_is_kept_back() {
    use crate::model::SharedField;
    let settings = SharedField::ALL.iter().flat_map(|field| {
        let circles = Circle::ALL.iter();
        let circles = circles.filter(|circle| **circle <= field.widest_circle());
        circles.map(|circle| (*field, *circle))
    });
    for (field, circle) in settings {
        let mut here = carried_sample();
        here.set_circle(field, circle);
        let zip = zip_of(&left_of(&here).1);
        let mut pc = Pc::with([here]);
        let before = pc.workspace.clone();
        let offer = pc.takes(&all_of("kit.zip", &zip));
        assert_eq!(offer.changes, Changes::default(), "{field:?} {circle:?}");
        assert_eq!(pc.workspace, before, "{field:?} {circle:?}");
    }
}

#[test]
fn a_list_to_fill_in_that_comes_back_as_it_was_changes_nothing() {
    let library = library();
    let mut here = carried_sample();
    let round = here.assessments.last_mut().expect("a round");
    let list = library.get(&round.edition).expect("known").clone();
    let mut given = round.clone();
    // It does not leave with the book.
    for answer in given.answers.values_mut() {
        answer.evidence.clear();
    }
    for sent in [round.clone(), given] {
        let book = fill_in_book(&here, &sent, &list, &library, &made_at()).expect("written");
        let offer = Pc::with([here.clone()]).offer(&all_of("fill-in.xlsx", &book));
        assert_eq!(offer.changes, Changes::default());
    }
}

#[test]
fn another_text_from_a_file_is_let_out_by_no_word_on_the_one_before() {
    let check = |circle: Circle, expected: Option<Circle>| {
        let mut here = sample_record();
        let round = here.assessments.last_mut().expect("a round");
        let (item, answer) = round.answers.iter_mut().next().expect("one");
        let item = item.clone();
        answer.comment = "話したこと".into();
        answer.comment_circle = Some(circle);
        answer.evidence = "要綱".into();
        answer.evidence_circle = Some(circle);
        let mut sent = here.clone();
        let round = sent.assessments.last_mut().expect("a round");
        let key = round.key;
        round.edit_answer(&item, |answer| {
            answer.comment = "内々に話したこと".into();
            answer.comment_circle = None;
            answer.evidence = "内々の資料".into();
            answer.evidence_circle = None;
        });
        let file = read("a.csv", &answers_of(&[&sent], TextEncoding::Utf8));
        let taken = Pc::with([here]).takes(&[file]).workspace;
        let answer = &taken.records[0].assessment(&key).expect("there").answers[&item];
        assert_eq!(answer.comment, "内々に話したこと");
        assert_eq!(answer.comment_circle, expected, "{circle:?}");
        assert_eq!(answer.evidence_circle, expected, "{circle:?}");
    };
    check(Circle::Prefecture, None);
    check(Circle::Office, Some(Circle::Office));
}

#[test]
fn an_answer_that_a_file_tells_anew_is_no_longer_carried() {
    let here = carried_sample();
    let mut sent = here.clone();
    let round = sent.assessments.last_mut().expect("a round");
    let key = round.key;
    let (item, answer) = round.answers.iter_mut().next().expect("one");
    let item = item.clone();
    answer.carried = false;
    answer.evidence.push_str("あたらしい。");
    let file = read("a.csv", &answers_of(&[&sent], TextEncoding::Utf8));
    let taken = Pc::with([here]).takes(&[file]).workspace;
    let round = taken.records[0].assessment(&key).expect("there");
    assert!(!round.answers[&item].carried);
    assert_eq!(round.answers.values().filter(|a| !a.carried).count(), 1);
}

/// Small counts with a うち, in words, and of who sits in a forum.
#[test]
fn ones_own_kit_with_few_everywhere_changes_nothing_at_home() {
    use crate::model::{MemberKind, SharedField};
    let mut here = sample_record();
    here.circles
        .insert(SharedField::Attendance, Circle::Prefecture);
    for (place, indicator) in here.indicators.iter_mut().enumerate() {
        let year = crate::model::FiscalYear::new(2025).expect("a year");
        indicator.unit = "人".into();
        let (value, basis) = match place % 3 {
            0 => (Value::Number(7.0), ""),
            1 => (Value::Number(40.0), "入院患者調べ"),
            _ => (Value::Words("約7人".into()), ""),
        };
        let part = |name: &str, number| Part {
            name: name.into(),
            number,
        };
        let mut observation = Observation::new(value);
        observation.basis = basis.into();
        observation.parts = vec![
            part("65歳以上", 3.0),
            part("ほか", 15.0),
            part("1年以上", 22.0),
        ];
        indicator.actuals.insert(year, observation);
    }
    let forum = here.forums.first_mut().expect("one");
    forum.members.insert(MemberKind::Peer, 2);
    for (name, bytes) in kits_of(&here) {
        let mut pc = Pc::with([here.clone()]);
        let before = pc.workspace.clone();
        let offer = pc.takes(&all_of(name, &bytes));
        assert_eq!(offer.changes, Changes::default(), "{name}");
        assert_eq!(pc.workspace, before, "{name}");
    }
}

#[test]
fn what_a_zip_holds_beside_tables_is_told() {
    let csv = answers_of(&[&sample_record()], TextEncoding::Utf8);
    let head = csv
        .split_inclusive(|byte| *byte == b'\n')
        .next()
        .expect("a header");
    let files = [
        ("answers.csv", csv.clone()),
        ("empty.csv", head.to_vec()),
        ("readme.txt", b"x".to_vec()),
        ("memo.txt", b"x".to_vec()),
        ("photo.png", b"\x89PNG\r\n".to_vec()),
    ];
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes));
    let inner = packed(&files, &made_at()).expect("packed");
    let files: Vec<_> = files
        .into_iter()
        .chain([("old.zip".to_owned(), inner)])
        .collect();
    let zip = packed(&files, &made_at()).expect("packed");
    let read = all_of("a.zip", &zip);
    assert_eq!(read.len(), 1);
    let told: Vec<&str> = read[0].notes.iter().map(|note| note.0.as_str()).collect();
    let names = ["empty.csv", "memo.txt", "photo.png", "old.zip"];
    assert_eq!(told.len(), names.len(), "{told:?}");
    for (told, name) in told.iter().zip(names) {
        assert!(
            told.starts_with(&format!("中の「{name}」は読みとばしました。")),
            "{told}"
        );
    }
}

/// By its name, and not by the columns that it lacks.
#[test]
fn what_is_made_to_be_seen_by_all_is_not_taken_in() {
    let left = within(&sample_record(), Circle::Public);
    let year = left.assessments.last().map(|a| a.key.year);
    let year = year.or_else(|| left.plans.last().map(|plan| plan.year));
    let year = year.unwrap_or_else(|| crate::model::FiscalYear::new(2026).expect("a year"));
    let tables = kit::public_tables(&left, &library(), year);
    let book = public_book(&left.area, year, &tables, &made_at()).expect("written");
    for (name, bytes) in [
        ("a.xlsx", book.clone()),
        (
            "a.zip",
            packed(&[("a.xlsx".to_owned(), book)], &made_at()).expect("packed"),
        ),
    ] {
        match at_once(read_file(&bytes, name, None, &Unpaused)).expect("nothing waits") {
            Err(Halt::Wrong(error)) => {
                let told = error.to_string();
                assert!(told.contains("公表用のブックです"), "{told}");
                assert_eq!(told.lines().count(), 2, "{told}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_a_file_leaves_blank_goes_on_ones_word_alone() {
    let mut record = sample_record();
    let round = record.assessments.last_mut().expect("a round");
    let mut answers = round.answers.values_mut();
    let answer = answers.find(|a| !a.comment.is_empty()).expect("a comment");
    answer.comment.clear();
    let file = [read("a.csv", &answers_of(&[&record], TextEncoding::Utf8))];
    let mut pc = Pc::with([sample_record()]);
    let offer = pc.offer(&file);
    assert_eq!(offer.changes, Changes::default());
    assert_eq!(offer.unsaid, 1);
    let stays = offer.stays.expect("one stays");
    let [area] = &stays.changes.areas[..] else {
        panic!("one area");
    };
    assert_eq!(area.counts[&ThingKind::Answer].changed, 1);
    assert_eq!(area.count(), 1);
    pc.wishes.clear_unsaid = true;
    assert_eq!(pc.offer(&file).unsaid, 1, "the same is told to go");
    pc.takes(&file);
    assert_eq!(pc.workspace.records, [record]);
}

#[test]
fn a_list_that_was_filled_in_with_a_spreadsheet_comes_in() {
    let library = library();
    let list = library.iter().next().expect("a list");
    let mut record = sample_record();
    record.assessments.clear();
    let key = crate::model::AssessmentKey::area(
        crate::model::FiscalYear::new(2026).expect("a year"),
        crate::model::Round::Start,
    );
    let mut filled = crate::model::Assessment::new(key, list.edition.clone());
    for (number, item) in list.items_for(record.area.kind).enumerate() {
        let level = Level::new(u8::try_from(number % 5).expect("small"));
        let rating = match number {
            7 => Some(Rating::Unknown),
            8 => Some(Rating::NotApplicable),
            9 => None,
            _ => level.map(Rating::Level),
        };
        filled.edit_answer(&item.id, |answer| {
            answer.rating = rating;
            answer.evidence = rating
                .map(|_| "1-2\n=議事録".to_owned())
                .unwrap_or_default();
        });
    }
    let book = fill_in_book(&record, &filled, list, &library, &made_at()).expect("written");
    let files = all_of("fill-in.xlsx", &book);
    let taken = Pc::with([record]).takes(&files).workspace;
    assert_eq!(taken.records[0].assessments, [filled]);
}

#[test]
fn a_file_without_a_table_of_ours_is_told_by_its_name() {
    let none = packed(&[("a.txt".to_owned(), b"x".to_vec())], &made_at()).expect("packed");
    let read = at_once(read_file(&none, "photos.zip", None, &Unpaused));
    match read {
        Some(Err(Halt::Wrong(error))) => {
            let told = error.to_string();
            assert!(
                told.contains("photos.zip") && told.contains("ありません"),
                "{told}"
            );
        }
        other => panic!("{other:?}"),
    }
}

/// As a spreadsheet does that opens a CSV and saves it in its own form.
#[test]
fn a_csv_that_was_saved_as_a_workbook_keeps_its_texts() {
    let mut record = sample_record();
    record.assessments.truncate(1);
    let texts = ["1-2", "=1+1", "一行目\n二行目", "C:\\new", "'0120"];
    let round = &mut record.assessments[0];
    for (answer, text) in round.answers.values_mut().zip(texts) {
        answer.evidence = text.to_owned();
    }
    let csv = answers_of(&[&record], TextEncoding::Utf8);
    let csv = String::from_utf8(csv).expect("text");
    let csv = csv.trim_start_matches('\u{FEFF}');
    let rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes())
        .into_records();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (y, row) in rows.enumerate() {
        for (x, cell) in row.expect("our own").iter().enumerate() {
            let (y, x) = (u32::try_from(y), u16::try_from(x));
            let place = (y.expect("few"), x.expect("few"));
            sheet.write_string(place.0, place.1, cell).expect("small");
        }
    }
    let book = book.save_to_buffer().expect("written");
    let files = all_of("saved.xlsx", &book);
    let taken = Pc::default().takes(&files).workspace;
    assert_eq!(taken.records[0].assessments, record.assessments);
}
