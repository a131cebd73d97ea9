//! Every file that people save, opened in LibreOffice, changed in two cells, saved as CSV (UTF-8 and
//! Shift_JIS) and as xlsx, and read back: exactly these two changes.
//!
//! `cargo xtask endure office` runs it where LibreOffice is installed; anywhere else it has nothing to
//! say. It stands in for Excel, which no machine of ours has.

use chrono::{NaiveDate, NaiveDateTime};
use monosashi::exchange::csv::tables::answers;
use monosashi::exchange::csv::tables::year::{self, YearTable};
use monosashi::exchange::csv::tables::{codes_list, column_dictionary, summary};
use monosashi::exchange::pause::{Unpaused, at_once};
use monosashi::exchange::survey::{SurveyForm, book, read_any_now};
use monosashi::exchange::take_in::{read_file, without_asking};
use monosashi::exchange::text_encoding::{TextEncoding, encode};
use monosashi::exchange::xlsx::books::{answers_book, fill_in_book, year_book};
use monosashi::exchange::xlsx::{self, Sheet};
use monosashi::exchange::{Headers, builtin};
use monosashi::model::{
    AreaRecord, Assessment, AssessmentKey, Feeling, Level, Library, Question, QuestionId,
    QuestionKind, Rating, Round, Survey, SurveyId, Workspace,
};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const MADE_AT: NaiveDateTime = NaiveDate::from_ymd_opt(2026, 11, 21)
    .expect("a day")
    .and_hms_opt(9, 30, 0)
    .expect("a time");

/// What is looked for in a cell, and what is written there instead.
const EDITS: [(&str, &str); 2] = [
    ("一つめの直すところ", "一つめを直しました"),
    ("二つめの直すところ", "二つめを直しました、はい"),
];

/// LibreOffice's options for a CSV: comma, quotes, encoding, from line 1, Japanese, and numbers and
/// days made of what looks like them, as when a file is opened by a double click.
const UTF8: &str = "44,34,76,1,,1041,false,true,false,false,false,-1";
const SHIFT_JIS: &str = "44,34,64,1,,1041,false,true,false,false,false,-1";

/// Where the files of a run stand.
struct Office {
    program: String,
    folder: PathBuf,
}

impl Office {
    /// `None` where it was not asked for. `folder` is the test's own: they run beside each other.
    fn asked_for(folder: &str) -> Option<Self> {
        let program = std::env::var("MONOSASHI_SOFFICE").ok()?;
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("office")
            .join(folder);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        Some(Self { program, folder })
    }

    /// Opens `files` and saves each in another form in the folder `into`.
    fn convert(&self, files: &[PathBuf], input: Option<&str>, to: &str, into: &str) -> PathBuf {
        let out = self.folder.join(into);
        let mut command = Command::new(&self.program);
        let profile = self.folder.join("profile");
        command
            .arg(format!(
                "-env:UserInstallation=file://{}",
                profile.display()
            ))
            .args(["--headless", "--norestore"])
            .args(input.map(|options| format!("--infilter=CSV:{options}")))
            .args(["--convert-to", to, "--outdir"])
            .arg(&out)
            .args(files);
        let done = command.output().expect("LibreOffice runs");
        assert!(done.status.success(), "{done:?}");
        out
    }

    /// Files are opened, edited as flat documents, and saved in three forms. What they are saved
    /// as stands in `<name>-utf8`, `<name>-sjis`, `<name>-xlsx`.
    fn edit(&self, name: &str, files: &[(String, Vec<u8>)], input: Option<&str>) {
        let original = self.folder.join(name);
        fs::create_dir_all(&original).expect("a folder");
        let paths: Vec<PathBuf> = files.iter().map(|(file, _)| original.join(file)).collect();
        for (path, (_, bytes)) in paths.iter().zip(files) {
            fs::write(path, bytes).expect("written");
        }
        let flat = self.convert(&paths, input, "fods", &format!("{name}-flat"));
        let documents: Vec<PathBuf> = files
            .iter()
            .map(|(file, _)| flat.join(with_ending(file, "fods")))
            .collect();
        for document in &documents {
            let mut text = fs::read_to_string(document).expect("it was opened");
            for (before, after) in EDITS {
                text = text.replace(
                    &format!("<text:p>{before}</text:p>"),
                    &format!("<text:p>{after}</text:p>"),
                );
            }
            fs::write(document, text).expect("written");
        }
        let csv = |options: &str| format!("csv:Text - txt - csv (StarCalc):{options}");
        self.convert(&documents, None, &csv(UTF8), &format!("{name}-utf8"));
        self.convert(&documents, None, &csv(SHIFT_JIS), &format!("{name}-sjis"));
        self.convert(
            &documents,
            None,
            "xlsx:Calc MS Excel 2007 XML",
            &format!("{name}-xlsx"),
        );
    }

    fn saved(&self, folder: &str, file: &str) -> Vec<u8> {
        let path = self.folder.join(folder).join(file);
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

fn with_ending(file: &str, ending: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    format!("{stem}.{ending}")
}

/// The 見本 with two texts to change.
fn record() -> AreaRecord {
    let mut record = builtin::sample().expect("the sample is a good backup");
    let assessment = record
        .assessments
        .iter_mut()
        .find(|a| a.key == key())
        .expect("in the sample");
    let ids: Vec<_> = assessment.answers.keys().take(2).cloned().collect();
    assessment.edit_answer(&ids[0], |answer| answer.evidence = EDITS[0].0.to_owned());
    assessment.edit_answer(&ids[1], |answer| answer.comment = EDITS[1].0.to_owned());
    let plan = record.plans.last_mut().expect("in the sample");
    plan.vision = EDITS[0].0.to_owned();
    plan.worries = EDITS[1].0.to_owned();
    record
}

/// Texts that a spreadsheet makes something else of, or runs, where nothing keeps it from it.
const HARD: [&str; 12] = [
    "1-2",
    "3/4",
    "0120",
    "(1)",
    "1e3",
    "=1+1",
    "+81",
    "-5",
    "@家族会",
    "2026/7/22",
    "'引用",
    "TRUE",
];

/// The same with such texts as evidence.
fn with_hard_texts(mut record: AreaRecord) -> AreaRecord {
    let assessment = record.assessments.iter_mut().find(|a| a.key == key());
    let assessment = assessment.expect("in the sample");
    let ids: Vec<_> = assessment.answers.keys().skip(2).cloned().collect();
    assert!(ids.len() >= HARD.len());
    for (id, text) in ids.iter().zip(HARD) {
        assessment.edit_answer(id, |answer| answer.evidence = text.to_owned());
    }
    record
}

fn key() -> AssessmentKey {
    let year = builtin::sample().expect("a sample").assessments[0].key.year;
    AssessmentKey::area(year, Round::Start)
}

fn library() -> Library {
    Library::new(builtin::builtin_lists())
}

fn assessment(record: &AreaRecord) -> &Assessment {
    record.assessment(&key()).expect("in the sample")
}

/// A table's name, its sheet in a workbook if it has one, and its text.
fn csvs(record: &AreaRecord) -> Vec<(String, String)> {
    let (library, headers) = (library(), Headers::Japanese);
    let pair = || [(record, assessment(record))];
    let mut all = vec![
        (
            "answers".to_owned(),
            answers::write(pair(), &library, headers),
        ),
        (
            "summary".to_owned(),
            summary::write(pair(), &library, headers),
        ),
        (
            "columns".to_owned(),
            column_dictionary(headers, TextEncoding::Utf8),
        ),
        (
            "codes".to_owned(),
            codes_list::write(library.iter().map(|l| &**l), headers),
        ),
    ];
    let tables = YearTable::ALL.iter();
    all.extend(tables.map(|t| (t.code().to_owned(), year::write(*t, [record], headers))));
    all
}

fn edited(text: &str) -> String {
    EDITS.iter().fold(text.to_owned(), |text, (before, after)| {
        // A comma is quoted in a CSV.
        let after = if after.contains(',') {
            format!("\"{after}\"")
        } else {
            (*after).to_owned()
        };
        text.replace(before, &after)
    })
}

/// What comes of tables, each by its name.
fn taken(files: &[(&str, Vec<u8>)]) -> Vec<AreaRecord> {
    let read = files.iter().flat_map(|(name, bytes)| {
        let read = at_once(read_file(bytes, name, None, &Unpaused));
        let read = read.expect("nothing waits");
        read.unwrap_or_else(|halt| panic!("{name}: {halt:?}"))
    });
    let read: Vec<_> = read.collect();
    let library = Library::new(builtin::builtin_lists());
    let workspace = without_asking(&read, &Workspace::default(), &library);
    workspace.unwrap_or_else(|error| panic!("{error}")).records
}

/// Those that are read back.
fn expected(csvs: &[(String, String)]) -> Vec<AreaRecord> {
    let read_back = csvs.iter().filter(|(name, _)| is_read_back(name));
    let files: Vec<_> = read_back
        .map(|(name, text)| (name.as_str(), edited(text).into_bytes()))
        .collect();
    taken(&files)
}

fn is_read_back(name: &str) -> bool {
    !["summary", "columns", "codes"].contains(&name)
}

#[test]
fn every_csv_comes_back_from_an_office_with_its_two_changes() {
    let Some(office) = Office::asked_for("csv") else {
        return;
    };
    let csvs = csvs(&with_hard_texts(record()));
    for (form, encoding, options) in [
        ("csv", TextEncoding::Utf8, UTF8),
        ("csv932", TextEncoding::Cp932, SHIFT_JIS),
    ] {
        let files: Vec<_> = csvs
            .iter()
            .map(|(name, text)| (format!("{name}.csv"), encode(text, encoding)))
            .collect();
        office.edit(form, &files, Some(options));
        let expected = expected(&csvs);
        assert_ne!(
            expected,
            [with_hard_texts(record())],
            "two changes are to be seen"
        );
        for saved in ["utf8", "sjis", "xlsx"] {
            let read_back = csvs.iter().filter(|(name, _)| is_read_back(name));
            let folder = format!("{form}-{saved}");
            let file = |name: &str| match saved {
                "xlsx" => format!("{name}.xlsx"),
                _ => format!("{name}-{name}.csv"),
            };
            let files: Vec<_> = read_back
                .map(|(name, _)| (name.as_str(), office.saved(&folder, &file(name))))
                .collect();
            assert_eq!(taken(&files), expected, "{form} saved as {saved}");
        }
    }
}

fn sheets(bytes: &[u8]) -> Vec<Sheet> {
    let read = at_once(xlsx::read(bytes, "a.xlsx", &Unpaused)).expect("at once");
    read.unwrap_or_else(|halt| panic!("{halt:?}"))
}

/// The cells of a sheet, without blanks at the ends of rows.
fn cells(sheet: &Sheet) -> Vec<(usize, Vec<String>)> {
    let row = |record: &monosashi::exchange::csv::Record| {
        let mut cells: Vec<String> = record.cells.iter().map(str::to_owned).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        (record.line, cells)
    };
    sheet.records.iter().map(row).collect()
}

#[test]
fn every_workbook_comes_back_from_an_office_with_its_two_changes() {
    let Some(office) = Office::asked_for("books") else {
        return;
    };
    let (record, library) = (with_hard_texts(record()), library());
    let assessment = assessment(&record);
    let list = library.get(&assessment.edition).expect("ours");
    let books = [
        (
            "answers",
            answers_book(
                &[(&record, assessment)],
                &library,
                Headers::Japanese,
                &MADE_AT,
            ),
        ),
        ("year", year_book(&[&record], Headers::Japanese, &MADE_AT)),
        (
            "fill",
            fill_in_book(&record, assessment, list, &library, &MADE_AT),
        ),
    ];
    let books: Vec<(String, Vec<u8>)> = books
        .into_iter()
        .map(|(name, book)| (format!("{name}.xlsx"), book.expect("small")))
        .collect();
    office.edit("book", &books, None);
    for (file, bytes) in &books {
        let saved = sheets(&office.saved("book-xlsx", file));
        for (before, after) in sheets(bytes).iter().zip(&saved) {
            assert_eq!(before.name, after.name);
            let mut expected = cells(before);
            for cell in expected.iter_mut().flat_map(|(_, row)| row) {
                if let Some((_, edit)) = EDITS.iter().find(|(text, _)| text == cell) {
                    *cell = (*edit).to_owned();
                }
            }
            for (expected, found) in expected.iter().zip(&cells(after)) {
                assert_eq!(found, expected, "{file} {}", before.name);
            }
            assert_eq!(before.records.len(), after.records.len());
        }
    }
    let csvs = csvs(&record);
    for form in ["utf8", "sjis"] {
        let file = |(name, _): &(String, String)| -> Option<(&str, Vec<u8>)> {
            let (name, (book, sheet)) = SHEETS.iter().find(|(table, _)| table == name)?;
            let file = format!("{book}-{sheet}.csv");
            Some((*name, office.saved(&format!("book-{form}"), &file)))
        };
        let files: Vec<_> = csvs.iter().filter_map(file).collect();
        assert_eq!(taken(&files), expected(&csvs), "sheets saved as {form}");
    }
}

/// Each table with the workbook and the sheet that it stands on.
const SHEETS: [(&str, (&str, &str)); 7] = [
    ("answers", ("answers", "回答")),
    ("plan", ("year", "計画")),
    ("issues", ("year", "地域課題")),
    ("actions", ("year", "取組")),
    ("indicators", ("year", "指標")),
    ("forums", ("year", "協議の場")),
    ("meetings", ("year", "開催記録")),
];

/// The survey as a workbook, filled in there: its answers come back, whatever LibreOffice makes of the file.
#[test]
fn a_survey_that_was_filled_in_comes_back() {
    let Some(office) = Office::asked_for("survey") else {
        return;
    };
    let (form, survey) = survey();
    let original = office.folder.join("survey.xlsx");
    fs::write(&original, book::write(&form, &MADE_AT).expect("small")).expect("written");
    let flat = office
        .convert(&[original], None, "fods", "flat")
        .join("survey.fods");
    let mut text = fs::read_to_string(&flat).expect("it was opened");
    let item = format!("monosashi:item:{}", form.items[0].id);
    fill(&mut text, &item, 3, "まだと思う");
    fill(&mut text, &item, 4, "2");
    fill(&mut text, &item, 5, "夜に、話せる場がほしい");
    fill(&mut text, "monosashi:choice:1:q2", 2, "〇");
    fill(&mut text, "monosashi:people", 3, "５人");
    fs::write(&flat, text).expect("written");
    office.convert(&[flat], None, "xlsx:Calc MS Excel 2007 XML", "filled");
    let read = read_any_now("survey.xlsx", &office.saved("filled", "survey.xlsx"));
    let read = read.unwrap_or_else(|error| panic!("{error}"));
    let answer = &read[0].answers[&form.items[0].id];
    assert_eq!(read[0].answers.len(), 1);
    assert_eq!(answer.felt, Some(Feeling::NotYet));
    assert_eq!(answer.rating, Level::new(2).map(Rating::Level));
    assert_eq!(answer.comment, "夜に、話せる場がほしい");
    assert_eq!(read[0].respondent.people, Some(5));
    assert_eq!(read[0].survey.as_ref(), Some(&survey));
    let reply = &read[0].replies[&QuestionId::new("q2")];
    assert_eq!(reply.choices, ["休日"]);
}

fn survey() -> (SurveyForm, SurveyId) {
    let record = record();
    let list = &builtin::builtin_lists()[0];
    let mut survey = Survey::new(SurveyId::new("s1"), key().year, Round::Middle);
    survey.items = list.items.iter().take(12).map(|i| i.id.clone()).collect();
    survey.questions.push(Question {
        id: QuestionId::new("q2"),
        text: "いつ使いたいですか".to_owned(),
        kind: QuestionKind::Several,
        choices: vec!["夜間".to_owned(), "休日".to_owned()],
    });
    (SurveyForm::of(&record, &survey, list), survey.id)
}

/// Writes into the blank cell that stands so many cells after a text.
fn fill(document: &mut String, after: &str, cells: usize, text: &str) {
    let mark = format!("<text:p>{after}</text:p>");
    let mut at = document.find(&mark).unwrap_or_else(|| panic!("{after}"));
    for _ in 0..cells {
        let next = ["<table:table-cell ", "<table:covered-table-cell "];
        let next = next.iter().filter_map(|cell| document[at + 1..].find(cell));
        at += 1 + next.min().expect("a cell");
    }
    let end = at + document[at..].find("/>").expect("a blank cell");
    let filled =
        format!(" office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>");
    document.replace_range(end..end + 2, &filled);
}
