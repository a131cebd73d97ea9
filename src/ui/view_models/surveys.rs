//! Surveys of an area: which one belongs to a round, and how one begins.
//!
//! Must not know Leptos or the browser.

use crate::model::{
    AreaRecord, Checklist, FiscalYear, ForumId, Round, Survey, SurveyId, usual_items,
};
use crate::ui::words::survey::{NAMELESS, USUAL_GREETING, usual_title};

/// How long it usually takes, in minutes.
const USUAL_MINUTES: u32 = 15;

/// The survey about a round, if there is one: none of those that ask a forum's own questions alone.
pub fn of_round(record: &AreaRecord, year: FiscalYear, round: Round) -> Option<SurveyId> {
    let mut surveys = record.surveys.iter();
    let is_about = |s: &&Survey| s.forum.is_none() || !s.items.is_empty();
    let survey = surveys.find(|s| (s.year, s.round) == (year, round) && is_about(s))?;
    Some(survey.id.clone())
}

/// Those for the sittings of a forum, in their order.
pub fn of_forum(record: &AreaRecord, forum: &ForumId) -> Vec<(SurveyId, String)> {
    let own = record
        .surveys
        .iter()
        .filter(|s| s.forum.as_ref() == Some(forum));
    own.map(|survey| (survey.id.clone(), name(survey)))
        .collect()
}

/// What it is called on screen.
pub fn name(survey: &Survey) -> String {
    match survey.title.trim() {
        "" => NAMELESS.to_owned(),
        title => title.to_owned(),
    }
}

/// Begins a survey about a round: the usual questions of its list, and words to change.
pub fn begin(
    record: &mut AreaRecord,
    list: Option<&Checklist>,
    id: SurveyId,
    (year, round): (FiscalYear, Round),
) {
    let items = list.map(|list| usual_items(list, record.area.asked_of()));
    record.surveys.push(Survey {
        title: usual_title(&record.area.name),
        greeting: USUAL_GREETING.to_owned(),
        minutes: Some(USUAL_MINUTES),
        items: items.unwrap_or_default(),
        ..Survey::new(id, year, round)
    });
}

/// Begins one for a forum's sitting: questions of one's own. It belongs to the last round that the area has filled
/// in, or else to the beginning of `year`.
pub fn begin_for_forum(record: &mut AreaRecord, id: SurveyId, forum: ForumId, year: FiscalYear) {
    let last = record
        .own_rounds()
        .next_back()
        .map(|round| (round.key.year, round.key.round));
    let (year, round) = last.unwrap_or((year, Round::Start));
    record.surveys.push(Survey {
        forum: Some(forum),
        title: NAMELESS.to_owned(),
        ..Survey::new(id, year, round)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AssessmentKey;
    use crate::ui::view_models::testing::{library, sample, year};

    #[test]
    fn a_survey_about_a_round_begins_with_the_usual_questions_and_is_found_by_its_round() {
        let mut record = sample();
        record.surveys.clear();
        let library = library();
        let key = AssessmentKey::area(year(2027), Round::Start);
        let list = library.get(record.edition(&key)).cloned();
        let round = (year(2027), Round::Start);
        begin(&mut record, list.as_deref(), SurveyId::new("v1"), round);
        assert_eq!(
            of_round(&record, year(2027), Round::Start),
            Some(SurveyId::new("v1"))
        );
        assert_eq!(of_round(&record, year(2027), Round::Middle), None);
        let survey = &record.surveys[0];
        assert!(survey.title.contains(&record.area.name) && survey.minutes == Some(15));
    }

    #[test]
    fn one_for_a_forum_is_not_the_rounds() {
        let mut record = sample();
        record.surveys.clear();
        let forum = record.forums[0].id.clone();
        let last = record.own_rounds().next_back().expect("a round").key;
        begin_for_forum(&mut record, SurveyId::new("v2"), forum.clone(), year(2030));
        assert_eq!(of_round(&record, last.year, last.round), None);
        assert_eq!(
            of_forum(&record, &forum),
            [(SurveyId::new("v2"), NAMELESS.to_owned())]
        );
        assert_eq!(
            (record.surveys[0].year, record.surveys[0].round),
            (last.year, last.round)
        );
    }
}
