//! Where saving stands, in words.
//!
//! Must not know Leptos or the browser.

use crate::store::Saving;
use crate::ui::view_models::moment;
use crate::ui::widgets::save_bar::words as t;
use crate::ui::words::common::SAVED;

/// What was typed and is not in what is saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Something stands in a field that is kept when the field is left.
    pub is_typing: bool,
    /// A form or a line waits for its button.
    pub is_half_written: bool,
}

/// When it was last saved. Why it could not be is told above the page.
pub fn saving(saving: &Saving, beside: Beside) -> String {
    match saving {
        Saving::Idle | Saving::Saved(_) if beside.is_typing => t::IN_A_FIELD.to_owned(),
        Saving::Idle | Saving::Saved(_) if beside.is_half_written => t::WAITS_FOR_BUTTON.to_owned(),
        Saving::Idle => t::SAVE_AS_YOU_TYPE.to_owned(),
        Saving::Pending => t::SAVING.to_owned(),
        Saving::Saved(time) => format!("{SAVED}（{time}）"),
        Saving::Failed(_) | Saving::Cleared => t::NOT_SAVED.to_owned(),
    }
}

/// How the line is marked, beside its words.
pub fn mark(saving: &Saving, beside: Beside) -> &'static str {
    match saving {
        Saving::Idle | Saving::Saved(_) if beside == Beside::default() => "kept",
        Saving::Idle | Saving::Saved(_) | Saving::Pending => "on-its-way",
        Saving::Failed(_) | Saving::Cleared => "not-kept",
    }
}

/// When the last 控え was seen; `at` is an ISO time, `None` if never.
pub fn backup(at: Option<&str>) -> String {
    match at {
        Some(at) => format!("{}{}", t::BACKUP_SINCE, moment::minute(at)),
        None => t::NO_BACKUP_YET.to_owned(),
    }
}

/// How many places two tabs changed, each in its own way: a way to them.
pub fn clashes(count: usize) -> String {
    format!("{}{count}件", t::CLASHES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    #[test]
    fn where_saving_stands_is_told_in_a_line() {
        let none = Beside::default();
        let check = |state: Saving, line: &str, its_mark: &str| {
            assert_eq!(saving(&state, none), line);
            assert_eq!(mark(&state, none), its_mark);
        };
        let saved = || Saving::Saved("09:30".to_owned());
        check(Saving::Idle, t::SAVE_AS_YOU_TYPE, "kept");
        check(Saving::Pending, t::SAVING, "on-its-way");
        check(saved(), "保存しました（09:30）", "kept");
        let typing = Beside {
            is_typing: true,
            ..none
        };
        let waiting = Beside {
            is_half_written: true,
            ..none
        };
        for state in [Saving::Idle, saved()] {
            for (beside, line) in [(typing, t::IN_A_FIELD), (waiting, t::WAITS_FOR_BUTTON)] {
                assert_eq!(saving(&state, beside), line);
                assert_eq!(mark(&state, beside), "on-its-way");
            }
        }
        for trouble in [Saving::Failed(StoreError::Full), Saving::Cleared] {
            assert_eq!(saving(&trouble, typing), t::NOT_SAVED);
            check(trouble, t::NOT_SAVED, "not-kept");
        }
    }

    #[test]
    fn the_time_of_the_last_backup_is_told() {
        let check = |at, line| assert_eq!(backup(at), line);
        check(None, t::NO_BACKUP_YET);
        check(
            Some("2026-11-21T09:30:59+09:00"),
            "最後の控え：2026/11/21 09:30",
        );
    }
}
