//! Members' answers for tests.

use crate::model::{
    AreaRecord, Assessment, AssessmentKey, Feeling, ItemId, Level, Perspective, Perspectives,
    Rating, Respondent, RespondentId, Voice,
};
use crate::ui::view_models::testing::sample;

/// 立場, and a level for each of the items; `None` says nothing.
pub type Person<'a> = (Perspective, &'a [Option<u8>]);

/// The sample before anybody was asked.
pub fn unasked() -> AreaRecord {
    let mut record = sample();
    record.respondents.clear();
    record.surveys.clear();
    record
        .assessments
        .retain(|round| round.key.voice.is_of_area());
    record
}

/// The last round of the sample before anybody was asked, and its first items.
pub fn round() -> (AreaRecord, AssessmentKey, Vec<ItemId>) {
    let record = unasked();
    let round = record.own_rounds().next_back().expect("filled");
    let (key, items) = (round.key, round.answers.keys().take(4).cloned().collect());
    (record, key, items)
}

/// Each answers on their own and may be told by their 立場.
pub fn answer(record: &mut AreaRecord, key: AssessmentKey, items: &[ItemId], all: &[Person<'_>]) {
    for (side, levels) in all {
        let id = format!("r{}", record.respondents.len() + 1);
        let id = RespondentId::new(&id).expect("an id");
        record.take_respondent(Respondent {
            perspectives: Perspectives::one(*side),
            organisation: id.to_string(),
            shows_perspective: true,
            ..Respondent::new(id)
        });
        let answers = answers_of(record, key, id);
        for (item, level) in items.iter().zip(*levels) {
            answers.edit_answer(item, |answer| {
                answer.rating = level.and_then(Level::new).map(Rating::Level);
            });
        }
    }
}

/// Those of one who answers.
pub fn answers_of(
    record: &mut AreaRecord,
    key: AssessmentKey,
    id: RespondentId,
) -> &mut Assessment {
    let voice = Voice::Member(id);
    record.assessment_mut(AssessmentKey { voice, ..key })
}

/// The n-th who answered, from 1, says a word to an item.
pub fn write(record: &mut AreaRecord, key: AssessmentKey, n: usize, item: &ItemId, text: &str) {
    let id = record.respondents[n - 1].id;
    answers_of(record, key, id).edit_answer(item, |answer| answer.comment = text.to_owned());
}

pub fn feel(record: &mut AreaRecord, key: AssessmentKey, n: usize, item: &ItemId, felt: Feeling) {
    let id = record.respondents[n - 1].id;
    answers_of(record, key, id).edit_answer(item, |answer| answer.felt = Some(felt));
}
