//! Answers into the area's record, as it was decided.
//!
//! Must not know what was asked about, nor touch an assessment that is not a member's.

use super::gathered::{Choice, Choices, Earlier, FromFile, Gathered};
use super::standing::{has_answered, items, key, questions};
use crate::exchange::survey::AnswerSheet;
use crate::exchange::survey::derived::{id_from, spare_id};
use crate::model::{AreaRecord, Respondent, RespondentId, Survey, SurveyId};
use std::collections::{BTreeMap, BTreeSet};

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Whose answers are in now.
    pub respondents: BTreeSet<RespondentId>,
    /// How many answers were left out, or not decided yet.
    pub left_out: usize,
}

/// Puts what is ready into the record, and what was asked about as it was decided; what is not decided yet is left
/// out. Nothing happens where the record does not have the survey.
pub fn take(
    record: &mut AreaRecord,
    survey: &SurveyId,
    gathered: &Gathered,
    choices: &Choices,
) -> Taken {
    let Some(survey) = record.survey(survey).cloned() else {
        return Taken::default();
    };
    let mut taking = Taking::default();
    for one in &gathered.ready {
        taking.stand(one.sheet.respondent.id, one);
    }
    for twice in &gathered.twice {
        let later = &twice.later;
        let before = match &twice.earlier {
            Earlier::File(file) => taking.places.get(file.key.as_str()).copied(),
            Earlier::Record(known) => Some(known.id),
        };
        let before = before.unwrap_or(later.sheet.respondent.id);
        match choices.get(&later.key) {
            Some(Choice::InPlace) => taking.stand(before, later),
            Some(Choice::Both) => {
                let id = taking.free_id(record, &survey, &later.sheet);
                taking.stand(id, later);
            }
            Some(Choice::LeaveOut) | None => {
                taking.places.insert(&later.key, before);
                taking.left_out += 1;
            }
        }
    }
    for same in &gathered.same {
        if choices.get(&same.one.key) == Some(&Choice::Both) {
            taking.stand(id_from(&same.one.key), &same.one);
        }
    }
    for (id, one) in &taking.standing {
        put(record, &survey, *id, &one.sheet);
    }
    Taken {
        respondents: taking.standing.keys().copied().collect(),
        left_out: taking.left_out,
    }
}

#[derive(Default)]
struct Taking<'g> {
    /// Under which id an answer, or the one in whose place it would be, stands.
    places: BTreeMap<&'g str, RespondentId>,
    standing: BTreeMap<RespondentId, &'g FromFile>,
    left_out: usize,
}

impl<'g> Taking<'g> {
    fn stand(&mut self, id: RespondentId, one: &'g FromFile) {
        self.places.insert(&one.key, id);
        self.standing.insert(id, one);
    }

    /// The respondent's own id where nobody else stands under it.
    fn free_id(&self, record: &AreaRecord, survey: &Survey, sheet: &AnswerSheet) -> RespondentId {
        let own = sheet.respondent.id;
        let is_taken = self.standing.contains_key(&own)
            || self.places.values().any(|id| *id == own)
            || has_answered(record, survey, sheet, own);
        if is_taken { spare_id(sheet) } else { own }
    }
}

fn put(record: &mut AreaRecord, survey: &Survey, id: RespondentId, sheet: &AnswerSheet) {
    put_respondent(record, id, sheet);
    let key = key(sheet, id);
    if !sheet.answers.is_empty() || record.assessment(&key).is_some() {
        let assessment = record.assessment_mut(key);
        if assessment.is_blank() {
            assessment.edition.clone_from(&sheet.edition);
        }
        for item in items(survey, sheet) {
            let said = sheet.answers.get(item).cloned().unwrap_or_default();
            assessment.edit_answer(item, |answer| {
                // Other words have not been ticked for the room.
                answer.shown &= answer.comment == said.comment;
                answer.felt = said.felt;
                answer.rating = said.rating;
                answer.evidence = said.evidence;
                answer.comment = said.comment;
            });
        }
        record.assessments.retain(|a| a.key != key || !a.is_blank());
    }
    if let Some(own) = record.survey_mut(&survey.id) {
        for question in questions(survey, sheet) {
            let mut reply = sheet.replies.get(question).cloned().unwrap_or_default();
            let before = own.replies.get(&id).and_then(|own| own.get(question));
            reply.shown = before.is_some_and(|before| before.shown && before.text == reply.text);
            own.take_reply(id, question, reply);
        }
    }
}

/// Of a form all is taken that the member says of themself, and what they leave blank: who no more wants to be named
/// is not. A table's blanks take nothing away.
fn put_respondent(record: &mut AreaRecord, id: RespondentId, sheet: &AnswerSheet) {
    let said = Respondent {
        id,
        ..sheet.respondent.clone()
    };
    let known = record.respondents.iter_mut().find(|known| known.id == id);
    match known {
        Some(known) if sheet.survey.is_some() => {
            let name_circle = known.name_circle;
            *known = Respondent {
                name_circle,
                ..said
            };
        }
        _ => record.take_respondent(said),
    }
}
