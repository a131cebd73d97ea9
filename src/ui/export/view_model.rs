//! Which rounds the files hold, and what each file says and is called.
//!
//! Must not know Leptos or the browser.

use crate::exchange::Headers;
use crate::exchange::csv::tables::{answers, codes_list, column_dictionary, summary};
use crate::exchange::file_name::{self, Book, Content};
use crate::exchange::outgoing::within;
use crate::exchange::text_encoding::TextEncoding;
use crate::exchange::xlsx::NotWritten;
use crate::exchange::xlsx::books::{answers_book, fill_in_book};
use crate::model::{
    Area, AreaRecord, Assessment, AssessmentKey, Checklist, Circle, Library, Voice,
};
use crate::ui::export::words as t;
use crate::ui::widgets::personal::view_model::{FoundRow, rows};
use chrono::NaiveDateTime;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many lines of a file are shown before it is saved: the header and five rows.
const PREVIEW_LINES: usize = 6;

/// In the order of who needs them.
pub const FILES: [Content; 4] = [
    Content::Answers,
    Content::Summary,
    Content::Columns,
    Content::Codes,
];

/// A file's name for people, and what is in it.
pub fn words(content: Content) -> (&'static str, &'static str) {
    match content {
        Content::Answers => t::ANSWERS,
        Content::Summary => t::SUMMARY,
        Content::Columns => t::COLUMNS,
        Content::Codes => t::CODES,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    ThisRound,
    AllRounds,
}

/// What is to be written, and how.
#[derive(Clone, Copy, Debug)]
pub struct ExportOptions {
    pub key: AssessmentKey,
    pub scope: Scope,
    pub headers: Headers,
    pub encoding: TextEncoding,
}

impl ExportOptions {
    /// A file's text, before it is encoded.
    pub fn text(&self, content: Content, record: &AreaRecord, library: &Library) -> String {
        let assessments = self.assessments(record);
        let pairs = assessments.iter().map(|a| (record, *a));
        match content {
            Content::Answers => answers::write(pairs, library, self.headers),
            Content::Summary => summary::write(pairs, library, self.headers),
            Content::Columns => column_dictionary(self.headers, self.encoding),
            Content::Codes => codes_list::write(lists_of(library, &assessments), self.headers),
        }
    }

    /// What the file is saved as.
    pub fn file_name(&self, content: Content, area: &Area, now: &NaiveDateTime) -> String {
        let key = (self.scope == Scope::ThisRound).then_some(&self.key);
        match content {
            Content::Answers | Content::Summary => file_name::csv(content, Some(area), key, now),
            // They tell of the form, not of an area.
            Content::Columns | Content::Codes => file_name::csv(content, None, None, now),
        }
    }

    /// The answers and their summary as one workbook, made at `now`.
    ///
    /// # Errors
    /// More than Excel can hold.
    pub fn book(
        &self,
        record: &AreaRecord,
        library: &Library,
        now: &NaiveDateTime,
    ) -> Result<Vec<u8>, NotWritten> {
        let assessments = self.assessments(record).into_iter();
        let pairs: Vec<_> = assessments.map(|a| (record, a)).collect();
        answers_book(&pairs, library, self.headers, now)
    }

    pub fn book_name(&self, area: &Area, now: &NaiveDateTime) -> String {
        let key = (self.scope == Scope::ThisRound).then_some(&self.key);
        file_name::book(Book::Answers, Some(area), key, now)
    }

    /// Those with something in them.
    fn assessments<'a>(&self, record: &'a AreaRecord) -> Vec<&'a Assessment> {
        // What one person answered is in the 控え, and in no other file.
        let is_areas = |a: &&Assessment| !matches!(a.key.voice, Voice::Member(_));
        let wanted = |a: &&Assessment| match self.scope {
            Scope::ThisRound => a.key == self.key,
            Scope::AllRounds => is_areas(a),
        };
        let filled = record.assessments.iter().filter(|a| !a.is_blank());
        filled.filter(wanted).collect()
    }
}

/// The lists that the assessments were filled with, each once.
fn lists_of<'a>(library: &'a Library, assessments: &[&Assessment]) -> Vec<&'a Checklist> {
    let lists = library.iter().map(|list| &**list);
    let used = lists.filter(|list| assessments.iter().any(|a| a.edition == list.edition));
    used.collect()
}

/// A round that is to be filled in with Excel.
pub struct ToFillIn {
    /// As whoever sits in the 協議の場 may see it.
    record: AreaRecord,
    assessment: Assessment,
    list: Arc<Checklist>,
}

impl ToFillIn {
    /// With what is answered so far and may be seen in the 協議の場, by the list that it was begun with or the area's own. `None`
    /// without that list.
    pub fn of(record: &AreaRecord, key: &AssessmentKey, library: &Library) -> Option<Self> {
        let list = library.get(record.edition(key))?.clone();
        let begins = record.round(key, &list).into_owned();
        let record = within(record, Circle::Forum);
        let begun = record.assessment(key).filter(|own| !own.is_blank());
        let blank = Assessment {
            answers: BTreeMap::new(),
            judgements: Vec::new(),
            ..begins
        };
        let assessment = begun.cloned().unwrap_or(blank);
        Some(Self {
            record,
            assessment,
            list,
        })
    }

    /// # Errors
    /// More than Excel can hold.
    pub fn book(&self, library: &Library, now: &NaiveDateTime) -> Result<Vec<u8>, NotWritten> {
        fill_in_book(&self.record, &self.assessment, &self.list, library, now)
    }

    /// What may be about one person in the texts that the book holds.
    pub fn found(&self, library: &Library) -> Vec<FoundRow> {
        let written = Assessment {
            judgements: Vec::new(),
            ..self.assessment.clone()
        };
        let only = AreaRecord {
            assessments: vec![written],
            ..AreaRecord::new(self.record.area.clone())
        };
        rows(&only, library)
    }

    pub fn book_name(&self, area: &Area, now: &NaiveDateTime) -> String {
        file_name::book(Book::FillIn, Some(area), Some(&self.assessment.key), now)
    }
}

/// Whether the round has anything to write.
pub fn has_answers(record: &AreaRecord, key: &AssessmentKey) -> bool {
    record.assessment(key).is_some_and(|a| !a.is_blank())
}

/// The beginning of a file, to look at.
pub fn first_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().take(PREVIEW_LINES).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        EditionRef, FiscalYear, Menu, Perspective, RespondentId, Round, SharedField, Voice,
    };
    use crate::ui::view_models::testing::{library, sample, year};
    use chrono::NaiveDate;

    fn options(scope: Scope) -> ExportOptions {
        ExportOptions {
            key: key(2026),
            scope,
            headers: Headers::Ascii,
            encoding: TextEncoding::Utf8,
        }
    }

    fn key(western: i32) -> AssessmentKey {
        AssessmentKey::area(year(western), Round::Start)
    }

    fn blank(key: AssessmentKey) -> Assessment {
        Assessment::new(key, EditionRef::new("nimo", "2026"))
    }

    /// The 見本 with a round that nobody filled.
    fn record() -> AreaRecord {
        let mut record = sample();
        record.assessments.push(blank(AssessmentKey::area(
            FiscalYear::new(2099).expect("in range"),
            Round::Start,
        )));
        record
    }

    #[test]
    fn only_rounds_with_answers_are_written() {
        let record = record();
        let keys = |scope| -> Vec<AssessmentKey> {
            let all = options(scope).assessments(&record);
            all.iter().map(|a| a.key).collect()
        };
        assert_eq!(keys(Scope::ThisRound), [key(2026)]);
        let filled = record.assessments.iter().map(|a| a.key);
        // Of the area: what members said, each for themself, is not in it.
        let filled = filled.filter(|k| k.voice.is_of_area());
        let filled: Vec<_> = filled.filter(|k| k.year != year(2099)).collect();
        assert!(filled.len() > 1, "the sample runs over several rounds");
        assert_eq!(keys(Scope::AllRounds), filled);
    }

    #[test]
    fn one_file_alone_tells_of_its_encoding() {
        let (record, library) = (record(), library());
        for content in FILES {
            let [utf8, cp932] = [TextEncoding::Utf8, TextEncoding::Cp932].map(|encoding| {
                let options = ExportOptions {
                    encoding,
                    ..options(Scope::ThisRound)
                };
                options.text(content, &record, &library)
            });
            assert_eq!(utf8 != cp932, content == Content::Columns, "{content:?}");
        }
    }

    /// The header's first cell, and how many lines stand under the header.
    fn head_and_lines(text: &str) -> (&str, usize) {
        let mut lines = text.trim_start_matches('\u{FEFF}').lines();
        let head = lines.next().and_then(|head| head.split(',').next());
        (head.unwrap_or_default(), lines.count())
    }

    #[test]
    fn each_file_says_what_it_is_called_for() {
        let (record, library) = (record(), library());
        let text = |scope, content| options(scope).text(content, &record, &library);
        let check = |scope, content, head: &str, lines: usize| {
            let text = text(scope, content);
            assert_eq!(head_and_lines(&text), (head, lines), "{content:?}");
        };
        let rounds = options(Scope::AllRounds).assessments(&record).len();
        // A line for each item of the list of 圏域, and for each menu.
        check(Scope::ThisRound, Content::Answers, "area_id", 75);
        check(Scope::ThisRound, Content::Summary, "area_id", 9);
        check(Scope::AllRounds, Content::Summary, "area_id", 9 * rounds);
        let (_, all) = head_and_lines(&text(Scope::AllRounds, Content::Answers));
        assert!(all > 75, "more rounds than this one: {all}");
        let columns = text(Scope::ThisRound, Content::Columns);
        assert_eq!(head_and_lines(&columns).0, "table");
        assert!(columns.contains("answers") && columns.contains("area_id"));
        let codes = text(Scope::ThisRound, Content::Codes);
        assert_eq!(head_and_lines(&codes).0, "code_table");
        assert!(codes.contains(Menu::ALL[8].name()), "{codes}");
    }

    #[test]
    fn a_list_that_several_rounds_use_is_told_once() {
        let library = library();
        let newest = library.iter().next().expect("a list");
        let round = |round, edition| Assessment {
            edition,
            ..blank(AssessmentKey::area(year(2026), round))
        };
        let away = EditionRef::new("own", "2020");
        let all = [
            round(Round::Start, newest.edition.clone()),
            round(Round::Middle, newest.edition.clone()),
            round(Round::End, away),
        ];
        let lists = lists_of(&library, &all.iter().collect::<Vec<_>>());
        assert_eq!(lists, [&**newest]);
    }

    #[test]
    fn a_file_is_named_after_what_it_holds() {
        let now = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(9, 30, 0));
        let now = now.expect("a time");
        let mut area = sample().area;
        area.code = None;
        area.own_code = "M-03".to_owned();
        let check = |scope, content, expected: &str| {
            assert_eq!(options(scope).file_name(content, &area, &now), expected);
        };
        use Content::{Answers, Codes, Columns, Summary};
        use Scope::{AllRounds, ThisRound};
        check(
            ThisRound,
            Answers,
            "monosashi_answers_M-03_2026_start_20261121.csv",
        );
        check(AllRounds, Answers, "monosashi_answers_M-03_20261121.csv");
        check(
            ThisRound,
            Summary,
            "monosashi_summary_M-03_2026_start_20261121.csv",
        );
        check(ThisRound, Columns, "monosashi_columns_20261121.csv");
        check(ThisRound, Codes, "monosashi_codes_20261121.csv");
    }

    #[test]
    fn a_round_is_filled_in_by_its_own_list_and_a_blank_one_by_the_areas() {
        let (record, library) = (record(), library());
        let to_fill = |key| ToFillIn::of(&record, &key, &library);
        let begun = to_fill(key(2026)).expect("its list is here");
        assert_eq!(Some(&begun.assessment), record.assessment(&key(2026)));
        let mut closed = record.clone();
        closed.set_circle(SharedField::Comments, Circle::Office);
        let begun = ToFillIn::of(&closed, &key(2026), &library).expect("its list is here");
        let mut answers = begun.assessment.answers.values();
        assert!(answers.all(|answer| answer.comment.is_empty()), "it stays");
        let blank = to_fill(key(2098)).expect("the area's list is here");
        assert!(blank.assessment.is_blank());
        assert_eq!(blank.list.edition, record.area.checklist);
        let now = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(9, 30, 0));
        let now = now.expect("a time");
        let book = blank.book(&library, &now).expect("small");
        assert!(book.starts_with(b"PK"));
        let name = blank.book_name(&record.area, &now);
        assert!(name.ends_with("_2098_start_20261121.xlsx"), "{name}");
        let mut elsewhere = record.clone();
        elsewhere.area.checklist = EditionRef::new("own", "2020");
        assert!(ToFillIn::of(&elsewhere, &key(2098), &library).is_none());
    }

    #[test]
    fn a_round_whose_length_was_chosen_is_filled_in_by_the_list_that_the_area_went_over_to() {
        let (mut record, library) = (record(), library());
        let list = |edition: &EditionRef| library.get(edition).expect("comes with the tool");
        let old = record.area.checklist.clone();
        record.begin(key(2098), list(&old)).scope = crate::model::Scope::Short;
        let newer = library
            .newer(&old)
            .expect("a newer edition")
            .edition
            .clone();
        record.area.checklist = newer.clone();
        let to_fill = ToFillIn::of(&record, &key(2098), &library).expect("its list is here");
        assert_eq!(to_fill.list.edition, newer);
        assert_eq!(to_fill.assessment.edition, newer);
        assert_eq!(to_fill.assessment.scope, crate::model::Scope::Short);
    }

    #[test]
    fn the_workbook_is_named_after_its_rounds() {
        let (record, library) = (record(), library());
        let now = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(9, 30, 0));
        let now = now.expect("a time");
        let book = |scope| options(scope).book(&record, &library, &now).expect("small");
        assert_ne!(book(Scope::ThisRound), book(Scope::AllRounds));
        let name = |scope| options(scope).book_name(&record.area, &now);
        assert!(name(Scope::ThisRound).ends_with("_2026_start_20261121.xlsx"));
        assert!(!name(Scope::AllRounds).contains("_start_"));
    }

    #[test]
    fn a_round_without_answers_has_no_files() {
        let check = |key, expected| assert_eq!(has_answers(&record(), &key), expected);
        check(key(2026), true);
        check(key(2099), false);
        check(key(2098), false);
        let voice = Voice::Member(RespondentId::of(Perspective::Peer));
        check(AssessmentKey { voice, ..key(2099) }, false);
    }

    #[test]
    fn six_lines_are_shown_at_most() {
        assert_eq!(first_lines("a\r\nb\r\n"), "a\nb");
        assert_eq!(first_lines("1\n2\n3\n4\n5\n6\n7"), "1\n2\n3\n4\n5\n6");
        assert_eq!(first_lines(""), "");
    }

    #[test]
    fn what_may_be_about_one_person_is_told_where_it_goes_into_the_list_to_fill_in() {
        let mut record = sample();
        let key = record.latest_round(year(2026)).expect("a round").key;
        let found = |record: &AreaRecord| {
            let to_fill = ToFillIn::of(record, &key, &library()).expect("its list is here");
            to_fill.found(&library()).len()
        };
        assert_eq!(found(&record), 0, "the 見本 is about nobody");
        let item = record.assessment_mut(key).answers.keys().next().cloned();
        let item = item.expect("an answer");
        record.assessment_mut(key).edit_answer(&item, |answer| {
            answer.evidence = "059-123-4567に電話".into();
        });
        assert_eq!(found(&record), 1);
        record.set_circle(SharedField::Evidence, Circle::Office);
        assert_eq!(found(&record), 0, "it does not go there");
    }
}
