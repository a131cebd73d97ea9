//! Which key does what inside an item of the page 「記入」. The words are in
//! `widgets::keys_table::words::KEYS`.
//!
//! Must not know Leptos or the browser. Keys act inside an item only (WCAG 2.1.4), and a key
//! that belongs to a text under way, Japanese composing above all, does nothing here.

use crate::model::{Level, Rating};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Rate(Rating),
    TakeBack,
    Next,
    Previous,
    Evidence,
    Comment,
    /// From a text back to the levels.
    Levels,
}

/// A key as the browser tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Press<'a> {
    /// `KeyboardEvent.key`
    pub key: &'a str,
    pub ctrl: bool,
    /// Alt or Meta: such chords belong to the browser.
    pub other_modifier: bool,
    /// In a field for text.
    pub typing: bool,
    /// Part of a conversion (変換) under way.
    pub composing: bool,
}

/// What the key asks for; `None` leaves it to the browser.
pub fn act(press: Press) -> Option<Act> {
    if press.composing || press.other_modifier {
        return None;
    }
    match (press.key, press.ctrl, press.typing) {
        ("Enter", true, _) => Some(Act::Next),
        ("Escape", false, true) => Some(Act::Levels),
        (_, true, _) | (_, _, true) => None,
        (key, ..) => of_plain_key(key),
    }
}

fn of_plain_key(key: &str) -> Option<Act> {
    Some(match key {
        "n" | "N" => Act::Rate(Rating::NotApplicable),
        "u" | "U" => Act::Rate(Rating::Unknown),
        "Delete" | "Backspace" => Act::TakeBack,
        "j" | "J" => Act::Next,
        "k" | "K" => Act::Previous,
        "e" | "E" => Act::Evidence,
        "c" | "C" => Act::Comment,
        _ => Act::Rate(Rating::Level(Level::new(key.parse().ok()?)?)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(key: &str) -> Press<'_> {
        Press {
            key,
            ..Press::default()
        }
    }

    fn typing(key: &str) -> Press<'_> {
        Press {
            typing: true,
            ..plain(key)
        }
    }

    fn level(value: u8) -> Option<Act> {
        Level::new(value).map(|l| Act::Rate(Rating::Level(l)))
    }

    #[test]
    fn keys_of_an_item() {
        let table = [
            ("0", level(0)),
            ("4", level(4)),
            ("5", None),
            ("-1", None),
            ("n", Some(Act::Rate(Rating::NotApplicable))),
            ("U", Some(Act::Rate(Rating::Unknown))),
            ("Delete", Some(Act::TakeBack)),
            ("Backspace", Some(Act::TakeBack)),
            ("j", Some(Act::Next)),
            ("K", Some(Act::Previous)),
            ("e", Some(Act::Evidence)),
            ("c", Some(Act::Comment)),
            ("Escape", None),
            ("Enter", None),
            ("Tab", None),
            ("ArrowRight", None),
        ];
        for (key, expected) in table {
            assert_eq!(act(plain(key)), expected, "{key}");
        }
    }

    #[test]
    fn a_text_keeps_its_keys() {
        for key in ["0", "n", "u", "Delete", "Backspace", "j", "e", "Enter"] {
            assert_eq!(act(typing(key)), None, "{key}");
        }
        assert_eq!(act(typing("Escape")), Some(Act::Levels));
        let next = Press {
            ctrl: true,
            ..typing("Enter")
        };
        assert_eq!(act(next), Some(Act::Next));
    }

    #[test]
    fn the_browser_and_a_conversion_keep_theirs() {
        for key in ["0", "c", "Escape", "Enter", "Backspace"] {
            for typing in [false, true] {
                for ctrl in [false, true] {
                    let press = Press {
                        key,
                        typing,
                        ctrl,
                        ..Press::default()
                    };
                    let composing = Press {
                        composing: true,
                        ..press
                    };
                    let chord = Press {
                        other_modifier: true,
                        ..press
                    };
                    assert_eq!(act(composing), None, "{press:?}");
                    assert_eq!(act(chord), None, "{press:?}");
                }
            }
        }
        let copy = Press {
            ctrl: true,
            ..plain("c")
        };
        assert_eq!(act(copy), None);
    }
}
