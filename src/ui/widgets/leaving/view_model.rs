//! What a press on one of the choices does, and what is typed.
//!
//! Must not know Leptos or the browser.

use crate::model::{Cards, HowLeft, LEVELS, Level};
use crate::score::voices::FEWEST;
use crate::ui::view_models::views::left::{LeftItem, Way};
use crate::ui::view_models::written::lines;
use crate::ui::widgets::leaving::words as t;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    Agree(Level),
    Leave(HowLeft),
    Reopen,
}

/// Pressed again, a choice is taken back; 合意 only where the level is the same. `None`: there is nothing to agree on.
pub fn press(way: Way, level: Option<Level>, left: &LeftItem) -> Option<Press> {
    match way {
        Way::Agreed if left.way == Some(way) && level == left.level => Some(Press::Reopen),
        Way::Agreed => level.map(Press::Agree),
        Way::Left(_) if left.way == Some(way) => Some(Press::Reopen),
        Way::Left(how) => Some(Press::Leave(how)),
    }
}

/// No level yet, and each with its word.
pub fn options(names: &[String; LEVELS]) -> Vec<(String, String)> {
    let none = (String::new(), t::NO_LEVEL.to_owned());
    let levels = Level::ALL.into_iter().zip(names);
    let levels = levels.map(|(level, name)| {
        let value = level.value();
        (value.to_string(), t::level(value, name))
    });
    std::iter::once(none).chain(levels).collect()
}

pub fn level_of(code: &str) -> Option<Level> {
    code.parse().ok().and_then(Level::new)
}

pub fn code_of(level: Option<Level>) -> String {
    level.map(|l| l.value().to_string()).unwrap_or_default()
}

/// The text of the field: as it is typed while it says what is stored, so that a line can be begun.
pub fn text(typed: &str, stored: &[String]) -> String {
    match lines(typed) == stored {
        true => typed.to_owned(),
        false => stored.join("\n"),
    }
}

/// Cards that may be kept: few would tell who put them up.
pub fn are_enough(cards: &Cards) -> bool {
    cards.all() >= FEWEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_that_is_pressed_again_is_taken_back() {
        let [_, one, two, ..] = Level::ALL;
        let left = |way, level| LeftItem {
            way,
            level: Some(level),
            ..LeftItem::default()
        };
        let open = left(None, one);
        let agreed = left(Some(Way::Agreed), one);
        assert_eq!(
            press(Way::Agreed, Some(two), &open),
            Some(Press::Agree(two))
        );
        assert_eq!(press(Way::Agreed, None, &open), None);
        assert_eq!(press(Way::Agreed, Some(one), &agreed), Some(Press::Reopen));
        let other = press(Way::Agreed, Some(two), &agreed);
        assert_eq!(other, Some(Press::Agree(two)), "another level");
        for how in HowLeft::ALL {
            let way = Way::Left(*how);
            assert_eq!(press(way, None, &agreed), Some(Press::Leave(*how)));
            let again = press(way, Some(one), &left(Some(way), one));
            assert_eq!(again, Some(Press::Reopen));
        }
    }

    #[test]
    fn a_line_that_is_begun_stays_and_what_came_from_elsewhere_is_shown() {
        let stored = ["夜は話せない".to_owned()];
        assert_eq!(text("夜は話せない\n", &stored), "夜は話せない\n");
        assert_eq!(text("", &stored), "夜は話せない");
        assert_eq!(text("消した", &[]), "");
    }

    #[test]
    fn levels_and_counts_are_read_as_they_are_written() {
        let names = ["これから", "", "", "", ""].map(str::to_owned);
        let options = options(&names);
        assert_eq!(options[1], ("0".to_owned(), "段階0 これから".to_owned()));
        assert_eq!(options[2].1, "段階1");
        let levels = options.iter().map(|(code, _)| level_of(code));
        assert!(
            levels
                .clone()
                .all(|level| level_of(&code_of(level)) == level)
        );
        let cards = |one| Cards {
            levels: [1, 0, one, 0, 0],
            unknown: 1,
        };
        assert!(!are_enough(&cards(0)));
        assert!(are_enough(&cards(1)));
    }
}
