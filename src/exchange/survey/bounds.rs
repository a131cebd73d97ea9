//! How much a survey and its answers may hold: what comes from outside is checked against this before anything is
//! made of it.
//!
//! Must not know in which kind of file it came.

use super::{AnswerSheet, SurveyForm};
use crate::exchange::error::excerpt;
use crate::model::Question;
use std::collections::BTreeSet;

pub const MOST_ITEMS: usize = 200;
pub const MOST_QUESTIONS: usize = 50;
pub const MOST_CHOICES: usize = 30;
/// Of a text that the office writes, in characters.
pub const LONGEST_TEXT: usize = 2_000;
/// Of what a member writes: nothing typed is lost.
pub const LONGEST_WORDS: usize = 20_000;
/// Of an id, in characters.
const LONGEST_ID: usize = 100;
/// Answers to other items than those of the form are kept.
const MOST_ANSWERS: usize = 1_000;

/// The first thing of a form that is more than may be, in words to which 「。」 can be added; `None` if all is well.
pub fn beyond(form: &SurveyForm) -> Option<String> {
    if form.items.len() > MOST_ITEMS {
        return Some(format!("項目が多すぎます（{MOST_ITEMS}項目まで）"));
    }
    if form.questions.len() > MOST_QUESTIONS {
        return Some(format!("独自の質問が多すぎます（{MOST_QUESTIONS}問まで）"));
    }
    let many = |q: &&Question| q.choices.len() > MOST_CHOICES;
    if let Some(question) = form.questions.iter().find(many) {
        return Some(format!(
            "質問「{}」の選択肢が多すぎます（{MOST_CHOICES}まで）",
            excerpt(&question.text)
        ));
    }
    let mut texts = texts(form);
    let (name, _) = texts.find(|(_, text)| is_longer(text, LONGEST_TEXT))?;
    Some(format!("{name}が長すぎます（2,000文字まで）"))
}

/// Each text with what it is called.
fn texts(form: &SurveyForm) -> impl Iterator<Item = (&'static str, &str)> {
    let own = [
        ("地域の名前", form.area_name.as_str()),
        ("題", &form.title),
        ("協議の場の名前", &form.forum_name),
        ("あいさつ", &form.greeting),
        ("返し先", &form.send_to),
    ];
    let scale = form.scale.iter();
    let scale = scale.flat_map(|step| [&step.name, &step.meaning]);
    let items = form.items.iter().flat_map(|item| [&item.plain, &item.text]);
    let questions = form.questions.iter();
    let questions = questions.flat_map(|q| std::iter::once(&q.text).chain(&q.choices));
    own.into_iter()
        .chain(scale.map(|text| ("段階のことば", text.as_str())))
        .chain(items.map(|text| ("項目のことば", text.as_str())))
        .chain(questions.map(|text| ("質問のことば", text.as_str())))
}

/// Whether the ids of a form tell its parts apart.
pub fn ids_are_sound(form: &SurveyForm) -> bool {
    let items: Vec<&str> = form.items.iter().map(|item| item.id.as_str()).collect();
    let questions: Vec<&str> = form.questions.iter().map(|q| q.id.as_str()).collect();
    let single = [form.area.as_str(), form.survey.as_str()];
    let all_once = |ids: &[&str]| ids.iter().collect::<BTreeSet<_>>().len() == ids.len();
    let mut all = single.iter().chain(&items).chain(&questions);
    all_once(&items) && all_once(&questions) && all.all(|id| is_id(id))
}

/// No more people than these answer as one group; one alone is none.
const MOST_PEOPLE: u32 = 1_000;

/// Whether an answer holds no more than may be, and ids that are some.
pub fn holds(sheet: &AnswerSheet) -> bool {
    let respondent = &sheet.respondent;
    let ids = sheet.answers.keys().map(|id| id.as_str());
    let mut ids = ids
        .chain(sheet.replies.keys().map(|id| id.as_str()))
        .chain([sheet.area.as_str()]);
    let comments = sheet.answers.values();
    let comments = comments.flat_map(|a| [&a.comment, &a.evidence]);
    let replies = sheet.replies.values();
    let texts = replies.flat_map(|reply| std::iter::once(&reply.text).chain(&reply.choices));
    let own = [
        &respondent.name,
        &respondent.organisation,
        &sheet.area_name,
        &sheet.at,
    ];
    let mut texts = comments.chain(texts).chain(own);
    let is_group = |people: u32| (2..=MOST_PEOPLE).contains(&people);
    respondent.people.is_none_or(is_group)
        && sheet.answers.len() <= MOST_ANSWERS
        && sheet.replies.len() <= MOST_ANSWERS
        && sheet
            .replies
            .values()
            .all(|reply| reply.choices.len() <= MOST_ANSWERS)
        && ids.all(is_id)
        && !texts.any(|text| is_longer(text, LONGEST_WORDS))
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && !is_longer(text, LONGEST_ID)
}

fn is_longer(text: &str, bound: usize) -> bool {
    text.chars().nth(bound).is_some()
}
