//! The hidden sheet: the whole form, and the words that cells offer to choose from.
//!
//! Must not know the sheet that people fill in.

use super::super::SurveyForm;
use super::super::form_text::{BROKEN, refused};
use super::super::link::{read_short, short};
use super::super::told;
use crate::exchange::error::FileError;
use crate::exchange::xlsx::Sheet;
use crate::model::{Feeling, LEVELS, Perspective, QuestionKind};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rust_xlsxwriter::{Workbook, XlsxError};

const SHEET: &str = "ものさし";
/// In the first cell.
const MARK: &str = "monosashi-survey";
/// Letters of the form in one cell: Excel takes 32,767.
const CHUNK: usize = 30_000;

/// Where words to choose from stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    Feelings,
    Levels,
    Sides,
    Shows,
    /// Of the question in this place.
    Of(usize),
}

pub const SHOWS: [&str; 2] = [told::SHOW_PERSPECTIVE, told::PUT_TOGETHER];

impl Words {
    fn column(self) -> u16 {
        match self {
            Self::Feelings => 1,
            Self::Levels => 2,
            Self::Sides => 3,
            Self::Shows => 4,
            Self::Of(question) => u16::try_from(question).unwrap_or(0).saturating_add(5),
        }
    }

    /// `='ものさし'!$B$1:$B$5`; `None` where there is nothing to choose from.
    pub fn cells(self, form: &SurveyForm) -> Option<String> {
        let letters = super::layout::cell_name(usize::from(self.column()), 1);
        let letters = letters.trim_end_matches('1');
        let count = self.words(form).len();
        (count > 0).then(|| format!("='{SHEET}'!${letters}$1:${letters}${count}"))
    }

    /// As people choose them, in their order.
    pub fn words(self, form: &SurveyForm) -> Vec<String> {
        let owned = |text: &str| text.to_owned();
        match self {
            Self::Feelings => Feeling::ALL.iter().map(|f| owned(f.label())).collect(),
            Self::Levels => level_words(form).to_vec(),
            Self::Sides => Perspective::ALL.iter().map(|p| owned(p.label())).collect(),
            Self::Shows => SHOWS.iter().map(|s| owned(s)).collect(),
            Self::Of(question) => {
                let question = form.questions.get(question);
                let question = question.filter(|q| q.kind == QuestionKind::One);
                question.map(|q| q.choices.clone()).unwrap_or_default()
            }
        }
    }
}

/// 2 一部で実施
pub fn level_words(form: &SurveyForm) -> [String; LEVELS] {
    std::array::from_fn(|level| format!("{level} {}", form.scale[level].name))
}

/// Adds the sheet; it is to come after the one that people see.
pub fn write(workbook: &mut Workbook, form: &SurveyForm) -> Result<(), XlsxError> {
    let page = workbook.add_worksheet();
    page.set_name(SHEET)?.set_hidden(true);
    page.write_string(0, 0, MARK)?;
    // Only letters that no program rewrites.
    let packed = STANDARD.encode(short(form));
    for (row, chunk) in (1..).zip(packed.as_bytes().chunks(CHUNK)) {
        page.write_string(row, 0, String::from_utf8_lossy(chunk))?;
    }
    let of_questions = (0..form.questions.len()).map(Words::Of);
    let all = [Words::Feelings, Words::Levels, Words::Sides, Words::Shows];
    for words in all.into_iter().chain(of_questions) {
        for (row, word) in (0..).zip(words.words(form)) {
            page.write_string(row, words.column(), word)?;
        }
    }
    Ok(())
}

/// Whether a workbook is a form of ours.
pub fn is_form(sheets: &[Sheet]) -> bool {
    sheets.iter().any(is_hidden)
}

fn is_hidden(sheet: &Sheet) -> bool {
    let first = sheet.records.first();
    first.is_some_and(|first| first.cells.get(0).map(str::trim) == Some(MARK))
}

/// The form that a workbook was made of.
///
/// # Errors
/// It is not there, or was changed.
pub fn form_of(sheets: &[Sheet]) -> Result<SurveyForm, FileError> {
    let broken = || refused(BROKEN.to_owned());
    let hidden = sheets
        .iter()
        .find(|sheet| is_hidden(sheet))
        .ok_or_else(broken)?;
    let chunks = hidden.records.iter().skip(1);
    let packed: String = chunks.filter_map(|row| row.cells.get(0)).collect();
    let bytes = STANDARD.decode(packed.trim()).map_err(|_| broken())?;
    read_short(&String::from_utf8(bytes).map_err(|_| broken())?)
}
