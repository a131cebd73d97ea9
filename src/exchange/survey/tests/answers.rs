//! Answers as text.

use crate::exchange::error::FileError;
use crate::exchange::samples::text;
use crate::exchange::survey::samples::{form, sheet, sheets};
use crate::exchange::survey::{AnswerSheet, answer_text};
use crate::model::Circle;
use proptest::prelude::*;

fn read(text: &str) -> Result<AnswerSheet, FileError> {
    answer_text::read(text.as_bytes(), "a.json")
}

/// What is told of the sample with a change in its JSON.
fn told(from: &str, to: &str) -> String {
    let text = answer_text::write(&sheet("r-1"));
    assert!(text.contains(from), "{from}");
    let error = read(&text.replacen(from, to, 1)).expect_err("refused");
    error.to_string()
}

proptest! {
    #[test]
    fn an_answer_comes_back_as_it_was(sheet in sheets(form(), text())) {
        prop_assert_eq!(read(&answer_text::write(&sheet)), Ok(sheet));
    }

    #[test]
    fn a_changed_file_is_read_or_refused(
        at in any::<prop::sample::Index>(), over in 0..20_usize, piece in prop::collection::vec(any::<u8>(), 0..4),
    ) {
        let mut bytes = answer_text::write(&sheet("r-1")).into_bytes();
        let from = at.index(bytes.len());
        let to = (from + over).min(bytes.len());
        bytes.splice(from..to, piece.iter().copied());
        let _ = answer_text::read(&bytes, "a.json");
        let _ = answer_text::read(&piece, "a.json");
    }
}

#[test]
fn a_person_can_read_the_file() {
    let text = answer_text::write(&sheet("r-1"));
    assert!(
        text.contains("\n  \"area_name\": \"あおば川圏域\","),
        "{text}"
    );
    assert!(text.contains("\"felt\": \"not-yet\",\n"), "{text}");
}

#[test]
fn what_only_the_office_decides_is_not_brought() {
    let mut sheet = sheet("r-1");
    let mut written = sheet.clone();
    written.respondent.name_circle = Some(Circle::Public);
    written.answers.values_mut().for_each(|a| a.shown = true);
    sheet.respondent.name_circle = None;
    assert_eq!(read(&answer_text::write(&written)), Ok(sheet));
}

#[test]
fn what_is_wrong_is_told_with_what_to_do() {
    for (from, to, says) in [
        (
            "\"version\": 1",
            "\"version\": 2",
            "新しい版のものさしで取り込んでください",
        ),
        ("-answer", "", "回答のファイルではない"),
        ("-answer", "-survey", "回答のファイルではない"),
        ("\"r-1\"", "\"山田\"", "もう一度送ってもらってください"),
        ("\"not-yet\"", "\"no\"", "もう一度送ってもらってください"),
        ("2026", "20260", "もう一度送ってもらってください"),
        ("話せる", &"あ".repeat(20_001), "長すぎます"),
    ] {
        let told = told(from, to);
        assert!(
            told.starts_with("「a.json」") && told.contains(says),
            "{told}"
        );
    }
}
