//! The rounds and answers that two records of an area have alike, taken away before the records are
//! laid out: a file of ten years mostly brings one that is new, and laying out the other nine takes
//! longer than reading all ten.
//!
//! Must not know how what is left is compared.

use crate::model::{AreaRecord, Assessment};

/// `record` without the rounds that `other` has just so, and of those that differ without the answers
/// that it has just so.
pub fn without_alike(record: &AreaRecord, other: &AreaRecord) -> AreaRecord {
    let rounds = record.assessments.iter();
    let rounds = rounds.filter_map(|round| match other.assessment(&round.key) {
        Some(same) if same == round => None,
        Some(other) => Some(without_alike_answers(round, other)),
        None => Some(round.clone()),
    });
    AreaRecord {
        area: record.area.clone(),
        respondents: record.respondents.clone(),
        profile: record.profile.clone(),
        assessments: rounds.collect(),
        plans: record.plans.clone(),
        indicators: record.indicators.clone(),
        forums: record.forums.clone(),
        talks: record.talks.clone(),
        surveys: record.surveys.clone(),
        circles: record.circles.clone(),
        handed_over: record.handed_over.clone(),
    }
}

fn without_alike_answers(round: &Assessment, other: &Assessment) -> Assessment {
    let answers = round.answers.iter();
    let answers = answers.filter(|(item, answer)| other.answer(item) != Some(answer));
    Assessment {
        answers: answers.map(|(i, a)| (i.clone(), a.clone())).collect(),
        key: round.key,
        edition: round.edition.clone(),
        judgements: round.judgements.clone(),
        scope: round.scope,
    }
}
