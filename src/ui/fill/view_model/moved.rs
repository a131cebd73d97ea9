//! A level that is another one than before: from which one, so that people can say why.
//!
//! Must not know Leptos or the browser, nor what follows from the reason.

use super::earlier::EarlierAnswer;
use crate::model::{Level, Rating};

/// The level that was chosen last before, if the present one is another. What carries on several old items has
/// none: there is no one level that it was.
pub fn moved_from(earlier: &[EarlierAnswer], now: Option<Rating>) -> Option<Level> {
    let now = now.and_then(Rating::level)?;
    let rated = || {
        earlier
            .iter()
            .filter(|e| e.rating().and_then(Rating::level).is_some())
    };
    let last = rated().next_back()?;
    let at_once = rated().filter(|e| (e.year, e.round) == (last.year, last.round));
    if at_once.count() > 1 {
        return None;
    }
    last.rating()
        .and_then(Rating::level)
        .filter(|before| *before != now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, Round};
    use crate::ui::fill::view_model::earlier::Before;
    use crate::ui::view_models::testing::year;

    fn earlier(before: Before, round: Round, rating: Option<Rating>) -> EarlierAnswer {
        EarlierAnswer {
            before,
            year: year(2026),
            round,
            old_text: None,
            is_parted: false,
            answer: Answer {
                rating,
                ..Answer::default()
            },
        }
    }

    fn level(value: u8) -> Option<Rating> {
        Level::new(value).map(Rating::Level)
    }

    #[test]
    fn a_level_is_held_against_the_last_one_that_there_was() {
        let all = [
            earlier(Before::LastYear, Round::End, level(1)),
            earlier(Before::SameYear, Round::Start, level(2)),
            earlier(Before::SameYear, Round::Middle, Some(Rating::Unknown)),
        ];
        assert_eq!(moved_from(&all, level(3)), Level::new(2));
        assert_eq!(moved_from(&all, level(2)), None);
        assert_eq!(moved_from(&all, None), None);
        assert_eq!(moved_from(&[], level(3)), None);
        assert_eq!(moved_from(&all, Some(Rating::NotApplicable)), None);
    }

    #[test]
    fn what_carries_on_several_has_no_one_level_before() {
        let two = [1, 4].map(|value| earlier(Before::LastYear, Round::End, level(value)));
        assert_eq!(moved_from(&two, level(3)), None);
    }
}
