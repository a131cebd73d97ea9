//! The answers, one row an item: what an area sends to its prefecture, and what a prefecture puts
//! together from thirty areas. Its columns, and how each is written and read.
//!
//! Which rows there are says `writer`; what they make together, `reader`.

mod columns;
mod discussed;
mod judged;
mod outlook;
mod reader;
mod speaker;
#[cfg(test)]
mod tests;
mod writer;

pub use reader::{AnswersFile, AnswersReader, AreaAnswers, WordsAsRead};
pub use writer::{rows, write};

use super::area_columns::{AREA, AreaHead, FISCAL_YEAR, YEAR};
pub(in crate::exchange) use super::assessment_columns::ASKED;
pub(in crate::exchange) use super::assessment_columns::MENU_NAME;
use super::assessment_columns::{
    ASSESSMENT, CHECKLIST, EDITION, LIST_SCOPE, OWN_HEALTH_CENTER, ROUND, set_menu,
};
use crate::exchange::csv::asides::{Asides, in_words};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::codes::{self, rating_code};
use crate::exchange::csv::column::Column;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_reader::Row;
use crate::exchange::csv::table_writer::Values;
use crate::exchange::error::{Problem, excerpt};
use crate::model::{
    Agreed, Answer, AreaKind, Assessment, AssessmentKey, Checklist, EditionRef, ItemId, Level,
    Rating, Scope, Side,
};
use columns::{ANSWER, FOR_PEOPLE};
pub(in crate::exchange) use columns::{
    COMMENT, EVIDENCE, ITEM_ID, ITEM_NUMBER, ITEM_TEXT, LEVEL, RATING, RATING_LABEL,
};
use discussed::{DISCUSSED, read_discussed, set_discussed};
use judged::{JUDGED, Said, judgement, set_judgements};
use outlook::{OUTLOOK, moved, read_outlook, set_outlook};
pub(in crate::exchange) use speaker::RESPONDENT_ID;
use speaker::{SPEAKER, Speaker, agreed_in, set_agreed};
use std::rc::Rc;

/// One row an item of an assessment.
pub static TABLE: CsvTable = CsvTable {
    name: "answers",
    label: "回答",
    about: "1項目が1行です。段階・根拠・コメントなどが入ります。",
    groups: &[
        AREA, YEAR, ASSESSMENT, ANSWER, OUTLOOK, SPEAKER, FOR_PEOPLE, ASKED, JUDGED, DISCUSSED,
    ],
    own_column: ITEM_ID,
    key: &["area_id", "fiscal_year", "round", "voice", "item_id"],
};

/// Adds to `row` what an assessment says of one item.
fn set_answer_row(
    row: &mut Values,
    id: &ItemId,
    kind: AreaKind,
    assessment: &Assessment,
    list: Option<&Checklist>,
) {
    set_item(row, id, kind, list);
    if assessment.key.voice.is_of_area() {
        let answer = assessment.answer(id);
        set_agreed(row, answer.and_then(Answer::agreed_in));
    }
    set_answer(row, id, assessment, list);
    set_judgements(row, id, assessment);
}

fn set_item(row: &mut Values, id: &ItemId, kind: AreaKind, list: Option<&Checklist>) {
    row.set(&ITEM_ID, id);
    row.set_some(&ITEM_NUMBER, list.and_then(|l| l.item_number(id, kind)));
    if let Some(item) = list.and_then(|l| l.item(id)) {
        row.set(&ITEM_TEXT, &item.text);
        set_menu(row, item.menu);
    }
}

fn set_answer(row: &mut Values, id: &ItemId, assessment: &Assessment, list: Option<&Checklist>) {
    let Some(answer) = assessment.answer(id) else {
        return;
    };
    let level = answer.rating.and_then(Rating::level);
    let (code, label) = rating_code(answer.rating);
    let label = match (level, list) {
        (Some(level), Some(list)) => &list.scale[usize::from(level.value())].name,
        _ => label,
    };
    row.set(&RATING, code);
    row.set(&RATING_LABEL, label);
    row.set_some(&LEVEL, level.map(Level::value));
    row.set(&EVIDENCE, &answer.evidence);
    row.set(&COMMENT, &answer.comment);
    set_outlook(row, answer);
    set_discussed(row, answer);
}

/// Of which assessment a row is.
pub struct RowHead {
    pub area: AreaHead,
    pub key: AssessmentKey,
    pub speaker: Speaker,
    pub edition: EditionRef,
    /// How much of its list is asked for; `None` where the file does not say.
    pub scope: Option<Scope>,
    /// Whether the 市町村 has a 保健所 of its own; `None` where the file does not say.
    pub own_health_center: Option<bool>,
}

/// The columns that a [`RowHead`] is read from: rows in which they are alike have the same.
pub const HEAD: &[&[Column]] = &[AREA, YEAR, ASSESSMENT, SPEAKER, ASKED];

/// What a row says.
pub struct AnswerRow {
    pub line: usize,
    pub head: Rc<RowHead>,
    /// `None` in the one row of an assessment that has nothing else.
    pub item: Option<ItemId>,
    pub answer: Answer,
    /// At most one a side.
    pub judgements: Vec<Said>,
    /// As people read them; only the list can say whether they fit.
    pub item_text: String,
    pub rating_label: String,
}

impl AnswerRow {
    /// Whether another row gives the same answer and judgements.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.answer == other.answer && self.judgements == other.judgements
    }
}

/// `head` is the row's, if it is known. Errors: everything that is wrong with the row, each with its
/// column.
pub fn read_row(
    row: &Row,
    head: Option<Rc<RowHead>>,
    asides: &mut Asides,
) -> Result<AnswerRow, Vec<Problem>> {
    Cells::read(row, asides, |cells| cells.answer_row(head))
}

impl Cells<'_> {
    fn row_head(&mut self) -> Option<RowHead> {
        let area = AreaHead::read(self);
        let speaker = Speaker::read(self);
        let year = self.fiscal_year(&FISCAL_YEAR);
        let round = self.code(&ROUND, codes::round);
        let edition = self.edition();
        let scope = self.optional_code(&LIST_SCOPE, codes::list_scope);
        let health_center = self.optional_code(&OWN_HEALTH_CENTER, codes::own_health_center);
        let speaker = speaker?;
        Some(RowHead {
            area: area?,
            key: AssessmentKey {
                year: year?,
                round: round?,
                voice: speaker.voice(),
            },
            speaker,
            edition: edition?,
            scope: scope?,
            own_health_center: health_center?,
        })
    }

    fn answer_row(&mut self, head: Option<Rc<RowHead>>) -> Option<AnswerRow> {
        let head = head.or_else(|| self.row_head().map(Rc::new));
        let rating = self.rating();
        let judgements: Vec<Said> = Side::ALL
            .iter()
            .filter_map(|side| judgement(self, *side))
            .collect();
        let sitting = agreed_in(self).flatten();
        let rated = rating.flatten();
        let outlook = read_outlook(self);
        let (discussion, shown) = read_discussed(self).unwrap_or_default();
        let mut answer = Answer {
            rating: rating.unwrap_or_default(),
            evidence: self.row.get(&EVIDENCE),
            comment: self.row.get(&COMMENT),
            agreed: sitting
                .zip(rated)
                .map(|(sitting, on)| Agreed { sitting, on }),
            moved: moved(self, rated.and_then(Rating::level)),
            discussion,
            shown,
            ..outlook.unwrap_or_default()
        };
        answer.drop_circles_of_nothing();
        let item = self.item(!answer.is_blank() || !judgements.is_empty());
        Some(AnswerRow {
            line: self.row.line,
            head: head?,
            item,
            answer,
            judgements,
            item_text: self.row.get(&ITEM_TEXT),
            rating_label: self.row.text(&RATING_LABEL).trim().to_owned(),
        })
    }

    fn edition(&mut self) -> Option<EditionRef> {
        let list = self.filled(&CHECKLIST);
        let edition = self.filled(&EDITION);
        Some(EditionRef::new(list?, edition?))
    }

    fn item(&mut self, something_is_said: bool) -> Option<ItemId> {
        let id = self.row.get(&ITEM_ID);
        if id.is_empty() && something_is_said {
            self.problem(
                &ITEM_ID,
                "項目IDが空ですが、評価などが書かれています。書き出したときの項目IDを書いてください。",
            );
        }
        (!id.is_empty()).then(|| ItemId::new(id))
    }

    /// `Some(None)` is a blank answer. A level without its code in the rating column is taken as
    /// one: people fill in the number alone. Words beside it that are of no list count as well.
    fn rating(&mut self) -> Option<Option<Rating>> {
        let coded = self.coded_rating();
        let words = self.row.text(&RATING_LABEL).into_owned();
        let said = match codes::rating(&words) {
            Some(codes::NOT_APPLICABLE) => Rating::NotApplicable,
            Some(codes::UNKNOWN) => Rating::Unknown,
            _ => return coded,
        };
        let coded = coded?;
        let code_says = |row: &Row| match coded {
            Some(Rating::Level(level)) => format!("段階{}", level.value()),
            _ => in_words(&RATING, &row.text(&RATING)),
        };
        Some(self.counted(&RATING, coded, (said, &words), code_says))
    }

    fn coded_rating(&mut self) -> Option<Option<Rating>> {
        let level = self.optional_level(&LEVEL)?;
        let text = self.row.get(&RATING);
        let code = match codes::rating(&text) {
            None if self.is_blank(&RATING) => None,
            None => {
                self.problem(
                    &RATING,
                    format!(
                        "「{}」は使えない値です。段階で答えるときは空にして「評価段階」の列に0から4の数字を、ほかは「わからない」か「該当なし」を書いてください。",
                        excerpt(&text)
                    ),
                );
                return None;
            }
            code => code,
        };
        match (code, level) {
            (None | Some(codes::RATED), Some(level)) => Some(Some(Rating::Level(level))),
            (None, None) => Some(None),
            (Some(codes::NOT_APPLICABLE), None) => Some(Some(Rating::NotApplicable)),
            (Some(codes::UNKNOWN), None) => Some(Some(Rating::Unknown)),
            (Some(_), None) => {
                self.problem(
                    &LEVEL,
                    "空ですが、「評価コード」の列では段階があることになっています。0から4までの数字を書くか、まだ答えていなければ「評価コード」の列も空にしてください。",
                );
                None
            }
            (Some(_), Some(_)) => {
                self.problem(
                    &LEVEL,
                    format!(
                        "段階が書かれていますが、「評価コード」の列は「{}」です。どちらかを空にしてください。",
                        in_words(&RATING, &text)
                    ),
                );
                None
            }
        }
    }
}
