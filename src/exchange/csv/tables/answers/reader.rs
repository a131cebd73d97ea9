//! An answers file back into assessments.
//!
//! Must not know how a row is read: only what rows say together.

use super::super::area_columns::AreaHead;
use super::super::areas_in_file::AreasInFile;
use super::super::assessment_columns::{EDITION, LIST_SCOPE, OWN_HEALTH_CENTER};
use super::speaker::{RESPONDENT_ID, Speaker};
use super::{AnswerRow, HEAD, RowHead, read_row};
use crate::exchange::csv::asides::Asides;
use crate::exchange::csv::table_reader::Row;
use crate::exchange::error::Problem;
use crate::model::{AreaVoice, Assessment, AssessmentKey, ItemId, Respondent, RespondentId, Scope};
use std::collections::BTreeMap;
use std::rc::Rc;

/// One area of an answers file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaAnswers {
    pub area: AreaHead,
    /// Those that answer in the file, by id.
    pub respondents: Vec<Respondent>,
    /// In time order, at most one per key.
    pub assessments: Vec<Assessment>,
    /// By how much of its list a round is filled, where the file says it: older files do not.
    pub scopes: BTreeMap<AssessmentKey, Scope>,
    /// Whether the 市町村 has a 保健所 of its own, as the first row says that says anything of it.
    pub own_health_center: Option<bool>,
    /// What stood in each row for people to read, for whoever knows the list; in the order of the assessments
    /// and their items.
    pub words: Vec<WordsAsRead>,
}

/// What a row tells people beside its codes, as far as only the list can say whether it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsAsRead {
    pub line: usize,
    pub key: AssessmentKey,
    pub item: ItemId,
    /// 項目: the text of the item.
    pub item_text: String,
    /// 評価: the words of the rating, the list's own for a level.
    pub rating_label: String,
}

/// All that an answers file holds, areas in the order of their first rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersFile {
    pub areas: Vec<AreaAnswers>,
}

/// Put together row by row, in any order; a row that says the same as an earlier one is passed over.
#[derive(Default)]
pub struct AnswersReader {
    areas: AreasInFile<AreaDraft>,
    /// The last row, with its head if there was nothing to be said of it: mostly the next one has the same.
    last: Option<(Row, Rc<RowHead>)>,
}

impl AnswersReader {
    /// What is wrong with the row: values that are no codes, or that disagree with another row.
    pub fn add(&mut self, row: Row, asides: &mut Asides) -> Vec<Problem> {
        let is_alike = |(last, _): &&(Row, _)| {
            let mut groups = HEAD.iter();
            groups.all(|columns| row.is_alike(last, columns))
        };
        let known = self.last.as_ref().filter(is_alike);
        let known = known.map(|(_, head)| Rc::clone(head));
        let said = asides.said();
        let read = match read_row(&row, known, asides) {
            Ok(read) => read,
            Err(problems) => return problems,
        };
        let is_quiet = asides.said() == said;
        if !is_quiet {
            asides.name_row(read.line, &[&read.head.area.name, &read.item_text]);
        }
        self.last = is_quiet.then(|| (row, Rc::clone(&read.head)));
        match self.areas.of(&read.head.area, read.line) {
            Ok(area) => area.add(read).into_iter().collect(),
            Err(problem) => vec![problem],
        }
    }

    pub fn finish(self) -> AnswersFile {
        let areas = self.areas.finish();
        AnswersFile {
            areas: areas.map(|(head, area)| area.finish(head)).collect(),
        }
    }
}

#[derive(Default)]
struct AreaDraft {
    assessments: BTreeMap<AssessmentKey, AssessmentDraft>,
    /// Each with the line that it stands on first.
    respondents: BTreeMap<RespondentId, (Respondent, usize)>,
    /// With the line that it stands on.
    own_health_center: Option<(bool, usize)>,
}

struct AssessmentDraft {
    head: Rc<RowHead>,
    line: usize,
    /// As the first row says that says anything of it.
    scope: Option<Scope>,
    /// Older files may have two of the area's own for one item: what was drafted, and what is said to be agreed
    /// on, which comes after it.
    rows: BTreeMap<(ItemId, AreaVoice), AnswerRow>,
}

impl AreaDraft {
    fn add(&mut self, row: AnswerRow) -> Option<Problem> {
        if let Speaker::Member(respondent) = &row.head.speaker {
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
        if let Some(said) = row.head.own_health_center {
            let (first, line) = *self.own_health_center.get_or_insert((said, row.line));
            if first != said {
                let message = format!(
                    "同じ地域の{line}行目とは、保健所設置がちがいます。どちらかにそろえてください。"
                );
                return Some(Problem::in_field(
                    row.line,
                    OWN_HEALTH_CENTER.label,
                    message,
                ));
            }
        }
        let begun = || AssessmentDraft {
            head: Rc::clone(&row.head),
            line: row.line,
            scope: row.head.scope,
            rows: BTreeMap::new(),
        };
        let assessment = self.assessments.entry(row.head.key).or_insert_with(begun);
        assessment.add(row)
    }

    fn finish(self, area: AreaHead) -> AreaAnswers {
        let respondents = self.respondents.into_values();
        let mut words = Vec::new();
        let said = self.assessments.iter();
        let scopes = said.filter_map(|(key, draft)| Some((*key, draft.scope?)));
        let scopes = scopes.collect();
        let assessments = self.assessments.into_iter();
        let assessments = assessments.map(|(key, draft)| draft.finish(key, &mut words));
        AreaAnswers {
            area,
            respondents: respondents.map(|(respondent, _)| respondent).collect(),
            assessments: assessments.collect(),
            scopes,
            own_health_center: self.own_health_center.map(|(said, _)| said),
            words,
        }
    }
}

impl AssessmentDraft {
    fn add(&mut self, row: AnswerRow) -> Option<Problem> {
        if self.head.edition != row.head.edition {
            return Some(Problem::in_field(
                row.line,
                EDITION.label,
                format!(
                    "同じ年度・実施回・立場の{}行目とは、チェックリストか版がちがいます（{} {}と{} {}）。一つの評価は一つの版にそろえてください。",
                    self.line,
                    self.head.edition.list,
                    self.head.edition.edition,
                    row.head.edition.list,
                    row.head.edition.edition
                ),
            ));
        }
        match (self.scope, row.head.scope) {
            (Some(first), Some(other)) if first != other => {
                let message = format!(
                    "同じ年度・実施回・立場の{}行目とは、記入したリスト（短い・ふつう・くわしい）がちがいます。一つの評価はどれかにそろえてください。",
                    self.line
                );
                return Some(Problem::in_field(row.line, LIST_SCOPE.label, message));
            }
            (None, said) => self.scope = said,
            _ => {}
        }
        let voice = match row.head.speaker {
            Speaker::Area(voice) => voice,
            Speaker::Member(_) => AreaVoice::Draft,
        };
        let item = row.item.clone()?;
        match self.rows.get(&(item.clone(), voice)) {
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
                self.rows.insert((item, voice), row);
                None
            }
        }
    }

    fn finish(self, key: AssessmentKey, words: &mut Vec<WordsAsRead>) -> Assessment {
        let mut assessment = Assessment::new(key, self.head.edition.clone());
        assessment.scope = self.scope.unwrap_or_default();
        for ((item, _), row) in self.rows {
            if !(row.item_text.is_empty() && row.rating_label.is_empty()) {
                words.push(WordsAsRead {
                    line: row.line,
                    key,
                    item: item.clone(),
                    item_text: row.item_text,
                    rating_label: row.rating_label,
                });
            }
            for said in row.judgements {
                assessment.judge(said.of(&item));
            }
            let mut answer = row.answer;
            if !answer.is_blank() {
                if let Some(draft) = assessment.answers.remove(&item) {
                    answer.keep_of(&draft);
                }
                assessment.answers.insert(item, answer);
            }
        }
        assessment
    }
}
