//! What is told over the page while the room talks: nothing is called done before it is saved.
//!
//! Must not know Leptos or the browser.

use crate::store::Saving;
use crate::ui::show::words as t;
use crate::ui::words::common::CLEARED;

/// What is told to everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Said {
    #[default]
    Nothing,
    /// Holds whatever becomes of what is typed.
    Plain(String),
    /// Holds once what was changed just before is saved.
    OnceSaved(String),
}

impl Said {
    /// `is_open`: something lies over the page. Where nothing does, the line by the controls says
    /// that it is not saved.
    pub fn told(&self, saving: &Saving, is_open: bool) -> String {
        match (self, saving) {
            (Self::Nothing, _) => String::new(),
            (Self::Plain(words), _) | (Self::OnceSaved(words), Saving::Saved(_)) => words.clone(),
            (Self::OnceSaved(_), Saving::Idle | Saving::Pending) => t::WRITING.to_owned(),
            (Self::OnceSaved(_), Saving::Failed(_) | Saving::Cleared) => match is_open {
                true => t::NOT_SAVED.to_owned(),
                false => String::new(),
            },
        }
    }

    /// What holds from now on, whatever is typed later; `None` while that is not known.
    pub fn settled(&self, saving: &Saving) -> Option<Self> {
        match (self, saving) {
            (Self::OnceSaved(words), Saving::Saved(_)) => Some(Self::Plain(words.clone())),
            _ => None,
        }
    }
}

/// The quiet line by the controls.
pub fn not_saved(saving: &Saving) -> Option<String> {
    why(saving).map(|_| format!("{}{}", t::NOT_SAVED, t::STAY))
}

/// Where something is written down: why it is not saved, and what to do.
pub fn advice(saving: &Saving) -> Option<[String; 2]> {
    let todo = match saving {
        Saving::Cleared => t::NOT_SAVED_TODO_CLEARED,
        _ => t::NOT_SAVED_TODO,
    };
    why(saving).map(|why| [why, todo.to_owned()])
}

fn why(saving: &Saving) -> Option<String> {
    match saving {
        Saving::Idle | Saving::Pending | Saving::Saved(_) => None,
        Saving::Failed(error) => Some(error.to_string()),
        Saving::Cleared => Some(CLEARED.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    fn saved() -> Saving {
        Saving::Saved("9:30".to_owned())
    }

    fn written() -> Said {
        Said::OnceSaved(t::WRITTEN.to_owned())
    }

    #[test]
    fn nothing_is_called_written_before_it_is_saved() {
        let check = |saving, told: &str| assert_eq!(written().told(&saving, true), told);
        check(saved(), t::WRITTEN);
        check(Saving::Pending, t::WRITING);
        check(Saving::Idle, t::WRITING);
        check(Saving::Failed(StoreError::Full), t::NOT_SAVED);
        check(Saving::Cleared, t::NOT_SAVED);
        let full = Saving::Failed(StoreError::Full);
        assert_eq!(written().told(&full, false), "", "by the controls");
        assert_eq!(written().told(&saved(), false), t::WRITTEN);
    }

    #[test]
    fn what_was_saved_once_is_not_taken_back_by_what_is_typed_later() {
        for saving in [
            Saving::Pending,
            Saving::Failed(StoreError::Full),
            Saving::Cleared,
        ] {
            assert_eq!(written().settled(&saving), None, "{saving:?}");
        }
        let settled = written().settled(&saved()).expect("saved");
        assert_eq!(settled, Said::Plain(t::WRITTEN.to_owned()));
        assert_eq!(settled.told(&Saving::Pending, true), t::WRITTEN);
        assert_eq!(settled.settled(&saved()), None, "nothing to change");
        assert_eq!(Said::Nothing.told(&saved(), true), "");
    }

    #[test]
    fn in_ordinary_times_nothing_stands_by_the_controls() {
        for saving in [Saving::Idle, Saving::Pending, saved()] {
            assert_eq!(not_saved(&saving), None);
            assert_eq!(advice(&saving), None);
        }
        for saving in [Saving::Failed(StoreError::Full), Saving::Cleared] {
            assert!(not_saved(&saving).is_some_and(|line| line.starts_with(t::NOT_SAVED)));
        }
    }

    #[test]
    fn why_and_what_to_do_is_said_where_something_is_written_down() {
        let full = advice(&Saving::Failed(StoreError::Full)).expect("trouble");
        assert_eq!(full, [&StoreError::Full.to_string(), t::NOT_SAVED_TODO]);
        let cleared = advice(&Saving::Cleared).expect("trouble");
        assert_eq!(cleared, [CLEARED, t::NOT_SAVED_TODO_CLEARED]);
        assert!(t::NOT_SAVED_TODO_CLEARED.contains(&format!("「{}」", t::LEAVE)));
    }
}
