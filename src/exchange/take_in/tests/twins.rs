//! A list that went through CP932.

use super::*;
use crate::model::ItemId;

/// The 見本's first round, with that evidence on its first item.
fn with_evidence(evidence: &str) -> (AreaRecord, ItemId) {
    let mut record = sample_record();
    record.assessments.truncate(1);
    let round = &mut record.assessments[0];
    let item = round.answers.keys().next().expect("one").clone();
    round.edit_answer(&item, |a| a.evidence = evidence.into());
    (record, item)
}

#[test]
fn a_text_that_only_its_twins_change_keeps_the_form_that_stands() {
    let texts = "10〜12時 −3 — ‖ 5¢ £2 ¬ ‾ ¥100";
    let (here, _) = with_evidence(texts);
    let file = read("a.csv", &answers_of(&[&here], TextEncoding::Cp932));
    assert!(file.was_cp932);
    let offer = Pc::with([here]).offer(&[file]);
    assert!(offer.changes.is_empty(), "{:?}", offer.changes);
    assert_eq!(offer.notes, Vec::<String>::new());
}

#[test]
fn a_text_with_what_cp932_lacks_stays_and_a_new_one_is_told() {
    let (here, _) = with_evidence("𠮷田さんの⻑い話");
    let file = read("a.csv", &answers_of(&[&here], TextEncoding::Cp932));
    let offer = Pc::with([here.clone()]).offer(&[file]);
    assert!(offer.changes.is_empty(), "{:?}", offer.changes);
    assert_eq!(offer.notes, Vec::<String>::new());

    let (sent, item) = with_evidence("𠮷田さんの短い話");
    let file = read("a.csv", &answers_of(&[&sent], TextEncoding::Cp932));
    let offer = Pc::with([here]).offer(&[file]);
    assert_eq!(offer.notes, [super::super::twins::LOST_NOTE]);
    let answer = &offer.workspace.records[0].assessments[0].answers[&item];
    assert_eq!(answer.evidence, "〓田さんの短い話");
}

#[test]
fn a_new_text_with_a_twin_is_taken_as_it_is_and_told_once() {
    let (here, item) = with_evidence("10〜12時");
    let (sent, _) = with_evidence("13〜15時");
    let mut sent = sent;
    sent.assessments[0].edit_answer(&item, |a| a.comment = "1〜2".into());
    let file = read("a.csv", &answers_of(&[&sent], TextEncoding::Cp932));
    let offer = Pc::with([here.clone()]).offer(&[file]);
    let told = counts(&offer, ThingKind::Answer);
    assert_eq!(told.changed, 1);
    assert_eq!(offer.notes, [super::super::twins::NOTE]);
    let answer = &offer.workspace.records[0].assessments[0].answers[&item];
    assert_eq!(answer.evidence, "13～15時");

    // From UTF-8 it is as it was written.
    let file = read("a.csv", &answers_of(&[&sent], TextEncoding::Utf8));
    let offer = Pc::with([here]).offer(&[file]);
    assert_eq!(offer.notes, Vec::<String>::new());
    assert_eq!(offer.workspace.records[0].assessments, sent.assessments);
}
