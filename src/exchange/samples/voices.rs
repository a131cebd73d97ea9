//! Any 事前アンケート, and anything that a room makes of an item.
//!
//! Must not know of which area.

use crate::model::{
    Cards, Day, Discussion, FiscalYear, ForumId, HowLeft, ItemId, LEVELS, Left, MeetingId,
    Question, QuestionId, QuestionKind, Reply, RespondentId, Round, SittingRef, Survey, SurveyId,
};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

type Text = BoxedStrategy<String>;

/// Counts as rooms have them, and as only a slip makes them.
fn count() -> BoxedStrategy<u32> {
    prop_oneof![3 => 0..4_u32, 1 => any::<u32>()].boxed()
}

pub fn discussion(text: Text) -> impl Strategy<Value = Discussion> {
    let left = (select(HowLeft::ALL), "[a =]{1,2}", "[m =]{1,2}");
    let left = left.prop_map(|(how, forum, meeting)| Left {
        sitting: SittingRef {
            forum: ForumId::new(forum),
            meeting: MeetingId::new(meeting),
        },
        how,
    });
    let levels: [_; LEVELS] = std::array::from_fn(|_| count());
    let counts = (levels, count(), count(), count());
    let told = (of(left), vec(text, 0..3), counts).prop_map(
        |(left, words, (levels, unknown, dots, wanted))| Discussion {
            left,
            words,
            cards: Cards { levels, unknown },
            dots,
            wanted,
        },
    );
    prop_oneof![2 => Just(Discussion::default()), 1 => told]
}

/// No id twice, no blank reply; the replies are of `respondents`, to questions that are there or are gone.
pub fn surveys(
    text: Text,
    day: BoxedStrategy<Day>,
    respondents: Vec<RespondentId>,
) -> impl Strategy<Value = Vec<Survey>> {
    let all = btree_map("[s =]{1,2}", survey(text, day, respondents), 0..3);
    all.prop_map(|all| {
        let surveys = all.into_iter().map(|(id, survey)| Survey {
            id: SurveyId::new(id),
            ..survey
        });
        surveys.collect()
    })
}

fn survey(
    text: Text,
    day: BoxedStrategy<Day>,
    respondents: Vec<RespondentId>,
) -> impl Strategy<Value = Survey> {
    let when = (2017..2030, select(Round::ALL.to_vec()), of(day));
    let texts = [0; 3].map(|_| text.clone());
    let told = (of(count()), any::<Option<bool>>(), of(count()));
    let items = vec(select(vec!["i1", "i2", "gone"]), 0..3);
    let question = (
        text.clone(),
        select(QuestionKind::ALL),
        vec(text.clone(), 0..3),
    );
    let questions = btree_map(question_id(), question, 0..3);
    let reply = (vec(text.clone(), 0..2), text, any::<bool>());
    let replies = vec((select(respondents), question_id(), reply), 0..4);
    let about = (of("[a =]{1,2}"), items, questions, replies);
    (when, texts, told, about).prop_map(
        |(when, texts, told, (forum, items, questions, replies))| {
            let (western, round, until) = when;
            let [title, greeting, send_to] = texts;
            let (minutes, is_paid, asked) = told;
            let year = FiscalYear::new(western).expect("in range");
            let questions = questions.into_iter();
            let mut survey = Survey {
                title,
                greeting,
                send_to,
                until,
                minutes,
                is_paid,
                asked,
                forum: forum.map(ForumId::new),
                items: items.into_iter().map(ItemId::new).collect(),
                questions: questions
                    .map(|(id, (text, kind, choices))| Question {
                        id: QuestionId::new(id),
                        text,
                        kind,
                        choices,
                    })
                    .collect(),
                ..Survey::new(SurveyId::new("s"), year, round)
            };
            for (who, question, (choices, text, shown)) in replies {
                let reply = Reply {
                    choices,
                    text,
                    shown,
                };
                survey.take_reply(who, &QuestionId::new(question), reply);
            }
            survey
        },
    )
}

fn question_id() -> impl Strategy<Value = String> {
    "[q =]{1,2}"
}
