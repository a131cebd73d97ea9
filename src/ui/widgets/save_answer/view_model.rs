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

/// What is kept of what was typed. `is_ready`: the store was read.
pub fn answer(saving: &Saving, is_ready: bool) -> String {
    match saving {
        Saving::Idle if !is_ready => t::NOT_READ.to_owned(),
        Saving::Idle => t::NO_CHANGE.to_owned(),
        Saving::Pending => t::ON_THE_WAY.to_owned(),
        Saving::Saved(time) => format!("{SAVED}（{time}）。{}", t::IN_BROWSER),
        Saving::Failed(error) => format!("{}{error}", t::NOT_SAVED),
        Saving::Cleared => format!("{}{CLEARED}", t::NOT_SAVED),
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
        let check = |saving, is_ready, words: &str| {
            let said = answer(&saving, is_ready);
            assert!(said.starts_with(words), "{said}");
        };
        check(Saving::Idle, true, t::NO_CHANGE);
        check(Saving::Idle, false, t::NOT_READ);
        check(Saving::Pending, true, t::ON_THE_WAY);
        check(
            Saving::Saved("9:30".to_owned()),
            true,
            "保存しました（9:30）。",
        );
        check(
            Saving::Failed(StoreError::Full),
            true,
            "保存できていません。ブラウザーの保存場所が",
        );
        check(
            Saving::Cleared,
            true,
            "保存できていません。保存してあった内容",
        );
    }
}
