//! Which key asks to save, and what is answered.
//!
//! Must not know Leptos or the browser.

use crate::store::Saving;
use crate::ui::widgets::save_answer::words as t;
use crate::ui::words::common::{CLEARED, SAVED};

/// A key as the browser tells it: `code` is its place, `control` Ctrl or, on a Mac, Cmd.
#[derive(Clone, Copy)]
pub struct KeyPress<'a> {
    pub key: &'a str,
    pub code: &'a str,
    pub control: bool,
    pub alt: bool,
    pub shift: bool,
}

/// Ctrl+S. An input method may give the letter another form, and leaves the key its place.
pub fn asks_to_save(press: KeyPress) -> bool {
    let is_s = match press.key.is_ascii() && press.key.len() == 1 {
        true => press.key.eq_ignore_ascii_case("s"),
        false => press.code == "KeyS",
    };
    is_s && press.control && !press.alt && !press.shift
}

/// What is known while it is answered.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The store was read.
    pub is_ready: bool,
    /// Whether all is still there was looked at, and could be; `None` while that goes on.
    pub looked: Option<bool>,
    /// Something stands in a field that is not kept.
    pub is_typing: bool,
    /// A form or a line waits for its button.
    pub is_half_written: bool,
    /// The browser writes down later what it has taken.
    pub is_lazy: bool,
}

/// What is kept of what was typed.
pub fn answer(saving: &Saving, look: Look) -> String {
    match saving {
        Saving::Failed(error) => format!("{}{error}", t::NOT_SAVED),
        Saving::Cleared => format!("{}{CLEARED}", t::NOT_SAVED),
        Saving::Pending => t::ON_THE_WAY.to_owned(),
        Saving::Idle if !look.is_ready => t::NOT_READ.to_owned(),
        _ if look.is_typing => t::IN_A_FIELD.to_owned(),
        _ if look.is_half_written => t::WAITS_FOR_BUTTON.to_owned(),
        _ if look.looked.is_none() => t::LOOKING.to_owned(),
        _ if look.looked == Some(false) => t::NOT_LOOKED.to_owned(),
        Saving::Idle => t::NO_CHANGE.to_owned(),
        Saving::Saved(time) if look.is_lazy => format!("{SAVED}（{time}）。{}", t::LAZILY),
        Saving::Saved(time) => format!("{SAVED}（{time}）。{}", t::IN_BROWSER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    #[test]
    fn control_and_s_ask_to_save_whatever_the_input_method_makes_of_it() {
        let press = |key, code, control| KeyPress {
            key,
            code,
            control,
            alt: false,
            shift: false,
        };
        for (key, code, control, asks) in [
            ("s", "KeyS", true, true),
            ("S", "KeyS", true, true),
            ("ｓ", "KeyS", true, true),
            ("Process", "KeyS", true, true),
            ("s", "KeyS", false, false),
            ("o", "KeyS", true, false),
            ("p", "KeyP", true, false),
        ] {
            assert_eq!(
                asks_to_save(press(key, code, control)),
                asks,
                "{key} {control}"
            );
        }
        let with_shift = KeyPress {
            shift: true,
            ..press("S", "KeyS", true)
        };
        assert!(!asks_to_save(with_shift), "the browser's own");
    }

    #[test]
    fn the_answer_says_what_is_true() {
        let looked = Look {
            is_ready: true,
            looked: Some(true),
            ..Look::default()
        };
        let looking = Look {
            looked: None,
            ..looked
        };
        let not_looked = Look {
            looked: Some(false),
            ..looked
        };
        let half_written = Look {
            is_half_written: true,
            ..looked
        };
        let typing = Look {
            is_typing: true,
            ..looked
        };
        let saved = || Saving::Saved("9:30".to_owned());
        let failed = || Saving::Failed(StoreError::Full);
        let check = |saving, look, words: &str| {
            let said = answer(&saving, look);
            assert!(said.starts_with(words), "{said}");
        };
        check(Saving::Idle, looked, t::NO_CHANGE);
        check(Saving::Idle, Look::default(), t::NOT_READ);
        check(Saving::Pending, looked, t::ON_THE_WAY);
        check(saved(), looked, "保存しました（9:30）。入力した内容は");
        let lazy = Look {
            is_lazy: true,
            ..looked
        };
        check(saved(), lazy, "保存しました（9:30）。このブラウザーでは");
        // Not before it was looked, and not while a field holds more than is kept.
        for saving in [Saving::Idle, saved()] {
            check(saving.clone(), looking, t::LOOKING);
            check(saving.clone(), not_looked, t::NOT_LOOKED);
            check(saving.clone(), half_written, t::WAITS_FOR_BUTTON);
            check(saving, typing, t::IN_A_FIELD);
        }
        for look in [looked, looking, typing, half_written, Look::default()] {
            let full = "保存できていません。ブラウザーの保存場所が";
            check(failed(), look, full);
            check(
                Saving::Cleared,
                look,
                "保存できていません。保存してあった内容",
            );
        }
    }
}
