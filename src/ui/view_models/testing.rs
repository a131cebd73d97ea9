//! What the tests of the view models start from.

use super::today::Today;
use crate::exchange::survey::{FormItem, SurveyForm};
use crate::exchange::{self, builtin_lists};
use crate::model::{
    AreaId, AreaRecord, Assessment, Day, EditionRef, FiscalYear, ItemId, Library, Menu, Question,
    Round, ScaleLevel, SurveyId,
};

/// The 見本, as a newcomer opens it.
pub fn sample() -> AreaRecord {
    exchange::sample().expect("the sample can be read")
}

/// The last round of the area's own answers: those of single members stand behind it.
pub fn last_round(record: &mut AreaRecord) -> &mut Assessment {
    let own = |a: &&mut Assessment| a.key.voice.is_of_area();
    record.assessments.iter_mut().rfind(own).expect("a round")
}

pub fn library() -> Library {
    Library::new(builtin_lists())
}

pub fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

/// That day.
pub fn on(western: i32, month: u32, day: u32) -> Today {
    Today::of(Day::new(western, month, day).expect("a day"))
}

/// A survey of so many items as a member gets it, with these questions of its own.
pub fn survey_form(items: usize, questions: Vec<Question>) -> SurveyForm {
    let item = |n: usize| FormItem {
        id: ItemId::new(format!("1-{n}")),
        menu: Menu::ALL[0],
        plain: "話せますか".into(),
        text: "場がある".into(),
    };
    SurveyForm {
        area: AreaId::new("a"),
        area_name: "あおば川圏域".into(),
        year: year(2026),
        round: Round::Middle,
        survey: SurveyId::new("v"),
        title: String::new(),
        forum_name: String::new(),
        greeting: String::new(),
        minutes: None,
        is_paid: None,
        until: None,
        send_to: String::new(),
        edition: EditionRef::new("l", "1"),
        scale: std::array::from_fn(|_| ScaleLevel {
            name: String::new(),
            meaning: String::new(),
        }),
        items: (1..=items).map(item).collect(),
        questions,
    }
}
