//! What an area has of a respondent, as far as an answer could change it.
//!
//! Must not know other files.

use crate::exchange::survey::AnswerSheet;
use crate::model::{
    Answer, AreaRecord, AssessmentKey, ItemId, QuestionId, Reply, Respondent, RespondentId, Survey,
    Voice,
};
use std::collections::{BTreeMap, BTreeSet};

/// The assessment that an answer belongs to.
pub fn key(sheet: &AnswerSheet, id: RespondentId) -> AssessmentKey {
    AssessmentKey {
        year: sheet.year,
        round: sheet.round,
        voice: Voice::Member(id),
    }
}

/// The items of which the answer says anything, or says nothing where it could: a table's blank rows say nothing.
pub fn items<'s>(survey: &'s Survey, sheet: &'s AnswerSheet) -> BTreeSet<&'s ItemId> {
    let asked = survey.items.iter().filter(|_| sheet.survey.is_some());
    sheet.answers.keys().chain(asked).collect()
}

/// The questions likewise.
pub fn questions<'s>(survey: &'s Survey, sheet: &'s AnswerSheet) -> BTreeSet<&'s QuestionId> {
    let asked = survey.questions.iter().map(|question| &question.id);
    let asked = asked.filter(|_| sheet.survey.is_some());
    sheet.replies.keys().chain(asked).collect()
}

/// Whether the respondent has answered any of it already.
pub fn has_answered(
    record: &AreaRecord,
    survey: &Survey,
    sheet: &AnswerSheet,
    id: RespondentId,
) -> bool {
    let (answers, replies) = said(record, survey, sheet, id);
    !(answers.is_empty() && replies.is_empty())
}

/// Whether the area has all of it, and of the respondent as well.
pub fn is_already_in(
    record: &AreaRecord,
    survey: &Survey,
    sheet: &AnswerSheet,
    id: RespondentId,
) -> bool {
    let Some(known) = record.respondent(id) else {
        return false;
    };
    let own = Respondent {
        id,
        name_circle: known.name_circle,
        ..sheet.respondent.clone()
    };
    let mut told = known.clone();
    match sheet.survey {
        Some(_) => told = own,
        // A table's blanks take nothing away.
        None => told.take(own),
    }
    let (answers, replies) = said(record, survey, sheet, id);
    *known == told && sheet.answers == answers && sheet.replies == replies
}

type Said = (BTreeMap<ItemId, Answer>, BTreeMap<QuestionId, Reply>);

/// What the respondent says here of what the answer speaks of.
fn said(record: &AreaRecord, survey: &Survey, sheet: &AnswerSheet, id: RespondentId) -> Said {
    let assessment = record.assessment(&key(sheet, id));
    let answer = |item: &ItemId| {
        let answer = of_member(assessment?.answer(item)?);
        (!answer.is_blank()).then(|| (item.clone(), answer))
    };
    let own = record.survey(&survey.id).unwrap_or(survey).replies.get(&id);
    let reply = |question: &QuestionId| {
        let reply = Reply {
            shown: false,
            ..own?.get(question)?.clone()
        };
        Some((question.clone(), reply))
    };
    (
        items(survey, sheet)
            .into_iter()
            .filter_map(answer)
            .collect(),
        questions(survey, sheet)
            .into_iter()
            .filter_map(reply)
            .collect(),
    )
}

/// What a member said of an item, without what the office or the room added to it.
fn of_member(answer: &Answer) -> Answer {
    Answer {
        rating: answer.rating,
        felt: answer.felt,
        evidence: answer.evidence.clone(),
        comment: answer.comment.clone(),
        ..Answer::default()
    }
}
