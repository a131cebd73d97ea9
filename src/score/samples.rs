//! Small lists and answers for the tests of this module.

use crate::model::{
    Assessment, AssessmentKey, Checklist, EditionRef, FiscalYear, Fit, Item, ItemId, Level,
    Library, Menu, MoveReason, MoveReasons, Moved, Rating, Round, ScaleLevel,
};
use proptest::strategy::Strategy;
use std::sync::Arc;

/// One answer as a mark: `0` to `4`, `?` わからない, `-` 該当なし, `.` blank.
pub fn rating(mark: char) -> Option<Rating> {
    match mark {
        '?' => Some(Rating::Unknown),
        '-' => Some(Rating::NotApplicable),
        '.' => None,
        _ => {
            let value = mark.to_digit(10).and_then(|d| u8::try_from(d).ok());
            let level = value.and_then(Level::new);
            Some(Rating::Level(level.expect("a mark that tests may use")))
        }
    }
}

/// Up to twelve answers as marks.
pub fn ratings() -> impl Strategy<Value = String> {
    "[0-4?.-]{0,12}"
}

/// An item for every kind of area.
pub fn item(id: &str, menu: Menu, continues: &[&str]) -> Item {
    Item {
        levels: std::array::from_fn(|level| level.to_string()),
        fits: Fit::ALL.to_vec(),
        continues: continues.iter().copied().map(ItemId::new).collect(),
        ..Item::new(ItemId::new(id), menu, id)
    }
}

/// An edition whose items, all of menu 1, are given as (id, ids that it continues).
pub fn list(edition: &str, items: &[(&str, &[&str])]) -> Checklist {
    Checklist {
        edition: EditionRef::new("sample", edition),
        title: "見本".into(),
        note: String::new(),
        scale: std::array::from_fn(|_| ScaleLevel {
            name: String::new(),
            meaning: String::new(),
        }),
        items: items
            .iter()
            .map(|(id, continues)| item(id, Menu::ALL[0], continues))
            .collect(),
    }
}

/// Answers to a list, as (item, mark); where a level is another one than before, things have changed.
pub fn assessment(list: &Checklist, answers: &[(&str, char)]) -> Assessment {
    let year = FiscalYear::new(2026).expect("in range");
    let key = AssessmentKey::area(year, Round::Start);
    let mut assessment = Assessment::new(key, list.edition.clone());
    for (id, mark) in answers {
        assessment.edit_answer(&ItemId::new(*id), |a| {
            a.rating = rating(*mark);
            let level = a.rating.and_then(Rating::level);
            a.moved = level.map(|to| Moved {
                to,
                reason: MoveReason::Situation,
            });
        });
    }
    assessment
}

/// What is said in an assessment itself of why its levels are other ones.
pub fn reasons(assessment: &Assessment) -> MoveReasons {
    let said = assessment.answers.iter();
    let said = said.filter_map(|(item, answer)| Some((item.clone(), answer.move_reason()?)));
    said.collect()
}

/// Answers to a list, one mark for each item in its order.
pub fn in_order(list: &Checklist, marks: &str) -> Assessment {
    let ids = list.items.iter().map(|item| item.id.as_str());
    let answers: Vec<(&str, char)> = ids.zip(marks.chars()).collect();
    assessment(list, &answers)
}

/// A list of menu 1 with one item (`i0`, `i1`, …) for each mark, and the answers.
pub fn answered(marks: &str) -> (Checklist, Assessment) {
    let mut list = list("1", &[]);
    let numbers = 0..marks.chars().count();
    list.items = numbers
        .map(|n| item(&format!("i{n}"), Menu::ALL[0], &[]))
        .collect();
    let assessment = in_order(&list, marks);
    (list, assessment)
}

/// All lists of a test.
pub fn library(lists: &[&Checklist]) -> Library {
    Library::new(lists.iter().map(|list| Arc::new((*list).clone())))
}
