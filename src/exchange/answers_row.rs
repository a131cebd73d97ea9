//! One row of an answers CSV, checked cell by cell.

use super::area_head::AreaHead;
use super::cells::Cells;
use super::columns::{self, Column};
use super::error::Problem;
use super::sheet::{Row, excerpt};
use super::{codes, typed_number};
use crate::model::{Answer, AssessmentKey, EditionRef, ItemId, Level, Rating, Side, Verdict};

/// What a row says.
pub struct AnswerRow {
    pub line: usize,
    pub head: AreaHead,
    pub key: AssessmentKey,
    pub edition: EditionRef,
    /// `None` in the one row of an assessment that has nothing else.
    pub item: Option<ItemId>,
    pub answer: Answer,
    /// At most one a side.
    pub judgements: Vec<(Side, (Verdict, String))>,
}

impl AnswerRow {
    /// Whether another row gives the same answer and judgements.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.answer == other.answer && self.judgements == other.judgements
    }
}

/// Errors: everything that is wrong with the row, each with its column.
pub fn read_row(row: &Row) -> Result<AnswerRow, Vec<Problem>> {
    Cells::read(row, |cells| cells.answer_row())
}

impl Cells<'_> {
    fn answer_row(&mut self) -> Option<AnswerRow> {
        let head = AreaHead::read(self);
        let key = self.key();
        let edition = self.edition();
        let rating = self.rating();
        let strength = self.judgement(&columns::STRENGTH_VERDICT, &columns::STRENGTH_WHY);
        let gap = self.judgement(&columns::GAP_VERDICT, &columns::GAP_WHY);
        let answer = Answer {
            rating: rating.unwrap_or_default(),
            evidence: self.row.get(&columns::EVIDENCE),
            comment: self.row.get(&columns::COMMENT),
        };
        let sides = [(Side::Strength, strength), (Side::Gap, gap)];
        let judgements: Vec<_> = sides
            .into_iter()
            .filter_map(|(side, judgement)| judgement.map(|j| (side, j)))
            .collect();
        let item = self.item(!answer.is_blank() || !judgements.is_empty());
        Some(AnswerRow {
            line: self.row.line,
            head: head?,
            key: key?,
            edition: edition?,
            item,
            answer,
            judgements,
        })
    }

    fn key(&mut self) -> Option<AssessmentKey> {
        let year = self.fiscal_year(&columns::FISCAL_YEAR);
        let round = self.code(&columns::ROUND, codes::round);
        let voice = self.code(&columns::VOICE, codes::voice);
        Some(AssessmentKey {
            year: year?,
            round: round?,
            voice: voice?,
        })
    }

    fn edition(&mut self) -> Option<EditionRef> {
        let list = self.filled(&columns::CHECKLIST);
        let edition = self.filled(&columns::EDITION);
        Some(EditionRef::new(list?, edition?))
    }

    fn item(&mut self, something_is_said: bool) -> Option<ItemId> {
        let id = self.row.get(&columns::ITEM_ID);
        if id.is_empty() && something_is_said {
            self.problem(
                &columns::ITEM_ID,
                "項目IDが空ですが、評価などが書かれています。書き出したときの項目IDを書いてください。",
            );
        }
        (!id.is_empty()).then(|| ItemId::new(id))
    }

    /// `Some(None)` is a blank answer. A level without its code in the rating column is taken as
    /// one: people fill in the number alone.
    fn rating(&mut self) -> Option<Option<Rating>> {
        let level = self.level()?;
        let text = self.row.get(&columns::RATING);
        let code = match text.is_empty() {
            true => None,
            false => Some(self.code(&columns::RATING, codes::rating)?),
        };
        match (code, level) {
            (None | Some(codes::RATED), Some(level)) => Some(Some(Rating::Level(level))),
            (None, None) => Some(None),
            (Some(codes::NOT_APPLICABLE), None) => Some(Some(Rating::NotApplicable)),
            (Some(codes::UNKNOWN), None) => Some(Some(Rating::Unknown)),
            (Some(_), None) => {
                self.problem(
                    &columns::LEVEL,
                    "評価コードが level ですが、段階が空です。0から4までの数字を書いてください。",
                );
                None
            }
            (Some(_), Some(_)) => {
                self.problem(
                    &columns::LEVEL,
                    format!(
                        "評価コードが「{}」なのに、段階も書かれています。どちらかを空にしてください。",
                        excerpt(&text)
                    ),
                );
                None
            }
        }
    }

    fn level(&mut self) -> Option<Option<Level>> {
        let text = self.row.get(&columns::LEVEL);
        if text.is_empty() {
            return Some(None);
        }
        let typed = typed_number::count(&text).ok().flatten();
        let level = typed
            .and_then(|n| u8::try_from(n).ok())
            .and_then(Level::new);
        if level.is_none() {
            self.problem(
                &columns::LEVEL,
                format!(
                    "「{}」は段階として読めません。0から4までの数字を書いてください。",
                    excerpt(&text)
                ),
            );
        }
        level.map(Some)
    }

    fn judgement(&mut self, verdict: &Column, why: &Column) -> Option<(Verdict, String)> {
        let why = self.row.get(why);
        if !self.row.get(verdict).is_empty() {
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
