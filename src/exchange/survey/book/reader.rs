//! A workbook that was filled in, back into answers.
//!
//! Must not know how the sheet looks.

use super::super::derived::id_of;
use super::super::{AnswerSheet, SurveyForm};
use super::hidden::form_of;
use super::layout::{
    ANSWER, ANSWER_HEAD, COMMENT, COMMENT_HEAD, LEVEL, LEVEL_HEAD, RowMark, cell_name,
};
use super::typed::{self, Expected};
use crate::exchange::Halt;
use crate::exchange::csv::Record;
use crate::exchange::error::{FileError, Problem, excerpt};
use crate::exchange::pause::{Unpaused, at_once};
use crate::exchange::survey::bounds::holds;
use crate::exchange::xlsx::{self, Sheet};
use crate::model::{
    Answer, ItemId, Perspective, Perspectives, QuestionId, QuestionKind, Reply, Respondent,
    RespondentId, is_blank, without_blanks,
};
use std::collections::BTreeMap;

/// What a workbook of ours holds; at once.
///
/// # Errors
/// As [`read_sheets`], and what is wrong with the workbook itself.
pub fn read(bytes: &[u8], file: &str) -> Result<AnswerSheet, FileError> {
    match at_once(xlsx::read(bytes, file, &Unpaused)) {
        Some(Ok(sheets)) => read_sheets(&sheets, file),
        Some(Err(Halt::Wrong(error))) => Err(error),
        // Nothing is waited for.
        Some(Err(Halt::Stopped)) | None => Err(FileError::new(file, Problem::whole(BROKEN))),
    }
}

/// The answers on the sheets of a workbook that [`is_form`](super::is_form). The respondent's id is made of what is
/// answered: nobody gets a workbook of their own.
///
/// # Errors
/// The form behind it is gone or broken, or cells that cannot be read, each with its name.
pub fn read_sheets(sheets: &[Sheet], file: &str) -> Result<AnswerSheet, FileError> {
    let form = form_of(sheets).map_err(|_| FileError::new(file, Problem::whole(BROKEN)))?;
    let page = sheets.iter().find_map(Page::of);
    let page = page.ok_or_else(|| FileError::new(file, Problem::whole(NO_PAGE)))?;
    let mut problems = Vec::new();
    let mut sheet = page.sheet(&form, &mut problems);
    FileError::check(file, problems, FileError::LIMIT)?;
    sheet.drop_blanks();
    if !holds(&sheet) {
        return Err(FileError::new(file, Problem::whole(TOO_LONG)));
    }
    sheet.respondent.id = id_of(&sheet);
    Ok(sheet)
}

const BROKEN: &str = "アンケートのExcelブックですが、隠れている「ものさし」のシートが変わっているため、どのアンケートへの答えかがわかりません。配ったブックに書き写すか、画面の「紙の回答を打ち込む」で入れてください。";
const NO_PAGE: &str = "アンケートのExcelブックですが、「回答」のシートが見つかりません。シートや、隠れているA列を消していないかを確かめ、もとのブックを送ってもらってください。";
const TOO_LONG: &str =
    "書かれていることが長すぎます（一つのらんに2万文字まで）。短くして、保存し直してください。";

/// The sheet that was filled in.
struct Page<'s> {
    name: &'s str,
    rows: BTreeMap<RowMark, Vec<&'s Record>>,
    answer: usize,
    level: usize,
    comment: usize,
}

/// Where something stands, for messages.
struct Place<'s> {
    text: String,
    column: usize,
    line: usize,
    sheet: &'s str,
}

impl Place<'_> {
    fn problem(&self, expected: &str) -> Problem {
        let message = format!(
            "「{}」シートの{}: 「{}」は読み取れません。{expected}。",
            self.sheet,
            cell_name(self.column, self.line),
            excerpt(&self.text)
        );
        Problem::whole(message)
    }

    /// What the cell says; blank where it cannot be read, which is told.
    fn read<T: Default>(
        &self,
        read: impl FnOnce(&str) -> Result<T, Expected>,
        problems: &mut Vec<Problem>,
    ) -> T {
        read(&self.text).unwrap_or_else(|expected| {
            problems.push(self.problem(&expected));
            T::default()
        })
    }
}

impl<'s> Page<'s> {
    fn of(sheet: &'s Sheet) -> Option<Self> {
        let cells = |record: &'s Record| record.cells.iter().enumerate();
        let is_mark = |text: &str| RowMark::parse(text).is_some();
        let mut all = sheet.records.iter().flat_map(cells);
        let (marks, _) = all.find(|(_, text)| is_mark(text))?;
        let mut rows: BTreeMap<RowMark, Vec<&Record>> = BTreeMap::new();
        for record in &sheet.records {
            let mark = record.cells.get(marks).and_then(RowMark::parse);
            if let Some(mark) = mark {
                rows.entry(mark).or_default().push(record);
            }
        }
        let heads = rows.get(&RowMark::Heads).and_then(|rows| rows.first());
        let column = |head: &str, usual: u16| {
            let head = without_blanks(head);
            let found = heads.and_then(|r| r.cells.iter().position(|c| without_blanks(c) == head));
            found.unwrap_or(marks + usize::from(usual))
        };
        Some(Self {
            name: &sheet.name,
            answer: column(ANSWER_HEAD, ANSWER),
            level: column(LEVEL_HEAD, LEVEL),
            comment: column(COMMENT_HEAD, COMMENT),
            rows,
        })
    }

    /// The cell of a row in a column. Where a row was copied, the first that is not blank.
    fn place(&self, mark: &RowMark, column: usize) -> Place<'s> {
        let rows = self.rows.get(mark).map_or(&[][..], Vec::as_slice);
        let text = |row: &&Record| row.cells.get(column).unwrap_or_default().to_owned();
        let filled = rows.iter().find(|row| !is_blank(&text(row)));
        let row = filled.or(rows.first());
        Place {
            text: row.map(text).unwrap_or_default(),
            column,
            line: row.map_or(0, |row| row.line),
            sheet: self.name,
        }
    }

    /// What stands beside a label: in the column of answers, or in one of those that belong to it.
    fn value(&self, mark: &RowMark) -> Place<'s> {
        let mut places = (self.answer..=self.comment.max(self.answer)).map(|c| self.place(mark, c));
        let filled = places.find(|place| !is_blank(&place.text));
        filled.unwrap_or_else(|| self.place(mark, self.answer))
    }

    fn words(&self, mark: &RowMark) -> String {
        trimmed(&self.value(mark).text)
    }

    fn sheet(&self, form: &SurveyForm, problems: &mut Vec<Problem>) -> AnswerSheet {
        let mut sheet = AnswerSheet::of(form, self.respondent(problems));
        for mark in self.rows.keys() {
            if let RowMark::Item(id) = mark {
                let answer = self.answer(mark, form, problems);
                sheet.answers.insert(ItemId::new(id.clone()), answer);
            }
        }
        for question in &form.questions {
            let id: &QuestionId = &question.id;
            let mark = RowMark::Question(id.as_str().to_owned());
            let mut reply = Reply::default();
            match question.kind {
                QuestionKind::Text => reply.text = self.words(&mark),
                QuestionKind::One => {
                    let read = |text: &str| typed::choice(text, &question.choices);
                    reply.choices = self.value(&mark).read(read, problems).into_iter().collect();
                }
                QuestionKind::Several => {
                    for (n, choice) in question.choices.iter().enumerate() {
                        let mark = RowMark::Choice(id.as_str().to_owned(), n);
                        if self.value(&mark).read(typed::is_marked, problems) {
                            reply.choices.push(choice.clone());
                        }
                    }
                }
            }
            sheet.replies.insert(id.clone(), reply);
        }
        sheet
    }

    fn answer(&self, mark: &RowMark, form: &SurveyForm, problems: &mut Vec<Problem>) -> Answer {
        let felt = self.place(mark, self.answer);
        let level = self.place(mark, self.level);
        Answer {
            felt: felt.read(typed::feeling, problems),
            rating: level.read(|text| typed::rating(text, form), problems),
            comment: trimmed(&self.place(mark, self.comment).text),
            ..Answer::default()
        }
    }

    fn respondent(&self, problems: &mut Vec<Problem>) -> Respondent {
        let sides = [1, 2].map(|n| self.value(&RowMark::Side(n)).read(typed::side, problems));
        let mut sides: Vec<Perspective> = sides.into_iter().flatten().collect();
        sides.dedup();
        Respondent {
            perspectives: Perspectives::new(sides).unwrap_or_default(),
            organisation: self.words(&RowMark::Organisation),
            name: self.words(&RowMark::Name),
            people: self.value(&RowMark::People).read(typed::people, problems),
            shows_perspective: self.value(&RowMark::Shows).read(typed::shows, problems),
            ..Respondent::new(RespondentId::of(Perspective::Peer))
        }
    }
}

/// Nothing where nothing is seen.
fn trimmed(text: &str) -> String {
    match is_blank(text) {
        true => String::new(),
        false => text.trim().to_owned(),
    }
}
