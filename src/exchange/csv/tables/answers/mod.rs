//! The answers, one row an item: what an area sends to its prefecture, and what a prefecture puts
//! together from thirty areas. Its columns, and how each is written and read.
//!
//! Which rows there are says `writer`; what they make together, `reader`.

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
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::{self, rating_code};
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Id, Text},
    columns,
};
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_reader::Row;
use crate::exchange::csv::table_writer::Values;
use crate::exchange::error::{Problem, excerpt};
use crate::model::{
    Answer, AreaKind, Assessment, AssessmentKey, Checklist, EditionRef, ItemId, Level, Rating,
    Scope, Side, Verdict,
};
use outlook::{OUTLOOK, read_outlook, set_outlook};
pub(in crate::exchange) use speaker::RESPONDENT_ID;
use speaker::{SPEAKER, Speaker};
use std::rc::Rc;

columns! {
    /// In the order of version 0.1: a column that is added goes to `outlook` or `speaker`.
    ANSWER = [
        ITEM_ID: Id, "item_id", "項目ID", "", needed, "項目を見分けるID。意味は版が変わっても変わりません。空欄の行は、回答がまだ一つもないことを表します";
        ITEM_TEXT: Text, "item_text", "項目", "", not read, "項目の文。取り込みでは使いません";
        RATING: Code(T::Rating), "rating", "評価コード", "", needed, "段階で答えたか、該当なしか、わからないか。空欄は未回答";
        RATING_LABEL: Text, "rating_label", "評価", "", not read, "評価の読み。取り込みでは使いません";
        LEVEL: Code(T::Level), "level", "評価段階", "段階", needed, "評価コードが level のときの段階（0から4）。それ以外は空欄。空欄は0ではありません";
        EVIDENCE: Text, "evidence", "根拠", "", needed, "評価の根拠";
        COMMENT: Text, "comment", "コメント", "", needed, "評価へのコメント";
        STRENGTH_VERDICT: Code(T::Verdict), "strength_verdict", "ストレングスの判断コード", "", needed, "ストレングスについての話し合いでの判断。なければ空欄";
        STRENGTH_WHY: Text, "strength_why", "ストレングスの判断理由", "", needed, "その理由";
        GAP_VERDICT: Code(T::Verdict), "gap_verdict", "課題の判断コード", "", needed, "課題についての話し合いでの判断。なければ空欄";
        GAP_WHY: Text, "gap_why", "課題の判断理由", "", needed, "その理由";
    ];
}

columns! {
    /// What is written for people alone, and was added later: a column that is added goes to its end.
    FOR_PEOPLE = [
        ITEM_NUMBER: Text, "item_number", "項目番号", "", not read, "事業メニューの番号と、その中での順番（例：1-2）。「記入」のページで見る番号で、版や地域の種類が違うと、同じ項目でも変わります。取り込みでは使いません";
    ];
}

/// One row an item of an assessment.
pub static TABLE: CsvTable = CsvTable {
    name: "answers",
    label: "回答",
    about: "1項目が1行です。段階・根拠・コメントなどが入ります。",
    groups: &[
        AREA, YEAR, ASSESSMENT, ANSWER, OUTLOOK, SPEAKER, FOR_PEOPLE, ASKED,
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
}

fn set_judgements(row: &mut Values, id: &ItemId, assessment: &Assessment) {
    let sides = [
        (Side::Strength, STRENGTH_VERDICT, STRENGTH_WHY),
        (Side::Gap, GAP_VERDICT, GAP_WHY),
    ];
    for (side, verdict, why) in sides {
        if let Some(judgement) = assessment.judgement(id, side) {
            row.set(&verdict, judgement.verdict.code());
            row.set(&why, &judgement.why);
        }
    }
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
    pub judgements: Vec<(Side, (Verdict, String))>,
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
        let strength = self.judgement(&STRENGTH_VERDICT, &STRENGTH_WHY);
        let gap = self.judgement(&GAP_VERDICT, &GAP_WHY);
        let outlook = read_outlook(self);
        let mut answer = Answer {
            rating: rating.unwrap_or_default(),
            evidence: self.row.get(&EVIDENCE),
            comment: self.row.get(&COMMENT),
            ..outlook.unwrap_or_default()
        };
        answer.drop_circles_of_nothing();
        let sides = [(Side::Strength, strength), (Side::Gap, gap)];
        let judgements: Vec<_> = sides
            .into_iter()
            .filter_map(|(side, judgement)| judgement.map(|j| (side, j)))
            .collect();
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

    fn judgement(&mut self, verdict: &Column, why: &Column) -> Option<(Verdict, String)> {
        let why = self.row.get(why);
        if !self.is_blank(verdict) {
            return self.code(verdict, codes::verdict).map(|v| (v, why));
        }
        if !why.is_empty() {
            self.problem(
                verdict,
                "理由が書かれていますが、判断コードが空です。判断コードを書くか、理由を空にしてください。",
            );
        }
        None
    }
}
