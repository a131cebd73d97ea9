//! An answers file back into assessments. Taken in whole or refused whole.
//!
//! Must not know how a row is read: only what rows say together.

use super::super::area_columns::AreaHead;
use super::super::areas_in_file::AreasInFile;
use super::super::assessment_columns::EDITION;
use super::super::written_only;
use super::speaker::{AGREED_MEETING, RESPONDENT_ID, Speaker};
use super::{AnswerRow, TABLE, read_row};
use crate::exchange::csv::table_reader::read_rows;
use crate::exchange::error::{FileError, Problem};
use crate::exchange::text_encoding;
use crate::model::{
    Assessment, AssessmentKey, EditionRef, ItemId, Judgement, Respondent, RespondentId,
};
use std::collections::BTreeMap;

/// One area of an answers file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaAnswers {
    pub area: AreaHead,
    /// Those that answer in the file, by id.
    pub respondents: Vec<Respondent>,
    /// In time order, at most one per key.
    pub assessments: Vec<Assessment>,
    /// Of each row that has it, the item's text as it stands beside the id.
    pub item_texts: BTreeMap<AssessmentKey, BTreeMap<ItemId, String>>,
}

/// All that an answers file holds, areas in the order of their first rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersFile {
    pub areas: Vec<AreaAnswers>,
}

/// Reads an answers file: one area's, or many put together.
///
/// `file` is its name, for messages. Rows may come in any order; a row that says the same as an
/// earlier one is passed over. Errors, at most [`FileError::LIMIT`] told: an unreadable encoding,
/// missing columns, values that are no codes, rows that disagree with each other.
pub fn read(bytes: &[u8], file: &str) -> Result<AnswersFile, FileError> {
    let text = text_encoding::read(bytes, file)?;
    let mut problems = Vec::new();
    let mut areas = AreasInFile::<AreaDraft>::default();
    match read_rows(&text, &TABLE) {
        Err(found) => match written_only::told(&text) {
            Some(words) => problems.push(Problem::whole(words)),
            None => problems = found,
        },
        Ok(rows) if rows.is_empty() => problems.push(Problem::whole(
            "回答の行がありません。書き出したファイルをそのままお使いください。",
        )),
        Ok(rows) => {
            for row in rows {
                match read_row(&row) {
                    Ok(row) => match areas.of(&row.head, row.line) {
                        Ok(area) => problems.extend(area.add(row)),
                        Err(problem) => problems.push(problem),
                    },
                    Err(found) => problems.extend(found),
                }
            }
        }
    }
    FileError::check(file, problems, FileError::LIMIT)?;
    let areas = areas.finish().map(|(head, area)| area.finish(head));
    Ok(AnswersFile {
        areas: areas.collect(),
    })
}

#[derive(Default)]
struct AreaDraft {
    assessments: BTreeMap<AssessmentKey, AssessmentDraft>,
    /// Each with the line that it stands on first.
    respondents: BTreeMap<RespondentId, (Respondent, usize)>,
}

struct AssessmentDraft {
    edition: EditionRef,
    speaker: Speaker,
    line: usize,
    rows: BTreeMap<ItemId, AnswerRow>,
}

impl AreaDraft {
    fn add(&mut self, row: AnswerRow) -> Option<Problem> {
        if let Speaker::Member(respondent) = &row.speaker {
            let told = || (respondent.clone(), row.line);
            let (first, line) = self.respondents.entry(respondent.id).or_insert_with(told);
            if first != respondent {
                return Some(Problem::in_field(
                    row.line,
                    RESPONDENT_ID.label,
                    format!(
                        "同じ回答者IDの{line}行目とは、立場・名前・所属・人数などがちがいます。どちらかにそろえてください。"
                    ),
                ));
            }
        }
        let begun = || AssessmentDraft {
            edition: row.edition.clone(),
            speaker: row.speaker.clone(),
            line: row.line,
            rows: BTreeMap::new(),
        };
        let assessment = self.assessments.entry(row.key).or_insert_with(begun);
        assessment.add(row)
    }

    fn finish(self, area: AreaHead) -> AreaAnswers {
        let respondents = self.respondents.into_values();
        let texts = |draft: &AssessmentDraft| {
            let rows = draft
                .rows
                .iter()
                .filter(|(_, row)| !row.item_text.is_empty());
            rows.map(|(item, row)| (item.clone(), row.item_text.clone()))
                .collect()
        };
        let item_texts = self
            .assessments
            .iter()
            .map(|(key, draft)| (*key, texts(draft)))
            .collect();
        let assessments = self.assessments.into_iter();
        AreaAnswers {
            area,
            respondents: respondents.map(|(respondent, _)| respondent).collect(),
            assessments: assessments.map(|(key, draft)| draft.finish(key)).collect(),
            item_texts,
        }
    }
}

impl AssessmentDraft {
    fn add(&mut self, row: AnswerRow) -> Option<Problem> {
        if self.edition != row.edition {
            return Some(Problem::in_field(
                row.line,
                EDITION.label,
                format!(
                    "同じ年度・実施回・立場の{}行目とは、チェックリストか版がちがいます（{} {}と{} {}）。一つの評価は一つの版にそろえてください。",
                    self.line,
                    self.edition.list,
                    self.edition.edition,
                    row.edition.list,
                    row.edition.edition
                ),
            ));
        }
        if self.speaker != row.speaker {
            let message = format!(
                "同じ年度・実施回・立場の{}行目とは、合意した会議がちがいます。一つの評価は一つの会議にそろえてください。",
                self.line
            );
            return Some(Problem::in_field(row.line, AGREED_MEETING.label, message));
        }
        let item = row.item.clone()?;
        match self.rows.get(&item) {
            Some(earlier) if !earlier.says_the_same(&row) => Some(Problem::in_field(
                row.line,
                super::ITEM_ID.label,
                format!(
                    "同じ項目「{item}」の回答が{}行目にもあり、内容がちがいます。正しいほうを残し、もう一方の行を消してください。",
                    earlier.line
                ),
            )),
            Some(_) => None,
            None => {
                self.rows.insert(item, row);
                None
            }
        }
    }

    fn finish(self, key: AssessmentKey) -> Assessment {
        let mut assessment = Assessment::new(key, self.edition);
        if let Speaker::Agreed(sitting) = self.speaker {
            assessment.agreed_in = sitting;
        }
        for (item, row) in self.rows {
            for (side, (verdict, why)) in row.judgements {
                assessment.judge(Judgement {
                    item: item.clone(),
                    side,
                    verdict,
                    why,
                });
            }
            if !row.answer.is_blank() {
                assessment.answers.insert(item, row.answer);
            }
        }
        assessment
    }
}
