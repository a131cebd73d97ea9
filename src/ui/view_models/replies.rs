//! What was replied to an area's own questions.
//!
//! Must not know Leptos or the browser.

use crate::model::{
    AreaRecord, FiscalYear, Question, QuestionId, QuestionKind, Reply, RespondentId, Round, Survey,
};
use crate::score::voices::FEWEST;
use crate::ui::words::survey as t;

/// What was replied to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replied {
    pub id: QuestionId,
    pub text: String,
    /// How many people replied.
    pub people: u32,
    /// In how many answers: a group replies in one.
    pub answers: u32,
    /// How many people chose each, in the question's order, then those that it does not offer any more.
    pub counts: Vec<(String, u32)>,
    /// In the order of their letters, which tells nobody; whose each is, for the tick alone.
    pub words: Vec<(RespondentId, Reply)>,
}

/// Of all questions, in their order.
pub fn replied(record: &AreaRecord, survey: &Survey) -> Vec<Replied> {
    let of = |question| of_question(record, survey, question);
    survey.questions.iter().map(of).collect()
}

fn of_question(record: &AreaRecord, survey: &Survey, question: &Question) -> Replied {
    let of_one = |id: RespondentId| record.respondent(id).and_then(|one| one.people);
    let people = |all: &[&(RespondentId, &Reply)]| {
        let all = all.iter().map(|(id, _)| of_one(*id).unwrap_or(1));
        all.fold(0, u32::saturating_add)
    };
    let own = survey.replies.iter();
    let own = own.filter_map(|(id, replies)| Some((*id, replies.get(&question.id)?)));
    let own: Vec<(RespondentId, &Reply)> = own.collect();
    let chose = |choice: &str| {
        let who = own
            .iter()
            .filter(|(_, reply)| reply.choices.iter().any(|c| c == choice));
        people(&who.collect::<Vec<_>>())
    };
    let mut choices = match question.kind {
        QuestionKind::Text => Vec::new(),
        _ => question.choices.clone(),
    };
    for choice in own.iter().flat_map(|(_, reply)| &reply.choices) {
        if !choices.contains(choice) {
            choices.push(choice.clone());
        }
    }
    let words = own
        .iter()
        .filter(|(_, reply)| !reply.text.trim().is_empty());
    let mut words: Vec<(RespondentId, Reply)> =
        words.map(|(id, reply)| (*id, (*reply).clone())).collect();
    words.sort_by(|one, other| one.1.text.cmp(&other.1.text));
    let counts = choices.into_iter().map(|choice| {
        let count = chose(&choice);
        (choice, count)
    });
    Replied {
        id: question.id.clone(),
        text: question.text.clone(),
        people: people(&own.iter().collect::<Vec<_>>()),
        answers: u32::try_from(own.len()).unwrap_or(u32::MAX),
        counts: counts.collect(),
        words,
    }
}

/// For the room: each question with how many chose what, and the words that are ticked. Of fewer than three replies
/// nothing is shown.
pub fn in_the_room(
    record: &AreaRecord,
    year: FiscalYear,
    round: Round,
) -> Vec<(String, Vec<String>)> {
    let surveys = record
        .surveys
        .iter()
        .filter(|s| (s.year, s.round) == (year, round));
    let all = surveys.flat_map(|survey| replied(record, survey));
    let enough = all.filter(|replied| replied.people >= FEWEST && replied.answers >= FEWEST);
    let told = enough.map(|replied| {
        let counts = replied
            .counts
            .iter()
            .map(|(choice, people)| t::chosen_by(choice, *people));
        let words = replied.words.iter().filter(|(_, reply)| reply.shown);
        let words = words.map(|(_, reply)| format!("「{}」", reply.text.trim()));
        (replied.text, counts.chain(words).collect::<Vec<_>>())
    });
    told.filter(|(_, lines)| !lines.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Respondent, SurveyId};
    use crate::ui::view_models::testing::year;
    use crate::ui::view_models::views::testing::unasked;

    fn id(n: usize) -> RespondentId {
        RespondentId::new(&format!("r{n}")).expect("an id")
    }

    fn question(id: &str, kind: QuestionKind) -> Question {
        Question {
            id: QuestionId::new(id),
            text: id.into(),
            kind,
            choices: vec!["はい".into(), "いいえ".into()],
        }
    }

    /// The first is a group of two.
    fn record(choices: &[&str], words: &[(&str, bool)]) -> AreaRecord {
        let mut record = unasked();
        let mut survey = Survey {
            questions: vec![
                question("来られますか", QuestionKind::One),
                question("ひとこと", QuestionKind::Text),
            ],
            ..Survey::new(SurveyId::new("v"), year(2026), Round::Middle)
        };
        for (n, choice) in choices.iter().enumerate() {
            record.take_respondent(Respondent {
                people: (n == 0).then_some(2),
                ..Respondent::new(id(n))
            });
            let reply = Reply {
                choices: vec![(*choice).to_owned()],
                ..Reply::default()
            };
            survey.take_reply(id(n), &QuestionId::new("来られますか"), reply);
        }
        for (n, (text, shown)) in words.iter().enumerate() {
            let reply = Reply {
                text: (*text).to_owned(),
                shown: *shown,
                ..Reply::default()
            };
            survey.take_reply(id(n), &QuestionId::new("ひとこと"), reply);
        }
        record.surveys.push(survey);
        record
    }

    fn told(record: &AreaRecord) -> Vec<(String, Vec<String>)> {
        in_the_room(record, year(2026), Round::Middle)
    }

    #[test]
    fn a_group_counts_as_all_of_them_and_a_choice_that_is_gone_stays() {
        let record = record(&["はい", "たぶん"], &[]);
        let replied = replied(&record, &record.surveys[0]);
        let counts = [("はい", 2), ("いいえ", 0), ("たぶん", 1)];
        assert_eq!(
            replied[0].counts,
            counts.map(|(choice, n)| (choice.to_owned(), n))
        );
        assert_eq!(replied[0].people, 3);
    }

    #[test]
    fn the_room_sees_nothing_of_two_people_and_only_words_that_are_ticked() {
        assert_eq!(
            told(&record(&["はい", "いいえ"], &[("夜がよい", true)])),
            []
        );
        let words = [
            ("夜がよい", true),
            ("朝がよい", false),
            ("どちらでも", true),
        ];
        let shown = told(&record(&["はい", "いいえ", "はい"], &words));
        assert_eq!(shown[0].1, ["はい　3人", "いいえ　1人"]);
        assert_eq!(shown[1].1, ["「どちらでも」", "「夜がよい」"]);
    }
}
