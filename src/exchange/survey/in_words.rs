//! An answer in words: what a member can check before it goes, and the office can read as it is.
//!
//! Must not know what it is sent with.

use super::{AnswerSheet, SurveyForm, told};
use crate::model::{Answer, Question, QuestionKind, Rating, Reply};

const LEFT_OPEN: &str = "空けています";

/// All that was asked, with what was answered, a line each.
pub fn in_words(form: &SurveyForm, sheet: &AnswerSheet) -> String {
    let title = match form.title.trim() {
        "" => "アンケート",
        title => title,
    };
    let (year, round) = (form.year, form.round.label());
    let mut lines = vec![
        format!("{title}（回答）"),
        format!("{}　{year} {round}", form.area_name),
    ];
    for (place, item) in form.items.iter().enumerate() {
        let answer = sheet.answers.get(&item.id);
        lines.extend(asked(place + 1, &item.plain, to_item(form, answer)));
    }
    let before = form.items.len();
    for (place, question) in form.questions.iter().enumerate() {
        let reply = sheet.replies.get(&question.id);
        let reply = reply.map(|reply| replied(question, reply));
        lines.extend(asked(
            before + place + 1,
            &question.text,
            reply.into_iter().collect(),
        ));
    }
    let about = about_them(sheet);
    if !about.is_empty() {
        lines.push(String::new());
        lines.extend(about);
    }
    lines.join("\n")
}

fn asked(number: usize, text: &str, said: Vec<String>) -> Vec<String> {
    let mut lines = vec![String::new(), format!("問{number}　{text}")];
    match said.is_empty() {
        true => lines.push(format!("　{LEFT_OPEN}")),
        false => lines.extend(said.into_iter().map(|line| format!("　{line}"))),
    }
    lines
}

fn to_item(form: &SurveyForm, answer: Option<&Answer>) -> Vec<String> {
    let Some(answer) = answer else {
        return Vec::new();
    };
    let felt = answer.felt.map(|felt| felt.label().to_owned());
    let rating = answer.rating.map(|rating| match rating {
        Rating::Level(level) => {
            let level = usize::from(level.value());
            format!("段階：{level} {}", form.scale[level].name)
        }
        Rating::Unknown => "段階：わからない".to_owned(),
        Rating::NotApplicable => "段階：該当なし".to_owned(),
    });
    let comment = answer.comment.trim();
    let comment = (!comment.is_empty()).then(|| format!("ひとこと：{comment}"));
    [felt, rating, comment].into_iter().flatten().collect()
}

fn replied(question: &Question, reply: &Reply) -> String {
    match question.kind {
        QuestionKind::Text => reply.text.trim().to_owned(),
        QuestionKind::One | QuestionKind::Several => reply.choices.join("、"),
    }
}

fn about_them(sheet: &AnswerSheet) -> Vec<String> {
    let who = &sheet.respondent;
    let sides = who.perspectives.all().iter().map(|side| side.label());
    let sides = sides.collect::<Vec<_>>().join("、");
    let shows = match who.shows_perspective {
        true => told::SHOW_PERSPECTIVE,
        false => told::PUT_TOGETHER,
    };
    let people = who.people.map(|people| format!("{people}人"));
    let shows = if sides.is_empty() { "" } else { shows };
    let all = [
        ("立場", sides.as_str()),
        (told::SHOWS, shows),
        ("グループの人数", people.as_deref().unwrap_or_default()),
        ("所属", who.organisation.trim()),
        ("お名前", who.name.trim()),
    ];
    let all = all.into_iter().filter(|(_, said)| !said.is_empty());
    all.map(|(name, said)| format!("{name}：{said}")).collect()
}
