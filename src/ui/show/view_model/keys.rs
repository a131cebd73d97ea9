//! Which key does what while a meeting is shown. The words are in `words::meeting::KEYS`.
//!
//! Must not know Leptos or the browser. Clickers send PageUp, PageDown and `.`; letters are taken
//! by their place on the keyboard, because an input method may hold them back.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Next,
    Previous,
    First,
    Last,
    FullScreen,
    Blank,
    /// 書きとめる
    Write,
    /// The facilitator's window.
    Presenter,
    Help,
    /// Closes what is open, or leaves the meeting.
    Out,
}

impl Act {
    /// Turns the pages or blanks the screen: all that a key in the facilitator's window may do.
    pub fn turns(self) -> bool {
        use Act::*;
        matches!(self, Next | Previous | First | Last | Blank)
    }
}

/// A key as the browser tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Press<'a> {
    /// `KeyboardEvent.key`
    pub key: &'a str,
    /// `KeyboardEvent.code`
    pub code: &'a str,
    pub shift: bool,
    /// Ctrl, Alt or Meta: such chords belong to the browser.
    pub chord: bool,
    /// In a field: only leaving it is ours.
    pub typing: bool,
    /// On a button or a link: Space and Enter press it.
    pub on_button: bool,
    /// Part of a conversion (変換) under way.
    pub composing: bool,
}

/// By the name of its tag, in small letters: whether keys write into it.
pub fn is_typed_in(tag: &str) -> bool {
    ["input", "textarea", "select"].contains(&tag)
}

/// Whether Space and Enter press it.
pub fn is_pressed(tag: &str) -> bool {
    ["button", "a", "summary"].contains(&tag)
}

/// What the key asks for; `None` leaves it to the browser.
pub fn act(press: Press) -> Option<Act> {
    if press.composing || press.chord {
        return None;
    }
    if press.typing {
        return (press.key == "Escape").then_some(Act::Out);
    }
    Some(match press.key {
        " " if press.on_button => return None,
        " " if press.shift => Act::Previous,
        " " | "ArrowRight" | "ArrowDown" | "PageDown" => Act::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" => Act::Previous,
        "Home" => Act::First,
        "End" => Act::Last,
        "Escape" => Act::Out,
        "?" | "？" => Act::Help,
        "." => Act::Blank,
        _ => return of_place(press.code),
    })
}

fn of_place(code: &str) -> Option<Act> {
    Some(match code {
        "KeyF" => Act::FullScreen,
        "KeyB" => Act::Blank,
        "KeyN" => Act::Write,
        "KeyP" => Act::Presenter,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain<'a>(key: &'a str, code: &'a str) -> Press<'a> {
        Press {
            key,
            code,
            ..Press::default()
        }
    }

    #[test]
    fn keyboards_and_clickers_turn_pages() {
        for key in [" ", "ArrowRight", "ArrowDown", "PageDown"] {
            assert_eq!(act(plain(key, "")), Some(Act::Next));
        }
        for key in ["ArrowLeft", "ArrowUp", "PageUp"] {
            assert_eq!(act(plain(key, "")), Some(Act::Previous));
        }
        assert_eq!(act(plain(".", "Period")), Some(Act::Blank));
    }

    #[test]
    fn the_facilitators_window_turns_pages_and_opens_nothing() {
        use Act::*;
        for act in [Next, Previous, First, Last, Blank] {
            assert!(act.turns(), "{act:?}");
        }
        for act in [FullScreen, Write, Presenter, Help, Out] {
            assert!(!act.turns(), "{act:?}");
        }
    }

    #[test]
    fn a_letter_works_while_an_input_method_waits() {
        assert_eq!(act(plain("Process", "KeyB")), Some(Act::Blank));
        assert_eq!(act(plain("ｂ", "KeyB")), Some(Act::Blank));
        assert_eq!(act(plain("x", "KeyX")), None);
    }

    #[test]
    fn fields_take_keys_and_buttons_take_space() {
        let check = |tag: &str, typed_in, pressed| {
            assert_eq!((is_typed_in(tag), is_pressed(tag)), (typed_in, pressed));
        };
        check("textarea", true, false);
        check("select", true, false);
        check("summary", false, true);
        check("a", false, true);
        check("h1", false, false);
        check("", false, false);
    }

    #[test]
    fn what_is_typed_or_pressed_is_not_taken() {
        let typing = Press {
            typing: true,
            ..plain("b", "KeyB")
        };
        assert_eq!(act(typing), None);
        let out = Press {
            typing: true,
            ..plain("Escape", "Escape")
        };
        assert_eq!(act(out), Some(Act::Out));
        let button = Press {
            on_button: true,
            ..plain(" ", "Space")
        };
        assert_eq!(act(button), None);
        for press in [
            Press {
                chord: true,
                ..plain("f", "KeyF")
            },
            Press {
                composing: true,
                ..plain("Escape", "Escape")
            },
        ] {
            assert_eq!(act(press), None);
        }
    }
}
