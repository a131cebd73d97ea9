//! Forms written as workbooks, filled in, and read back.

use super::layout::{ANSWER, COMMENT, LEVEL, RowMark};
use super::page::book;
use super::{is_form, read, read_sheets, write};
use crate::exchange::error::FileError;
use crate::exchange::pause::{Unpaused, at_once};
use crate::exchange::samples::text;
use crate::exchange::survey::derived::id_of;
use crate::exchange::survey::samples::{form, forms, sheets};
use crate::exchange::survey::{AnswerSheet, SurveyForm, told};
use crate::exchange::xlsx;
use crate::model::{Feeling, Level, QuestionId, Rating, RespondentId};
use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

const MADE_AT: NaiveDateTime = NaiveDate::from_ymd_opt(2026, 11, 21)
    .expect("a day")
    .and_hms_opt(9, 30, 0)
    .expect("a time");

/// What somebody who gives these answers writes into a cell.
fn cell(form: &SurveyForm, sheet: &AnswerSheet, mark: &RowMark, column: u16) -> String {
    let who = &sheet.respondent;
    let side = |n: usize| who.perspectives.all().get(n).map(|side| side.label());
    let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
    match mark {
        RowMark::Heads => String::new(),
        RowMark::Side(n) => own(side(n - 1)),
        RowMark::People => who.people.map(|n| format!("{n}人")).unwrap_or_default(),
        RowMark::Organisation => who.organisation.clone(),
        RowMark::Name => who.name.clone(),
        RowMark::Shows => own(who.shows_perspective.then_some("立場を出してよい")),
        RowMark::Item(id) => {
            let answers = sheet.answers.iter();
            let mut answers = answers.filter(|(own, _)| own.as_str() == id);
            let answer = answers.next().map(|(_, answer)| answer);
            let Some(answer) = answer else {
                return String::new();
            };
            let level = |level: Level| {
                let n = usize::from(level.value());
                format!("{n} {}", form.scale[n].name)
            };
            match (column, answer.rating) {
                (ANSWER, _) => own(answer.felt.map(Feeling::label)),
                (LEVEL, Some(Rating::Level(to))) => level(to),
                (LEVEL, Some(_)) => "わからない".to_owned(),
                (COMMENT, _) => answer.comment.clone(),
                _ => String::new(),
            }
        }
        RowMark::Question(id) | RowMark::Choice(id, _) => {
            let Some(reply) = sheet.replies.get(&QuestionId::new(id.clone())) else {
                return String::new();
            };
            let mut questions = form.questions.iter();
            let question = questions.find(|q| q.id.as_str() == id).expect("asked");
            match mark {
                RowMark::Choice(_, n) => {
                    let chosen = reply.choices.contains(&question.choices[*n]);
                    own(chosen.then_some("○"))
                }
                _ if reply.choices.is_empty() => reply.text.clone(),
                _ => reply.choices[0].clone(),
            }
        }
    }
}

fn filled(form: &SurveyForm, sheet: &AnswerSheet) -> Vec<u8> {
    book(form, &MADE_AT, &|mark, column| {
        cell(form, sheet, mark, column)
    })
    .expect("small")
}

/// The sample with these texts in the cells of the rows.
fn typed(cells: &[(RowMark, u16, &str)]) -> Result<AnswerSheet, FileError> {
    let text = |mark: &RowMark, column: u16| {
        let own = cells
            .iter()
            .find(|(own, at, _)| (own, *at) == (mark, column));
        own.map(|(_, _, text)| (*text).to_owned())
            .unwrap_or_default()
    };
    read(&book(&form(), &MADE_AT, &text).expect("small"), "a.xlsx")
}

fn item(n: usize) -> RowMark {
    RowMark::Item(form().items[n].id.as_str().to_owned())
}

/// Texts that people see and that begin and end with something: blanks around them are nobody's words.
fn words() -> BoxedStrategy<String> {
    let seen = text().prop_map(|text| match crate::model::is_blank(&text) {
        true => String::new(),
        false => text.trim().to_owned(),
    });
    seen.boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_filled_in_comes_back(sheet in sheets(form(), words())) {
        let mut expected = sheet.clone();
        expected.respondent.id = id_of(&sheet);
        prop_assert_eq!(read(&filled(&form(), &sheet), "a.xlsx"), Ok(expected));
    }

    #[test]
    fn rows_that_were_sorted_and_columns_that_were_moved_are_the_same_answers(
        sheet in sheets(form(), words()), order in any::<u64>(), columns in 0..3_usize,
    ) {
        let bytes = filled(&form(), &sheet);
        let mut all = at_once(xlsx::read(&bytes, "a.xlsx", &Unpaused)).expect("at once").expect("sound");
        for record in &mut all[0].records {
            let blank = std::iter::repeat_n("", columns);
            record.cells = blank.chain(record.cells.iter()).collect();
        }
        all[0].records.sort_by_key(|record| (record.line as u64).wrapping_mul(order | 1).rotate_left(7));
        prop_assert_eq!(read_sheets(&all, "a.xlsx"), read(&bytes, "a.xlsx"));
    }

    #[test]
    fn any_form_is_written_and_read_back_blank(form in forms()) {
        let read = read(&write(&form, &MADE_AT).expect("small"), "a.xlsx").expect("sound");
        prop_assert!(read.is_blank());
        prop_assert_eq!((read.area, read.survey), (form.area, Some(form.survey)));
    }

    #[test]
    fn whatever_is_typed_is_read_or_told_with_its_cell(texts in prop::collection::vec(text(), 30)) {
        let next = std::cell::Cell::new(0);
        let any = |_: &RowMark, _: u16| {
            next.set(next.get() + 1);
            texts[next.get() % texts.len()].clone()
        };
        let bytes = book(&form(), &MADE_AT, &any).expect("small");
        if let Err(error) = read(&bytes, "a.xlsx") {
            for problem in error.problems {
                prop_assert!(problem.message.starts_with("「回答」シートの"), "{}", problem);
            }
        }
    }

    #[test]
    fn a_changed_workbook_is_read_or_refused(
        at in any::<prop::sample::Index>(), over in 0..12_usize, piece in prop::collection::vec(any::<u8>(), 0..6),
    ) {
        let mut bytes = write(&form(), &MADE_AT).expect("small");
        let from = at.index(bytes.len());
        let to = (from + over).min(bytes.len());
        bytes.splice(from..to, piece.iter().copied());
        let _ = read(&bytes, "a.xlsx");
    }
}

#[test]
fn the_same_answers_are_the_same_persons_and_others_are_anothers() {
    let say = |felt: &str| {
        typed(&[(item(0), ANSWER, felt)])
            .expect("sound")
            .respondent
            .id
    };
    assert_eq!(say("そう思う"), say(" 1 "));
    assert_ne!(say("そう思う"), say("まだと思う"));
    assert!(RespondentId::as_str(&say("2")).starts_with("r-x"));
}

#[test]
fn what_cannot_be_read_names_the_cell_and_what_was_expected() {
    for (mark, column, typed_text, cell, says) in [
        (
            item(0),
            ANSWER,
            "思わない",
            "D20",
            "「そう思う」「どちらともいえない」",
        ),
        (item(1), LEVEL, "9", "E21", "0から4までの段階を選ぶ"),
        (RowMark::Side(2), ANSWER, "患者", "D11", "「行政」「医療」"),
        (RowMark::People, ANSWER, "みんな", "D13", "人数を数字で書く"),
        (
            RowMark::Choice("q2".into(), 1),
            ANSWER,
            "?",
            "D28",
            "○を付け",
        ),
        (
            RowMark::Question("q1".into()),
            ANSWER,
            "たぶん",
            "D25",
            "「はい」「いいえ」",
        ),
    ] {
        let error = typed(&[(mark, column, typed_text)]).expect_err("refused");
        let told = error.to_string();
        let place = format!("「回答」シートの{cell}: 「{typed_text}」は読み取れません。");
        assert!(told.contains(&place) && told.contains(says), "{told}");
        assert_eq!(error.problems.len(), 1);
    }
}

#[test]
fn what_every_form_says_stands_there_once_and_no_bracket_within_another() {
    let mut form = form();
    form.send_to = "あおば川保健所（窓口、郵送）".into();
    form.items[0].text = "場（会議など）がある".into();
    let bytes = write(&form, &MADE_AT).expect("small");
    let all = at_once(xlsx::read(&bytes, "a.xlsx", &Unpaused))
        .expect("at once")
        .expect("sound");
    let records = all[0].records.iter();
    let said: Vec<&str> = records.flat_map(|record| record.cells.iter()).collect();
    let all = said.join("\n");
    for once in [
        told::DECLINE,
        told::WHY_ORGANISATION,
        told::WHY_NAME,
        "10分ほどかかります。謝金があります。2026年12月18日までにお願いします。",
        "返し先：あおば川保健所（窓口、郵送）",
        "謝金",
        "断っても",
    ] {
        assert_eq!(all.matches(once).count(), 1, "{once}");
    }
    for text in said {
        let mut depth = 0;
        for sign in text.chars() {
            depth += i32::from(sign == '（') - i32::from(sign == '）');
            assert!(depth < 2, "{text}");
        }
    }
}

#[test]
fn a_form_of_ours_is_known_and_others_are_not() {
    let sheets = |bytes: &[u8]| {
        at_once(xlsx::read(bytes, "a.xlsx", &Unpaused))
            .expect("at once")
            .expect("sound")
    };
    let own = sheets(&write(&form(), &MADE_AT).expect("small"));
    assert!(is_form(&own));
    assert!(!is_form(&own[..1]));
    assert!(!is_form(&[]));
}

/// FORM=/tmp/form.xlsx leaves one to be looked at.
#[test]
fn a_form_can_be_looked_at() {
    if let Ok(path) = std::env::var("FORM") {
        std::fs::write(path, write(&form(), &MADE_AT).expect("small")).expect("written");
    }
}
