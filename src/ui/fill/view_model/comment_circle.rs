//! How far one comment may go: as the area has set it for all, or another way for this one, also while it
//! is typed anew.
//!
//! Must not know Leptos or the browser.

use crate::model::{Answer, Circle, SharedField};
use crate::ui::fill::words as t;

/// The value of the choice that leaves it to the area.
pub const AS_ALL: &str = "";

/// The choices, each with its value. `usual`: what the area has set for all comments.
pub fn choices(usual: Circle) -> Vec<(&'static str, String)> {
    let widest = SharedField::Comments.widest_circle();
    let circles = Circle::ALL.iter().filter(|circle| **circle <= widest);
    let own = circles.map(|circle| (circle.code(), circle.label().to_owned()));
    let as_all = (AS_ALL, t::circle_as_all(usual));
    std::iter::once(as_all).chain(own).collect()
}

/// The value of what is chosen.
pub fn value(own: Option<Circle>) -> &'static str {
    own.map_or(AS_ALL, Circle::code)
}

/// What a value chooses; `None` leaves it to the area.
pub fn chosen(value: &str) -> Option<Circle> {
    Circle::from_code(value)
}

/// `text` in place of the comment. One that was closed stays closed when it is emptied and typed anew, or
/// taken back: `closed` remembers how far it could go.
pub fn retyped(answer: &mut Answer, text: String, closed: &mut Option<Circle>) {
    match (answer.comment.is_empty(), text.is_empty()) {
        (false, true) => *closed = answer.comment_circle.filter(|c| *c <= Circle::Forum),
        (true, false) => answer.comment_circle = answer.comment_circle.or(closed.take()),
        _ => {}
    }
    answer.comment = text;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assessment, AssessmentKey, EditionRef, FiscalYear, ItemId, Round};

    #[test]
    fn a_closed_comment_stays_closed_when_it_is_typed_anew_and_an_open_one_does_not_stay_open() {
        let year = FiscalYear::new(2026).expect("in range");
        let key = AssessmentKey::area(year, Round::Start);
        let item = ItemId::new("i");
        let check = |circle, expected| {
            let mut round = Assessment::new(key, EditionRef::new("l", "1"));
            round.edit_answer(&item, |answer| {
                answer.comment = "話したこと".into();
                answer.comment_circle = Some(circle);
            });
            let mut closed = None;
            for text in ["話した", "", "", "話", "話し"] {
                round.edit_answer(&item, |a| retyped(a, text.into(), &mut closed));
            }
            let circle = round.answer(&item).and_then(|answer| answer.comment_circle);
            assert_eq!(circle, expected);
        };
        check(Circle::Office, Some(Circle::Office));
        check(Circle::Forum, Some(Circle::Forum));
        check(Circle::Prefecture, None);
    }

    #[test]
    fn every_choice_is_read_back() {
        let all = choices(Circle::Forum);
        assert_eq!(
            all[0],
            (AS_ALL, "地域の設定のとおり（協議の場の中）".to_owned())
        );
        let words: Vec<&str> = all[1..].iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(words, ["事務局だけ", "協議の場の中", "県まで"]);
        for (code, _) in all {
            assert_eq!(value(chosen(code)), code);
        }
    }
}
