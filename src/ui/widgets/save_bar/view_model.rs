//! Where saving stands, in words.
//!
//! Must not know Leptos or the browser.

use crate::store::Saving;
use crate::ui::view_models::moment;
use crate::ui::widgets::save_bar::words as t;
use crate::ui::words::common::SAVED;

/// When it was last saved. `is_typing`: something stands in a field that is not kept yet. Why it
/// could not be saved is told above the page.
pub fn saving(saving: &Saving, is_typing: bool) -> String {
    match saving {
        Saving::Idle | Saving::Saved(_) if is_typing => t::IN_A_FIELD.to_owned(),
        Saving::Idle => t::SAVE_AS_YOU_TYPE.to_owned(),
        Saving::Pending => t::SAVING.to_owned(),
        Saving::Saved(time) => format!("{SAVED}（{time}）"),
        Saving::Failed(_) | Saving::Cleared => t::NOT_SAVED.to_owned(),
    }
}

/// How the line is marked, beside its words.
pub fn mark(saving: &Saving, is_typing: bool) -> &'static str {
    match saving {
        Saving::Idle | Saving::Saved(_) if !is_typing => "kept",
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
        let check = |state: Saving, line: &str, mark_: &str, while_typing: &str| {
            assert_eq!(saving(&state, false), line);
            assert_eq!(mark(&state, false), mark_);
            assert_eq!(saving(&state, true), while_typing);
            assert_ne!(mark(&state, true), "kept", "{state:?}");
        };
        let saved = "保存しました（09:30）";
        check(Saving::Idle, t::SAVE_AS_YOU_TYPE, "kept", t::IN_A_FIELD);
        check(Saving::Pending, t::SAVING, "on-its-way", t::SAVING);
        check(
            Saving::Saved("09:30".to_owned()),
            saved,
            "kept",
            t::IN_A_FIELD,
        );
        for trouble in [Saving::Failed(StoreError::Full), Saving::Cleared] {
            check(trouble, t::NOT_SAVED, "not-kept", t::NOT_SAVED);
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
