//! Surveys and answers of any kind for the tests of this module.

use super::{AnswerSheet, FormItem, SurveyForm};
use crate::exchange::builtin_lists;
use crate::exchange::samples::{day, text};
use crate::model::{
    Answer, AreaId, Feeling, FiscalYear, ItemId, Level, Menu, Perspective, Perspectives, Question,
    QuestionId, QuestionKind, Rating, Reply, Respondent, RespondentId, Round, ScaleLevel, SurveyId,
};
use proptest::prelude::*;

pub fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

/// Three items of the list that new areas begin with, and a question of each kind.
pub fn form() -> SurveyForm {
    let list = &builtin_lists()[0];
    let question = |id: &str, kind, choices: &[&str]| Question {
        id: QuestionId::new(id),
        text: format!("質問{id}"),
        kind,
        choices: choices.iter().map(|c| (*c).to_owned()).collect(),
    };
    SurveyForm {
        area: AreaId::new("a1"),
        area_name: "あおば川圏域".into(),
        year: year(2026),
        round: Round::Middle,
        survey: SurveyId::new("s1"),
        title: "にも包括アンケート".into(),
        forum_name: "地域移行部会".into(),
        greeting: "お忙しいところ、ありがとうございます。\n思ったままをお聞かせください。".into(),
        minutes: Some(10),
        is_paid: Some(true),
        until: crate::model::Day::new(2026, 12, 18),
        send_to: "あおば川保健所 障害福祉課\nFAX 000-000-0000".into(),
        edition: list.edition.clone(),
        scale: list.scale.clone(),
        items: list
            .items
            .iter()
            .filter(|i| !i.plain.is_empty())
            .take(3)
            .map(FormItem::of)
            .collect(),
        questions: vec![
            question("q1", QuestionKind::One, &["はい", "いいえ", "=1+1"]),
            question("q2", QuestionKind::Several, &["夜間", "休日", "平日, 昼"]),
            question("q3", QuestionKind::Text, &[]),
        ],
    }
}

/// Somebody who answers `form`.
pub fn sheet(id: &str) -> AnswerSheet {
    let form = form();
    let respondent = Respondent::new(RespondentId::new(id).expect("an id"));
    let mut sheet = AnswerSheet::of(&form, respondent);
    sheet.answers.insert(
        form.items[0].id.clone(),
        Answer {
            felt: Some(Feeling::NotYet),
            comment: "話せる場がほしい".into(),
            ..Answer::default()
        },
    );
    sheet
}

pub fn forms() -> impl Strategy<Value = SurveyForm> {
    let texts = prop::collection::vec(text(), 5);
    let items =
        prop::collection::btree_map("[a-z][a-z0-9-]{0,8}", (text(), text(), 1..=9_i64), 0..6);
    let kinds = prop::sample::select(QuestionKind::ALL);
    let choices = prop::collection::vec(text(), 0..5);
    let questions = prop::collection::btree_map("[a-z0-9]{1,6}", (text(), kinds, choices), 0..5);
    let round = prop::sample::select(Round::ALL);
    let around = (
        prop::option::of(0..200_u32),
        any::<Option<bool>>(),
        prop::option::of(day()),
        round,
        any::<bool>(),
    );
    (texts, items, questions, around).prop_map(|(texts, items, questions, around)| {
        let (minutes, is_paid, until, round, is_builtin) = around;
        let sample = form();
        let own = items.into_iter().map(|(id, (plain, text, menu))| FormItem {
            id: ItemId::new(id),
            menu: Menu::new(menu).expect("in range"),
            plain,
            text,
        });
        let questions = questions
            .into_iter()
            .map(|(id, (text, kind, choices))| Question {
                id: QuestionId::new(id),
                text,
                kind,
                choices,
            });
        let other_scale = std::array::from_fn(|n| ScaleLevel {
            name: format!("名{n}"),
            meaning: texts[n].clone(),
        });
        SurveyForm {
            title: texts[0].clone(),
            forum_name: texts[1].clone(),
            greeting: texts[2].clone(),
            send_to: texts[3].clone(),
            area_name: texts[4].clone(),
            minutes,
            is_paid,
            until,
            round,
            questions: questions.collect(),
            items: if is_builtin {
                sample.items.clone()
            } else {
                own.collect()
            },
            scale: if is_builtin {
                sample.scale.clone()
            } else {
                other_scale
            },
            ..sample
        }
    })
}

/// Who answers, with `words` as name and organisation.
pub fn respondents(words: BoxedStrategy<String>) -> impl Strategy<Value = Respondent> {
    let sides = prop::sample::subsequence(Perspective::ALL.to_vec(), 0..=Perspectives::MAX);
    let people = prop::option::of(2..40_u32);
    let told = (
        "r-[a-z0-9]{1,6}",
        sides,
        words.clone(),
        words,
        people,
        any::<bool>(),
    );
    told.prop_map(
        |(id, sides, organisation, name, people, shows_perspective)| Respondent {
            perspectives: Perspectives::new(sides).expect("no more than can be"),
            organisation,
            name,
            people,
            shows_perspective,
            ..Respondent::new(RespondentId::new(&id).expect("an id"))
        },
    )
}

/// Answers to a form, with `words` wherever a member writes some.
pub fn sheets(form: SurveyForm, words: BoxedStrategy<String>) -> BoxedStrategy<AnswerSheet> {
    let felt = prop::option::of(prop::sample::select(Feeling::ALL));
    let rating = prop_oneof![
        2 => Just(None),
        2 => prop::sample::select(Level::ALL.to_vec()).prop_map(|level| Some(Rating::Level(level))),
        1 => Just(Some(Rating::Unknown)),
    ];
    let answer = (felt, rating, words.clone()).prop_map(|(felt, rating, comment)| Answer {
        felt,
        rating,
        comment,
        ..Answer::default()
    });
    let answers = prop::collection::vec(answer, form.items.len());
    let reply = (prop::collection::vec(any::<bool>(), 30), words.clone());
    let replies = prop::collection::vec(reply, form.questions.len());
    (respondents(words), answers, replies)
        .prop_map(move |(respondent, answers, replies)| {
            let mut sheet = AnswerSheet::of(&form, respondent);
            let items = form.items.iter().map(|item| item.id.clone());
            sheet.answers = items.zip(answers).collect();
            for (question, (chosen, text)) in form.questions.iter().zip(replies) {
                let mut reply = Reply::default();
                match question.kind {
                    QuestionKind::Text => reply.text = text,
                    kind => {
                        let own = question.choices.iter().zip(chosen);
                        let own = own.filter(|(_, chosen)| *chosen).map(|(choice, _)| choice);
                        let most = if kind == QuestionKind::One {
                            1
                        } else {
                            usize::MAX
                        };
                        reply.choices = own.take(most).cloned().collect();
                    }
                }
                sheet.replies.insert(question.id.clone(), reply);
            }
            sheet.drop_blanks();
            sheet
        })
        .boxed()
}
