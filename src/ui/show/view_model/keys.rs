//! Which key does what while a meeting is shown. The words are in `words::meeting::KEYS`.
//!
//! Must not know Leptos or the browser. Clickers send PageUp, PageDown and `.`; letters are taken
//! by their place on the keyboard, because an input method may hold them back.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowCommand {
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

impl ShowCommand {
    /// Turns the pages or blanks the screen: all that a key in the facilitator's window may do.
    pub fn turns(self) -> bool {
        use ShowCommand::*;
        matches!(self, Next | Previous | First | Last | Blank)
    }
}

/// A key as the browser tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShowKeyPress<'a> {
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
pub fn command(press: ShowKeyPress) -> Option<ShowCommand> {
    if press.composing || press.chord {
        return None;
    }
    if press.typing {
        return (press.key == "Escape").then_some(ShowCommand::Out);
    }
    Some(match press.key {
        " " if press.on_button => return None,
        " " if press.shift => ShowCommand::Previous,
        " " | "ArrowRight" | "ArrowDown" | "PageDown" => ShowCommand::Next,
        "ArrowLeft" | "ArrowUp" | "PageUp" => ShowCommand::Previous,
        "Home" => ShowCommand::First,
        "End" => ShowCommand::Last,
        "Escape" => ShowCommand::Out,
        "?" | "？" => ShowCommand::Help,
        "." => ShowCommand::Blank,
        _ => return of_place(press.code),
    })
}

fn of_place(code: &str) -> Option<ShowCommand> {
    Some(match code {
        "KeyF" => ShowCommand::FullScreen,
        "KeyB" => ShowCommand::Blank,
        "KeyN" => ShowCommand::Write,
        "KeyP" => ShowCommand::Presenter,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain<'a>(key: &'a str, code: &'a str) -> ShowKeyPress<'a> {
        ShowKeyPress {
            key,
            code,
            ..ShowKeyPress::default()
        }
    }

    #[test]
    fn keyboards_and_clickers_turn_pages() {
        for key in [" ", "ArrowRight", "ArrowDown", "PageDown"] {
            assert_eq!(command(plain(key, "")), Some(ShowCommand::Next));
        }
        for key in ["ArrowLeft", "ArrowUp", "PageUp"] {
            assert_eq!(command(plain(key, "")), Some(ShowCommand::Previous));
        }
        assert_eq!(command(plain(".", "Period")), Some(ShowCommand::Blank));
    }

    #[test]
    fn the_facilitators_window_turns_pages_and_opens_nothing() {
        use ShowCommand::*;
        for command in [Next, Previous, First, Last, Blank] {
            assert!(command.turns(), "{command:?}");
        }
        for command in [FullScreen, Write, Presenter, Help, Out] {
            assert!(!command.turns(), "{command:?}");
        }
    }

    #[test]
    fn a_letter_works_while_an_input_method_waits() {
        assert_eq!(command(plain("Process", "KeyB")), Some(ShowCommand::Blank));
        assert_eq!(command(plain("ｂ", "KeyB")), Some(ShowCommand::Blank));
        assert_eq!(command(plain("x", "KeyX")), None);
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
        let typing = ShowKeyPress {
            typing: true,
            ..plain("b", "KeyB")
        };
        assert_eq!(command(typing), None);
        let out = ShowKeyPress {
            typing: true,
            ..plain("Escape", "Escape")
        };
        assert_eq!(command(out), Some(ShowCommand::Out));
        let button = ShowKeyPress {
            on_button: true,
            ..plain(" ", "Space")
        };
        assert_eq!(command(button), None);
        for press in [
            ShowKeyPress {
                chord: true,
                ..plain("f", "KeyF")
            },
            ShowKeyPress {
                composing: true,
                ..plain("Escape", "Escape")
            },
        ] {
            assert_eq!(command(press), None);
        }
    }
}
