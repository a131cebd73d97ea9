//! What has come back: how many people, whose, and what was replied to questions of one's own.
//!
//! Who was asked is known to nobody here, so that nobody can be told who did not answer.

use crate::model::{
    AreaRecord, Assessment, AssessmentKey, Respondent, RespondentId, Survey, SurveyId, Voice,
};
use crate::ui::survey::words as t;
use crate::ui::view_models::surveys;
use std::collections::BTreeSet;

/// One who answered, for the coordinator's own eyes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    pub id: RespondentId,
    pub line: String,
}

/// How many people have answered a survey; a group counts as all of them.
pub fn people(record: &AreaRecord, survey: &Survey) -> u32 {
    let all = respondents(record, survey).into_iter();
    let people = all
        .filter_map(|id| record.respondent(id))
        .map(|one| one.people.unwrap_or(1));
    people.fold(0, u32::saturating_add)
}

/// Each of them, in the order of their ids, which tells nothing of who they are.
pub fn arrived(record: &AreaRecord, survey: &Survey) -> Vec<Arrived> {
    let line = |respondent: &Respondent| {
        let sides = respondent
            .perspectives
            .all()
            .iter()
            .map(|side| side.label());
        let sides: Vec<&str> = sides.collect();
        let side = match sides.is_empty() {
            true => t::NO_PERSPECTIVE.to_owned(),
            false => sides.join("・"),
        };
        let who = [respondent.organisation.trim(), respondent.name.trim()];
        let who: Vec<&str> = who.into_iter().filter(|text| !text.is_empty()).collect();
        let who = match who.is_empty() {
            true => side,
            false => format!("{side}（{}）", who.join("　")),
        };
        let group = respondent.people.filter(|people| *people > 1).map(t::group);
        let (answered, all) = answered(record, survey, respondent.id);
        let parts = [Some(who), group, Some(t::answered(answered, all))];
        parts.into_iter().flatten().collect::<Vec<_>>().join("　")
    };
    let all = respondents(record, survey).into_iter();
    let all = all.filter_map(|id| record.respondent(id));
    all.map(|respondent| Arrived {
        id: respondent.id,
        line: line(respondent),
    })
    .collect()
}

fn answered(record: &AreaRecord, survey: &Survey, id: RespondentId) -> (usize, usize) {
    let round = record.assessment(&key(survey, id));
    let said = |item| {
        let answer = round.and_then(|round| round.answer(item));
        answer.is_some_and(|answer| answer.felt.is_some() || answer.rating.is_some())
    };
    let items = survey.items.iter().filter(|item| said(item)).count();
    let replied = survey.replies.get(&id).map_or(0, |own| own.len());
    (items + replied, survey.items.len() + survey.questions.len())
}

fn key(survey: &Survey, id: RespondentId) -> AssessmentKey {
    AssessmentKey {
        year: survey.year,
        round: survey.round,
        voice: Voice::Member(id),
    }
}

/// All who answered items in its round, if it is the one about them, or replied to its own questions.
fn respondents(record: &AreaRecord, survey: &Survey) -> BTreeSet<RespondentId> {
    let is_about = is_about_round(record, survey);
    let of_round = |a: &&Assessment| {
        let is_of_round = (a.key.year, a.key.round) == (survey.year, survey.round);
        is_of_round && is_about && !a.is_blank()
    };
    let rounds = record.assessments.iter().filter(of_round);
    let items = rounds.filter_map(|round| match round.key.voice {
        Voice::Member(id) => Some(id),
        Voice::Area => None,
    });
    items.chain(survey.replies.keys().copied()).collect()
}

/// Of several surveys of one round the first asks about its items; what was answered to it is not another's. Where none
/// does any more, what is there can be found at each.
fn is_about_round(record: &AreaRecord, survey: &Survey) -> bool {
    let about = surveys::of_round(record, survey.year, survey.round);
    about.is_none_or(|about| about == survey.id)
}

/// Takes one's answers out of a survey and, if it is the one about the round's items, out of the round; and what is
/// known of whoever it is with the last of them.
pub fn remove(record: &mut AreaRecord, survey: &Survey, id: RespondentId) {
    if is_about_round(record, survey) {
        let key = key(survey, id);
        record.assessments.retain(|round| round.key != key);
    }
    if let Some(survey) = record.survey_mut(&survey.id) {
        survey.replies.remove(&id);
    }
    forget_silent(record);
}

/// Whether answers stay when a survey is taken away: those to items are its round's, whichever survey they came by, and
/// so is what is known of whoever gave them.
pub fn leaves_answers(record: &AreaRecord, survey: &Survey) -> bool {
    let is_of_round = |a: &Assessment| {
        let is_members = matches!(a.key.voice, Voice::Member(_));
        is_members && (a.key.year, a.key.round) == (survey.year, survey.round) && !a.is_blank()
    };
    record.assessments.iter().any(is_of_round)
}

/// Takes a survey away, with what was replied to its own questions.
pub fn remove_survey(record: &mut AreaRecord, survey: &SurveyId) {
    record.surveys.retain(|own| own.id != *survey);
    forget_silent(record);
}

/// Of whom no answer is left nothing is known any more.
fn forget_silent(record: &mut AreaRecord) {
    let answered = record
        .assessments
        .iter()
        .filter_map(|round| match round.key.voice {
            Voice::Member(id) => Some(id),
            Voice::Area => None,
        });
    let replied = record
        .surveys
        .iter()
        .flat_map(|survey| survey.replies.keys().copied());
    let heard: BTreeSet<RespondentId> = answered.chain(replied).collect();
    record.respondents.retain(|one| heard.contains(&one.id));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Area, AreaId, AreaKind, EditionRef, Feeling, FiscalYear, ItemId, Perspective, Perspectives,
        Question, QuestionId, QuestionKind, Reply, Round,
    };

    fn id(text: &str) -> RespondentId {
        RespondentId::new(text).expect("an id")
    }

    /// A peer who answers one of two items, and a group of three who reply to the one question.
    fn record() -> AreaRecord {
        let list = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("a"), AreaKind::Region, "a", list);
        let mut record = AreaRecord::new(area);
        let year = FiscalYear::new(2026).expect("in range");
        let question = Question {
            id: QuestionId::new("q"),
            text: "来られますか".into(),
            kind: QuestionKind::One,
            choices: vec!["はい".into(), "いいえ".into()],
        };
        let mut survey = Survey {
            items: vec![ItemId::new("1-1"), ItemId::new("1-2")],
            questions: vec![question],
            ..Survey::new(SurveyId::new("v"), year, Round::Middle)
        };
        record.take_respondent(Respondent {
            perspectives: Perspectives::one(Perspective::Peer),
            ..Respondent::new(id("r1"))
        });
        record.take_respondent(Respondent {
            people: Some(3),
            ..Respondent::new(id("r2"))
        });
        let key = key(&survey, id("r1"));
        let answers = record.assessment_mut(key);
        answers.edit_answer(&ItemId::new("1-1"), |a| a.felt = Some(Feeling::Yes));
        let reply = Reply {
            choices: vec!["はい".into()],
            ..Reply::default()
        };
        survey.take_reply(id("r2"), &QuestionId::new("q"), reply);
        record.surveys.push(survey);
        record
    }

    #[test]
    fn a_group_counts_as_all_of_them_and_nobody_is_named_who_gave_no_name() {
        let record = record();
        let survey = &record.surveys[0];
        assert_eq!(people(&record, survey), 4);
        let lines: Vec<String> = arrived(&record, survey)
            .into_iter()
            .map(|a| a.line)
            .collect();
        assert_eq!(
            lines,
            [
                "当事者　3問のうち1問",
                "立場の記入なし　3人で話した答え　3問のうち1問"
            ]
        );
    }

    #[test]
    fn what_was_answered_to_the_rounds_survey_is_not_a_second_ones() {
        let mut record = record();
        let mut second = record.surveys[0].clone();
        second.id = SurveyId::new("w");
        second.replies.clear();
        record.surveys.push(second.clone());
        assert_eq!(people(&record, &second), 0);
        remove(&mut record, &second, id("r1"));
        assert_eq!(record.assessments.len(), 1);
        let first = record.surveys[0].id.clone();
        remove_survey(&mut record, &first);
        let left: Vec<RespondentId> = record.respondents.iter().map(|one| one.id).collect();
        assert_eq!(left, [id("r1")], "whose answers to the items stay");
    }

    /// A forum's survey of which the items were left out later: its members' answers can still be found and taken out.
    #[test]
    fn answers_to_items_that_are_asked_no_more_are_found_and_taken_out() {
        let mut record = record();
        record.surveys[0].forum = Some(crate::model::ForumId::new("f"));
        record.surveys[0].items.clear();
        let survey = record.surveys[0].clone();
        assert!(leaves_answers(&record, &survey));
        assert!(respondents(&record, &survey).contains(&id("r1")));
        remove(&mut record, &survey, id("r1"));
        assert!(!leaves_answers(&record, &survey));
        assert!(record.respondent(id("r1")).is_none());
    }

    #[test]
    fn of_a_survey_with_no_items_nothing_stays_but_who_answered_elsewhere() {
        let mut record = record();
        assert!(leaves_answers(&record, &record.surveys[0]));
        // Its items were left out after they had been answered.
        record.surveys[0].items.clear();
        assert!(leaves_answers(&record, &record.surveys[0]));
        let own = SurveyId::new("w");
        let mut only_own = Survey {
            id: own.clone(),
            ..record.surveys[0].clone()
        };
        for who in ["r1", "r3"] {
            record.take_respondent(Respondent::new(id(who)));
            let reply = Reply {
                choices: vec!["はい".into()],
                ..Reply::default()
            };
            only_own.take_reply(id(who), &QuestionId::new("q"), reply);
        }
        only_own.replies.remove(&id("r2"));
        record.surveys.push(only_own.clone());
        assert!(leaves_answers(&record, &only_own), "of its round");
        let mut unanswered = record.clone();
        unanswered.assessments.clear();
        assert!(!leaves_answers(&unanswered, &only_own));
        remove_survey(&mut record, &own);
        let left: Vec<RespondentId> = record.respondents.iter().map(|one| one.id).collect();
        assert_eq!(left, [id("r1"), id("r2")]);
    }

    #[test]
    fn who_is_taken_out_is_forgotten_with_the_last_answer() {
        let mut record = record();
        let survey = record.surveys[0].clone();
        remove(&mut record, &survey, id("r2"));
        assert_eq!(people(&record, &record.surveys[0]), 1);
        assert_eq!(record.respondents.len(), 1);
        remove(&mut record, &survey, id("r1"));
        assert!(record.respondents.is_empty() && record.assessments.is_empty());
    }
}
