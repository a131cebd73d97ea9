//! Which key does what inside an item of the page 「記入」. The words are in
//! `widgets::keys_table::words::KEYS`.
//!
//! Must not know Leptos or the browser. Keys act inside an item, at the helps above the items and at the
//! link below them, nowhere else (WCAG 2.1.4), and a key that belongs to a text under way, Japanese
//! composing above all, does nothing here.

use crate::model::{Level, Rating};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemCommand {
    Rate(Rating),
    TakeBack,
    Next,
    Previous,
    /// To the next item that nobody has answered.
    NextOpen,
    /// 前回と同じ, and on to the next item.
    Same,
    /// From this level by one, within the five.
    Step(Level, i8),
    Evidence,
    Comment,
    /// From a text back to the levels.
    Levels,
}

impl ItemCommand {
    /// Whether it does something with the item itself, and does not lead to another.
    pub fn is_of_item(self) -> bool {
        !matches!(self, Self::Next | Self::Previous | Self::NextOpen)
    }
}

/// A key as the browser tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemKeyPress<'a> {
    /// `KeyboardEvent.key`
    pub key: &'a str,
    pub ctrl: bool,
    /// Alt or Meta: such chords belong to the browser.
    pub other_modifier: bool,
    /// In a field for text.
    pub typing: bool,
    /// The level that has the focus.
    pub on_level: Option<Level>,
    /// Keys that are a character are switched off.
    pub no_characters: bool,
    /// Part of a conversion (変換) under way.
    pub composing: bool,
    /// Pressed before and not let go since: it may lead on, and answers nothing more.
    pub held: bool,
}

/// What the key asks for; `None` leaves it to the browser.
pub fn command(press: ItemKeyPress) -> Option<ItemCommand> {
    if press.composing || press.other_modifier {
        return None;
    }
    let command = of_key(press)?;
    let leads = matches!(command, ItemCommand::Step(..)) || !command.is_of_item();
    (leads || !press.held).then_some(command)
}

fn of_key(press: ItemKeyPress) -> Option<ItemCommand> {
    match (press.key, press.ctrl, press.typing) {
        ("Enter", true, _) => Some(ItemCommand::Next),
        ("Escape", false, true) => Some(ItemCommand::Levels),
        (_, true, _) | (_, _, true) => None,
        // The browser's own would go on from the highest level to the lowest.
        ("ArrowRight" | "ArrowDown", ..) => Some(ItemCommand::Step(press.on_level?, 1)),
        ("ArrowLeft" | "ArrowUp", ..) => Some(ItemCommand::Step(press.on_level?, -1)),
        ("Delete" | "Backspace", ..) => Some(ItemCommand::TakeBack),
        _ if press.no_characters => None,
        (key, ..) => of_plain_key(key),
    }
}

/// The level beside `level`; at either end it stays.
pub fn stepped(level: Level, by: i8) -> Level {
    let to = i16::from(level.value()) + i16::from(by);
    let to = u8::try_from(to).ok().and_then(Level::new);
    to.unwrap_or(level)
}

fn of_plain_key(key: &str) -> Option<ItemCommand> {
    Some(match key {
        "n" | "N" => ItemCommand::Rate(Rating::NotApplicable),
        "u" | "U" => ItemCommand::Rate(Rating::Unknown),
        "s" | "S" => ItemCommand::Same,
        "o" | "O" => ItemCommand::NextOpen,
        "j" | "J" => ItemCommand::Next,
        "k" | "K" => ItemCommand::Previous,
        "e" | "E" => ItemCommand::Evidence,
        "c" | "C" => ItemCommand::Comment,
        _ => ItemCommand::Rate(Rating::Level(Level::new(key.parse().ok()?)?)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(key: &str) -> ItemKeyPress<'_> {
        ItemKeyPress {
            key,
            ..ItemKeyPress::default()
        }
    }

    fn typing(key: &str) -> ItemKeyPress<'_> {
        ItemKeyPress {
            typing: true,
            ..plain(key)
        }
    }

    fn level(value: u8) -> Option<ItemCommand> {
        Level::new(value).map(|l| ItemCommand::Rate(Rating::Level(l)))
    }

    #[test]
    fn keys_of_an_item() {
        let table = [
            ("0", level(0)),
            ("4", level(4)),
            ("5", None),
            ("-1", None),
            ("n", Some(ItemCommand::Rate(Rating::NotApplicable))),
            ("U", Some(ItemCommand::Rate(Rating::Unknown))),
            ("Delete", Some(ItemCommand::TakeBack)),
            ("Backspace", Some(ItemCommand::TakeBack)),
            ("j", Some(ItemCommand::Next)),
            ("K", Some(ItemCommand::Previous)),
            ("e", Some(ItemCommand::Evidence)),
            ("s", Some(ItemCommand::Same)),
            ("O", Some(ItemCommand::NextOpen)),
            ("c", Some(ItemCommand::Comment)),
            ("Escape", None),
            ("Enter", None),
            ("Tab", None),
            ("ArrowRight", None),
        ];
        for (key, expected) in table {
            assert_eq!(command(plain(key)), expected, "{key}");
        }
    }

    #[test]
    fn keys_that_lead_to_another_item_do_nothing_with_this_one() {
        for key in ["0", "n", "u", "s", "e", "c", "Delete"] {
            assert_eq!(
                command(plain(key)).map(ItemCommand::is_of_item),
                Some(true),
                "{key}"
            );
        }
        for key in ["j", "k", "o"] {
            assert_eq!(
                command(plain(key)).map(ItemCommand::is_of_item),
                Some(false),
                "{key}"
            );
        }
    }

    #[test]
    fn a_key_that_is_held_down_answers_once() {
        let held = |key| ItemKeyPress {
            held: true,
            on_level: Level::new(1),
            ..plain(key)
        };
        for key in ["0", "u", "s", "e", "Delete"] {
            assert_eq!(command(held(key)), None, "{key}");
        }
        for key in ["j", "k", "o", "ArrowDown"] {
            assert!(command(held(key)).is_some(), "{key}");
        }
    }

    #[test]
    fn arrows_move_by_one_level_on_a_level_and_are_the_browsers_elsewhere() {
        for (key, by) in [
            ("ArrowRight", 1),
            ("ArrowDown", 1),
            ("ArrowLeft", -1),
            ("ArrowUp", -1),
        ] {
            let on_level = ItemKeyPress {
                on_level: Level::new(2),
                ..plain(key)
            };
            let step = Level::new(2).map(|level| ItemCommand::Step(level, by));
            assert_eq!(command(on_level), step, "{key}");
            assert_eq!(command(plain(key)), None, "{key}");
            assert_eq!(command(typing(key)), None, "{key}");
        }
        let at = |level: u8| Level::new(level).expect("a level");
        for (from, by, to) in [(0, 1, 1), (4, 1, 4), (0, -1, 0), (3, -1, 2)] {
            assert_eq!(stepped(at(from), by), at(to), "{from} {by}");
        }
    }

    #[test]
    fn without_characters_the_other_keys_still_work() {
        let press = |key| ItemKeyPress {
            no_characters: true,
            on_level: Level::new(1),
            ..plain(key)
        };
        for key in ["0", "4", "n", "U", "j", "k", "e", "c", "s", "o"] {
            assert_eq!(command(press(key)), None, "{key}");
        }
        assert_eq!(command(press("Delete")), Some(ItemCommand::TakeBack));
        let step = Level::new(1).map(|level| ItemCommand::Step(level, 1));
        assert_eq!(command(press("ArrowDown")), step);
        let next = ItemKeyPress {
            ctrl: true,
            ..press("Enter")
        };
        assert_eq!(command(next), Some(ItemCommand::Next));
    }

    #[test]
    fn a_text_keeps_its_keys() {
        for key in ["0", "n", "u", "Delete", "Backspace", "j", "e", "Enter"] {
            assert_eq!(command(typing(key)), None, "{key}");
        }
        assert_eq!(command(typing("Escape")), Some(ItemCommand::Levels));
        let next = ItemKeyPress {
            ctrl: true,
            ..typing("Enter")
        };
        assert_eq!(command(next), Some(ItemCommand::Next));
    }

    #[test]
    fn the_browser_and_a_conversion_keep_theirs() {
        for key in ["0", "c", "Escape", "Enter", "Backspace"] {
            for typing in [false, true] {
                for ctrl in [false, true] {
                    let press = ItemKeyPress {
                        key,
                        typing,
                        ctrl,
                        ..ItemKeyPress::default()
                    };
                    let composing = ItemKeyPress {
                        composing: true,
                        ..press
                    };
                    let chord = ItemKeyPress {
                        other_modifier: true,
                        ..press
                    };
                    assert_eq!(command(composing), None, "{press:?}");
                    assert_eq!(command(chord), None, "{press:?}");
                }
            }
        }
        let copy = ItemKeyPress {
            ctrl: true,
            ..plain("c")
        };
        assert_eq!(command(copy), None);
    }
}
