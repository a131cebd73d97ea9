//! Files that came back, of every kind and mixed.

use crate::exchange::csv::tables::answers;
use crate::exchange::survey::samples::{form, sheet};
use crate::exchange::survey::{AnswerSheet, answer_text, book, form_text, mail_text, read_any_now};
use crate::exchange::xlsx::books::{answers_book, year_book};
use crate::exchange::{Headers, archive, backup, builtin_lists, sample};
use crate::model::{
    Area, AreaKind, AreaRecord, Assessment, AssessmentKey, Feeling, Library, Perspective,
    Perspectives, Respondent, Voice, Workspace,
};
use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

const AT: NaiveDateTime = NaiveDate::from_ymd_opt(2026, 11, 21)
    .expect("a day")
    .and_hms_opt(9, 30, 0)
    .expect("a time");

fn told(name: &str, bytes: &[u8]) -> String {
    read_any_now(name, bytes).expect_err("refused").to_string()
}

/// An area with the answers of these members to the sample.
fn record(sheets: &[AnswerSheet]) -> AreaRecord {
    let form = form();
    let mut record = AreaRecord::new(Area::new(
        form.area,
        AreaKind::Region,
        form.area_name,
        form.edition,
    ));
    for sheet in sheets {
        let voice = Voice::Member(sheet.respondent.id);
        let key = AssessmentKey {
            voice,
            ..AssessmentKey::area(sheet.year, sheet.round)
        };
        let mut own = Assessment::new(key, sheet.edition.clone());
        own.answers = sheet.answers.clone();
        record.take_respondent(sheet.respondent.clone());
        record.put_assessment(own);
    }
    record
}

fn csv(record: &AreaRecord) -> String {
    let pairs = record.assessments.iter().map(|a| (record, a));
    answers::write(pairs, &Library::new(builtin_lists()), Headers::Japanese)
}

fn members() -> [AnswerSheet; 2] {
    ["r-1", "r-2"].map(|id| {
        let mut own = sheet(id);
        own.survey = None;
        own.respondent = Respondent {
            perspectives: Perspectives::one(Perspective::Peer),
            name: format!("名{id}"),
            ..own.respondent
        };
        own
    })
}

#[test]
fn each_kind_is_told_apart_by_what_is_in_it() {
    let one = sheet("r-1");
    let json = answer_text::write(&one);
    assert_eq!(
        read_any_now("答え.txt", json.as_bytes()),
        Ok(vec![one.clone()])
    );
    let blank = book::write(&form(), &AT).expect("small");
    let read = read_any_now("答え", &blank).expect("a form");
    assert!(read.len() == 1 && read[0].is_blank());
    let zip = archive::packed(
        &[
            ("a.json".into(), json.into_bytes()),
            ("b.xlsx".into(), blank),
        ],
        &AT,
    );
    let read = read_any_now("all.zip", &zip.expect("packed")).expect("both");
    assert_eq!(read[0], one);
    assert_eq!(read.len(), 2);
}

#[test]
fn a_table_may_hold_several_members() {
    let both = members();
    let record = record(&both);
    assert_eq!(
        read_any_now("a.csv", csv(&record).as_bytes()),
        Ok(both.to_vec())
    );
    let pairs: Vec<_> = record.assessments.iter().map(|a| (&record, a)).collect();
    let library = Library::new(builtin_lists());
    let workbook = answers_book(&pairs, &library, Headers::Japanese, &AT).expect("small");
    assert_eq!(read_any_now("a.xlsx", &workbook), Ok(both.to_vec()));
}

#[test]
fn what_belongs_elsewhere_is_told_where() {
    let area = sample().expect("readable");
    let workspace = Workspace {
        records: vec![area.clone()],
        ..Workspace::default()
    };
    let mut mixed = record(&members());
    let key = AssessmentKey::area(form().year, form().round);
    let item = &form().items[0].id;
    mixed
        .assessment_mut(key)
        .edit_answer(item, |a| a.felt = Some(Feeling::Yes));
    let page = format!("<!doctype html><html>{}", form_text::for_html(&form()));
    let year = year_book(&[&area], Headers::Japanese, &AT).expect("small");
    let cases: [(&str, Vec<u8>, &str); 9] = [
        (
            "控え.json",
            backup::write(&workspace, "2026-11-21T09:30:00+09:00").into_bytes(),
            "「控えから戻す」",
        ),
        ("form.html", page.into_bytes(), "配ったアンケート"),
        (
            "form.json",
            form_text::write(&form()).into_bytes(),
            "配ったアンケート",
        ),
        (
            "mixed.csv",
            csv(&mixed).into_bytes(),
            "「CSV・Excelを取り込む」",
        ),
        ("year.xlsx", year, "「CSV・Excelを取り込む」"),
        ("a.pdf", b"%PDF-1.7".to_vec(), "PDF"),
        ("a.xls", b"\xD0\xCF\x11\xE0\0\0".to_vec(), "Excelブック"),
        ("x.json", b"{\"a\": 1}".to_vec(), "「ものさし回答」"),
        (
            "list.toml",
            b"id = \"x\"\nedition = \"1\"\n[[item]]\n".to_vec(),
            "チェックリストのページ",
        ),
    ];
    for (name, bytes, says) in cases {
        let told = told(name, &bytes);
        assert!(told.contains(name) && told.contains(says), "{told}");
    }
}

/// The text of a mail within the words of an answer, as somebody pasted it there.
#[test]
fn what_is_pasted_into_a_comment_makes_no_mail_of_a_file() {
    let mail = mail_text::write(&form(), &sheet("r-9")).expect("packed");
    for words in ["monosashi-answer[ 途中", mail.as_str()] {
        let mut all = members();
        for answer in all.iter_mut().flat_map(|own| own.answers.values_mut()) {
            answer.comment = words.to_owned();
        }
        let json = answer_text::write(&all[0]);
        assert_eq!(
            read_any_now("a.json", json.as_bytes()),
            Ok(vec![all[0].clone()])
        );
        let record = record(&all);
        assert_eq!(
            read_any_now("a.csv", csv(&record).as_bytes()),
            Ok(all.to_vec())
        );
        let workspace = Workspace {
            records: vec![record],
            ..Workspace::default()
        };
        let backup = backup::write(&workspace, "2026-11-21T09:30:00+09:00");
        assert!(told("控え.json", backup.as_bytes()).contains("「控えから戻す」"));
    }
}

#[test]
fn a_mail_that_begins_with_a_line_of_which_nothing_is_seen_is_a_mail() {
    let mail = mail_text::write(&form(), &sheet("r-9")).expect("packed");
    for begin in ["\u{200B}\n", "\u{2060}\n\u{FEFF}\n\n", "\n"] {
        let text = format!("{begin}こんにちは\n{mail}");
        let read = read_any_now("a.txt", text.as_bytes());
        assert!(read.is_ok(), "{begin:?} {read:?}");
    }
}

#[test]
fn a_mail_that_begins_like_json_is_a_mail() {
    let mail = mail_text::write(&form(), &sheet("r-9")).expect("packed");
    let text = format!("{{^^}} こんにちは\n{mail}");
    assert_eq!(
        read_any_now("a.txt", text.as_bytes()),
        Ok(vec![sheet("r-9")])
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>, head in prop::sample::select(vec!["", "PK\u{3}\u{4}", "{\"format\":", "地域ID,"])) {
        let _ = read_any_now("a", &[head.as_bytes(), &bytes].concat());
    }
}
