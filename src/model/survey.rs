//! 事前アンケート: what an area asks people one by one, and what they say of questions of its own.
//!
//! What they say of the checklist's items are answers like all others (see [`Assessment`](super::Assessment)), in
//! their own [voice](super::Voice). Must not know how a survey is handed out or comes back.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{
    AskedOf, Checklist, Day, FiscalYear, ForumId, Item, ItemId, QuestionId, RespondentId, Round,
    SurveyId,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How many of the items' questions are asked unless the area chooses others.
pub const USUAL_QUESTIONS: usize = 12;

coded! {
    /// How a question of one's own is answered.
    QuestionKind {
        One = "one", "一つ選ぶ";
        Several = "several", "いくつでも選ぶ";
        Text = "text", "ことばで書く";
    }
}

/// A question of the area's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    pub id: QuestionId,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub text: String,
    pub kind: QuestionKind,
    /// What can be chosen, in its order. Of a question for words it stays as it was, and is not offered.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub choices: Vec<String>,
}

/// What a respondent says of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// By their words: a choice that is reworded later stays what was chosen.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub choices: Vec<String>,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub text: String,
    /// Whether the coordinator has ticked its words for the room.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub shown: bool,
}

/// One asking, about a round of the area or for a sitting of a 協議の場.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    pub id: SurveyId,
    pub year: FiscalYear,
    pub round: Round,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub title: String,
    /// For whose sitting; `None` for the round alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forum: Option<ForumId>,
    /// What is said to whoever is asked.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub greeting: String,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// 謝金の有無; `None`: not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_paid: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Where answers go, in words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub send_to: String,
    /// How many people were asked. Who they are is written nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<u32>,
    /// Of these items the questions from daily life are asked.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub items: Vec<ItemId>,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub questions: Vec<Question>,
    /// By whom, and to which question. Blank ones are not stored.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub replies: BTreeMap<RespondentId, BTreeMap<QuestionId, Reply>>,
}

impl Survey {
    /// Asks nothing yet.
    pub fn new(id: SurveyId, year: FiscalYear, round: Round) -> Self {
        Self {
            id,
            year,
            round,
            title: String::new(),
            forum: None,
            greeting: String::new(),
            minutes: None,
            is_paid: None,
            until: None,
            send_to: String::new(),
            asked: None,
            items: Vec::new(),
            questions: Vec::new(),
            replies: BTreeMap::new(),
        }
    }

    /// Puts what a respondent says of a question in place of what was said before; blank takes it back.
    pub fn take_reply(&mut self, respondent: RespondentId, question: &QuestionId, reply: Reply) {
        let own = self.replies.entry(respondent).or_default();
        match reply.is_blank() {
            true => own.remove(question),
            false => own.insert(question.clone(), reply),
        };
        self.replies.retain(|_, own| !own.is_empty());
    }
}

impl Reply {
    pub fn is_blank(&self) -> bool {
        self.choices.is_empty() && self.text.trim().is_empty()
    }
}

/// The items of a list that are asked about unless the area chooses others: of those with a question from daily life
/// the first of each menu, then the second, up to [`USUAL_QUESTIONS`]; in the list's order.
pub fn usual_items(list: &Checklist, of: AskedOf) -> Vec<ItemId> {
    let asked = || list.asked_of(of).filter(|item| !item.plain.is_empty());
    let place = |item: &Item| {
        let before = asked().take_while(|other| other.id != item.id);
        before.filter(|other| other.menu == item.menu).count()
    };
    let mut ranked: Vec<(usize, &Item)> = asked().map(|item| (place(item), item)).collect();
    ranked.sort_by_key(|(place, item)| (*place, item.menu));
    let chosen: BTreeSet<&ItemId> = ranked
        .iter()
        .take(USUAL_QUESTIONS)
        .map(|(_, item)| &item.id)
        .collect();
    asked()
        .filter(|item| chosen.contains(&item.id))
        .map(|item| item.id.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, EditionRef, Fit, Menu, ScaleLevel};

    #[test]
    fn the_usual_questions_are_of_every_menu_before_a_second_one_of_any() {
        let item = |menu: usize, n: usize, plain: &str| Item {
            plain: plain.into(),
            short: true,
            fits: vec![Fit::Region],
            ..Item::new(ItemId::new(format!("m{menu}-{n}")), Menu::ALL[menu], "")
        };
        let mut items = Vec::new();
        for menu in 0..9 {
            items.push(item(menu, 0, ""));
            items.extend((1..4).map(|n| item(menu, n, "ありますか")));
        }
        let list = Checklist {
            edition: EditionRef::new("l", "1"),
            title: String::new(),
            note: String::new(),
            scale: std::array::from_fn(|_| ScaleLevel {
                name: String::new(),
                meaning: String::new(),
            }),
            items,
        };
        let usual = usual_items(&list, AreaKind::Region.into());
        let ids: Vec<&str> = usual.iter().map(ItemId::as_str).collect();
        assert_eq!(ids[..4], ["m0-1", "m0-2", "m1-1", "m1-2"]);
        assert_eq!(ids[6..], ["m3-1", "m4-1", "m5-1", "m6-1", "m7-1", "m8-1"]);
    }

    #[test]
    fn a_reply_that_is_taken_back_leaves_nothing() {
        let year = FiscalYear::new(2026).expect("in range");
        let mut survey = Survey::new(SurveyId::new("s"), year, Round::Start);
        let (who, what) = (
            RespondentId::new("r1").expect("an id"),
            QuestionId::new("q"),
        );
        let said = Reply {
            text: "話せる相手がいる".into(),
            ..Reply::default()
        };
        survey.take_reply(who, &what, said);
        assert_eq!(survey.replies.len(), 1);
        let blank = Reply {
            text: " ".into(),
            ..Reply::default()
        };
        survey.take_reply(who, &what, blank);
        assert!(survey.replies.is_empty());
    }
}
