//! Thirty areas' files in one go, as a prefecture gets them: every answer compared with what was sent.

use super::*;
use crate::model::{Assessment, ItemId, Level, Rating};
use std::collections::BTreeMap;

/// An area with answers that no other has.
fn area(number: usize) -> AreaRecord {
    let mut record = sample_record();
    record.area.id = AreaId::new(format!("area-{number}"));
    record.area.name = format!("第{number}圏域");
    record.area.own_code = format!("M-{number:02}");
    record.area.is_sample = false;
    record.assessments.truncate(1);
    let round = &mut record.assessments[0];
    let items: Vec<ItemId> = round.answers.keys().cloned().collect();
    for (place, item) in items.iter().enumerate() {
        round.edit_answer(item, |a| {
            let level = (number * 7 + place) % 5;
            a.rating = Level::new(level as u8).map(Rating::Level);
            a.evidence = format!("第{number}圏域の{place}番");
            (a.agreed, a.moved) = (None, None);
        });
    }
    record
}

fn book_of(record: &AreaRecord) -> Vec<u8> {
    use crate::exchange::xlsx::books::answers_book;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
    let made_at = day.and_hms_opt(9, 0, 0).expect("a time");
    let rounds = [(record, round(record))];
    answers_book(&rounds, &library(), Headers::Japanese, &made_at).expect("small")
}

fn round(record: &AreaRecord) -> &Assessment {
    &record.assessments[0]
}

#[test]
fn of_thirty_areas_files_nothing_is_misplaced_lost_or_untold() {
    let areas: Vec<_> = (1..=30).map(area).collect();
    let mut files = Vec::new();
    let mut put = |name: &str, bytes: &[u8]| files.push(read(name, bytes));
    for (n, record) in areas.iter().enumerate().take(5) {
        put(
            &format!("{n}.csv"),
            &answers_of(&[record], TextEncoding::Utf8),
        );
    }
    for (n, record) in areas.iter().enumerate().take(10).skip(5) {
        put(&format!("{n}.xlsx"), &book_of(record));
    }
    for (n, record) in areas.iter().enumerate().take(20).skip(10) {
        put(
            &format!("{n}.csv"),
            &answers_of(&[record], TextEncoding::Cp932),
        );
    }
    // Joined, and one of them again by itself.
    let joined: Vec<_> = areas[20..27].iter().collect();
    put("joined.csv", &answers_of(&joined, TextEncoding::Utf8));
    put("again.csv", &answers_of(&[&areas[22]], TextEncoding::Cp932));
    // Filtered: half of the rows.
    let text = String::from_utf8(answers_of(&[&areas[27]], TextEncoding::Utf8)).expect("UTF-8");
    let lines = text.lines().enumerate().filter(|(n, _)| n % 2 == 0);
    let half: Vec<_> = lines.map(|(_, line)| line).collect();
    put("filtered.csv", half.join("\r\n").as_bytes());
    // Of another list.
    let mut other_list = areas[28].clone();
    other_list.assessments[0].edition = EditionRef::new("mie", "2027");
    put("other.csv", &answers_of(&[&other_list], TextEncoding::Utf8));
    put("29.csv", &answers_of(&[&areas[29]], TextEncoding::Utf8));

    // Half of the areas are here with older answers.
    let here = (1..=30).step_by(2).map(|n| {
        let mut record = area(n + 3);
        record.area = area(n).area;
        record
    });
    let here = here.into_iter().collect::<Vec<_>>();
    let mut pc = Pc::with(here.clone());
    let offer = pc.takes(&files);
    assert_eq!(offer.workspace.records.len(), 30);

    for sent in &areas {
        let id = &sent.area.id;
        let taken = offer.workspace.record(id).expect("there");
        let before = here.iter().find(|r| r.area.id == *id).map(round);
        let is_filtered = *id == areas[27].area.id;
        for (place, (item, answer)) in round(sent).answers.iter().enumerate() {
            let found = round(taken).answers.get(item);
            let is_sent = found == Some(answer);
            let is_left = found == before.and_then(|b| b.answers.get(item));
            assert!(is_sent || is_filtered && is_left, "{id} {item} {place}");
        }
        // Told: as many as differ.
        let told = offer.changes.areas.iter().find(|a| a.id == *id);
        let counts = told.expect("told").counts[&ThingKind::Answer];
        let old = before.map(|b| b.answers.clone()).unwrap_or_default();
        assert_eq!(counts, compared(&old, &round(taken).answers), "{id}");
    }
    assert!(offer.notes.iter().any(|note| note.contains("「mie」")));
    assert!(
        pc.takes(&files).changes.is_empty(),
        "again: nothing changes"
    );
}

fn compared<T: PartialEq>(before: &BTreeMap<ItemId, T>, after: &BTreeMap<ItemId, T>) -> Counts {
    let mut counts = Counts::default();
    for (item, value) in after {
        match before.get(item) {
            None => counts.added += 1,
            Some(old) if old == value => counts.same += 1,
            Some(_) => counts.changed += 1,
        }
    }
    counts.gone = before
        .keys()
        .filter(|item| !after.contains_key(item))
        .count();
    counts
}
