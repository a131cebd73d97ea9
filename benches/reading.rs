//! How long it takes to read the answers of thirty areas, and of two hundred members, natively.

use monosashi::exchange::Headers;
use monosashi::exchange::builtin::{builtin_lists, sample};
use monosashi::exchange::csv::tables::{TableFile, answers, read_now};
use monosashi::exchange::survey::gather::{Choices, gather_now, take};
use monosashi::exchange::survey::{AnswerSheet, SurveyForm, answer_text, book, read_any_now};
use monosashi::exchange::text_encoding::{TextEncoding, encode};
use monosashi::model::{
    Answer, AreaId, AreaRecord, Checklist, Feeling, Library, Respondent, RespondentId, Round,
    Survey, SurveyId,
};
use std::time::Instant;

fn main() {
    areas();
    members();
}

/// The quickest of so many, in milliseconds.
fn best<T>(times: usize, work: impl Fn() -> T) -> f64 {
    let times = (0..times).map(|_| {
        let begun = Instant::now();
        std::hint::black_box(work());
        begun.elapsed().as_secs_f64() * 1e3
    });
    times.fold(f64::MAX, f64::min)
}

/// 200 answer files of all items of a list, and a workbook.
fn members() {
    let list: &Checklist = &builtin_lists()[0];
    let mut record = sample().expect("readable");
    let year = record.assessments[0].key.year;
    let mut survey = Survey::new(SurveyId::new("s"), year, Round::Middle);
    survey.items = list.items.iter().map(|item| item.id.clone()).collect();
    record.surveys.push(survey.clone());
    let form = SurveyForm::of(&record, &survey, list);
    let files: Vec<(String, Vec<u8>)> = (0..200)
        .map(|n| {
            (
                format!("{n}.json"),
                answer_text::write(&answers(&form, n)).into_bytes(),
            )
        })
        .collect();
    let read = || {
        let one = |(name, bytes): &(String, Vec<u8>)| {
            let mut sheets = read_any_now(name, bytes).expect("sound");
            (name.clone(), sheets.remove(0))
        };
        files.iter().map(one).collect::<Vec<_>>()
    };
    let gathered = || gather_now(&record, &survey, list, read());
    let taken = || -> AreaRecord {
        let mut record = record.clone();
        take(&mut record, &survey.id, &gathered(), &Choices::new());
        record
    };
    assert_eq!(taken().respondents.len(), record.respondents.len() + 200);
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let items = form.items.len();
    println!(
        "200 answer files of {items} items, {bytes} bytes: read {:.2} ms, laid together {:.2} ms, taken in {:.2} ms",
        best(9, read),
        best(9, gathered),
        best(9, taken)
    );
    let at = chrono::DateTime::from_timestamp(0, 0)
        .expect("a time")
        .naive_utc();
    let workbook = book::write(&form, &at).expect("small");
    let read = || book::read(&workbook, "a.xlsx").expect("sound");
    println!(
        "one workbook, {} bytes: {:.2} ms",
        workbook.len(),
        best(9, read)
    );
}

fn answers(form: &SurveyForm, n: usize) -> AnswerSheet {
    let id = RespondentId::new(&format!("r-{n}")).expect("an id");
    let mut sheet = AnswerSheet::of(form, Respondent::new(id));
    for (at, item) in form.items.iter().enumerate() {
        let answer = Answer {
            felt: Some(Feeling::ALL[(n + at) % Feeling::ALL.len()]),
            comment: "夜に話せるところが近くにあると助かります".into(),
            ..Answer::default()
        };
        sheet.answers.insert(item.id.clone(), answer);
    }
    sheet
}

fn areas() {
    let library = Library::new(builtin_lists());
    let records: Vec<_> = (0..30)
        .map(|n| {
            let mut record = sample().expect("readable");
            record.area.id = AreaId::new(format!("area-{n}"));
            record.assessments.truncate(1);
            record
        })
        .collect();
    let rows = records.iter();
    let rows = rows.flat_map(|r| r.assessments.iter().map(move |a| (r, a)));
    let csv = answers::write(rows, &library, Headers::Japanese);
    for encoding in TextEncoding::ALL {
        let bytes = encode(&csv, encoding);
        let times = (0..15).map(|_| {
            let begun = Instant::now();
            let read = read_now(&bytes, "a.csv").expect("sound");
            let TableFile::Answers(read) = read else {
                panic!("another table");
            };
            assert_eq!(read.areas.len(), 30);
            begun.elapsed().as_secs_f64() * 1e3
        });
        let best = times.fold(f64::MAX, f64::min);
        let (lines, bytes) = (csv.lines().count(), bytes.len());
        println!("{encoding:?}: {lines} lines, {bytes} bytes, {best:.2} ms");
    }
}
