//! What a paper asks, in its order. The paper itself and the page where papers are typed in both follow it.
//!
//! Must not know how a row is drawn.

use crate::exchange::survey::SurveyForm;
use crate::model::{Feeling, Perspective, Question, QuestionKind};
use crate::ui::survey::words as t;

/// What a row asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// Of the form's items, by place.
    Item(usize),
    /// Of its own questions, by place.
    Question(usize),
    Perspectives,
    Shows,
    People,
    Organisation,
}

/// How a row is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    One,
    Several,
    Words,
    Count,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub of: RowOf,
    /// The same whatever else is asked: what was typed stays with its question.
    pub id: String,
    pub name: String,
    pub text: String,
    pub answered: Answered,
    /// What can be chosen, by its number from 1.
    pub choices: Vec<String>,
}

impl Row {
    /// Whether it is about whoever answers, and not a question.
    pub fn is_about_them(&self) -> bool {
        !matches!(self.of, RowOf::Item(_) | RowOf::Question(_))
    }

    /// How many may be chosen, beside the question.
    pub fn rule(&self) -> Option<&'static str> {
        match self.answered {
            Answered::One => Some(t::ONE),
            Answered::Several => Some(t::SEVERAL),
            Answered::Words | Answered::Count => None,
        }
    }

    /// The choices with their numbers.
    pub fn numbered(&self) -> Vec<String> {
        let choices = self.choices.iter().enumerate();
        choices
            .map(|(place, words)| t::choice(place + 1, words))
            .collect()
    }

    /// What whoever types it in has to know. Of an item nothing: all items have the same choices, told once.
    pub fn hint(&self) -> String {
        if matches!(self.of, RowOf::Item(_)) {
            return String::new();
        }
        let how = match self.answered {
            _ if self.of == RowOf::Perspectives => t::TWO_SIDES_TYPED,
            Answered::Several if self.choices.len() < 10 => t::SEVERAL_TYPED,
            Answered::Several => t::SEVERAL_PARTED,
            _ => "",
        };
        let enter = match self.answered {
            // That of all words is told once.
            Answered::Words => "",
            _ if self.ends_with_enter() => t::THEN_ENTER,
            _ => "",
        };
        format!("{}{how}{enter}", self.numbered().join("　"))
    }

    /// Whether more may follow what is typed, so that only a key leads on from it; all others lead on by themselves.
    pub fn ends_with_enter(&self) -> bool {
        match self.answered {
            Answered::One => self.choices.len() >= 10,
            Answered::Several | Answered::Words | Answered::Count => true,
        }
    }
}

/// All rows: the items, the area's own questions, then whoever answers.
pub fn rows(form: &SurveyForm) -> Vec<Row> {
    let items = form.items.iter().enumerate().map(|(place, item)| Row {
        of: RowOf::Item(place),
        id: format!("item-{}", item.id),
        name: t::number(place + 1),
        text: item.plain.clone(),
        answered: Answered::One,
        choices: feelings(),
    });
    let before = form.items.len();
    let questions = form.questions.iter().enumerate();
    let questions = questions.map(|(place, question)| own(question, place, before + place + 1));
    items.chain(questions).chain(about_them()).collect()
}

fn own(question: &Question, place: usize, number: usize) -> Row {
    let (answered, choices) = match question.kind {
        QuestionKind::One => (Answered::One, question.choices.clone()),
        QuestionKind::Several => (Answered::Several, question.choices.clone()),
        // Its choices stay as they were, and are not offered.
        QuestionKind::Text => (Answered::Words, Vec::new()),
    };
    Row {
        of: RowOf::Question(place),
        id: format!("question-{}", question.id),
        name: t::number(number),
        text: question.text.clone(),
        answered,
        choices,
    }
}

fn about_them() -> [Row; 4] {
    let row = |of, name: &str, answered, choices| Row {
        of,
        id: name.to_owned(),
        name: name.to_owned(),
        text: String::new(),
        answered,
        choices,
    };
    let sides = Perspective::ALL.iter().map(|side| side.label().to_owned());
    let shows = [t::SHOW_PERSPECTIVE, t::PUT_TOGETHER].map(str::to_owned);
    [
        row(
            RowOf::Perspectives,
            t::ROW_PERSPECTIVE,
            Answered::Several,
            sides.collect(),
        ),
        row(RowOf::Shows, t::ROW_SHOWS, Answered::One, shows.to_vec()),
        row(RowOf::People, t::ROW_PEOPLE, Answered::Count, Vec::new()),
        row(
            RowOf::Organisation,
            t::ROW_ORGANISATION,
            Answered::Words,
            Vec::new(),
        ),
    ]
}

/// What every item can be answered with.
pub fn feelings() -> Vec<String> {
    let all = Feeling::ALL.iter();
    all.map(|felt| felt.label().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::QuestionId;
    use crate::ui::view_models::testing::survey_form;

    fn question(kind: QuestionKind, choices: usize) -> Question {
        Question {
            id: QuestionId::new("q"),
            text: "来られますか".into(),
            kind,
            choices: (0..choices).map(|place| format!("答え{place}")).collect(),
        }
    }

    #[test]
    fn whoever_answers_is_asked_last_and_numbers_run_on_over_both_kinds_of_questions() {
        let form = survey_form(2, vec![question(QuestionKind::Text, 2)]);
        let names: Vec<String> = rows(&form).into_iter().map(|row| row.name).collect();
        assert_eq!(
            names,
            [
                "問1",
                "問2",
                "問3",
                "立場",
                "立場の出し方",
                "グループの人数",
                "所属"
            ]
        );
    }

    #[test]
    fn it_is_told_how_more_than_one_is_typed() {
        let hint = |kind, choices| own(&question(kind, choices), 0, 1).hint();
        assert_eq!(hint(QuestionKind::One, 2), "1 答え0　2 答え1");
        assert!(hint(QuestionKind::Several, 3).contains("「13」のように"));
        assert!(hint(QuestionKind::Several, 12).contains("「1・12」のように"));
        assert_eq!(hint(QuestionKind::Text, 3), "");
        assert!(hint(QuestionKind::One, 12).ends_with("（終わりにEnter）"));
        assert!(hint(QuestionKind::Several, 3).ends_with("（終わりにEnter）"));
        assert_eq!(about_them()[2].hint(), "（終わりにEnter）");
        assert!(about_them()[0].hint().contains("「45」のように"));
    }

    #[test]
    fn only_what_is_chosen_has_a_rule() {
        let rule = |kind| own(&question(kind, 2), 0, 1).rule();
        assert_eq!(rule(QuestionKind::One), Some("（一つ選ぶ）"));
        assert_eq!(rule(QuestionKind::Several), Some("（いくつでも）"));
        assert_eq!(rule(QuestionKind::Text), None);
    }
}
