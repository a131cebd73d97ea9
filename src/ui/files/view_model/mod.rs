//! What the page works out: what chosen files hold, what is offered then, and what is told.
//!
//! Must not know Leptos or the browser.

mod backup;
mod offer;
mod read;
mod way_back;

pub use backup::{BackupStep, Question};
pub use offer::{IncomingKind, IncomingTrouble, SaidAt, Stored, is_read_back, may_go_on, replaced};
pub use read::{NotRead, Others, read_backup, read_tables};
pub use way_back::WayBack;

use crate::ui::files::words as t;
use crate::ui::view_models::moment;

/// When the last 控え was saved. `at`: an ISO time, `None` if none was seen; `is_asked`: the person is
/// asked for one at this moment.
pub fn last_backup(at: Option<&str>, is_asked: bool) -> String {
    match at {
        Some(at) => format!("{}{}", t::BACKUP_LAST, moment::minute(at)),
        None if is_asked => t::BACKUP_NOT_YET.to_owned(),
        None => t::BACKUP_NEVER.to_owned(),
    }
}

/// When something was set aside. `at`: an ISO time, with a number where there is more of one
/// second; what was set aside from another page's leaving bears no time.
pub fn aside_when(at: &str) -> String {
    let end = at.find('（').unwrap_or(at.len());
    let (time, number) = at.split_at(end);
    match moment::minute(time) {
        told if told == time => t::ASIDE_NO_TIME.to_owned(),
        told => format!("{told}{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_aside_is_told_by_its_time() {
        let check = |at, told: &str| assert_eq!(aside_when(at), told);
        check("2026-11-26T10:00:59+09:00", "2026/11/26 10:00");
        check("2026-11-26T10:00:59+09:00（2）", "2026/11/26 10:00（2）");
        check("area-tsu\u{1f}page", t::ASIDE_NO_TIME);
    }

    #[test]
    fn the_last_backup_is_told_to_the_minute() {
        let told = last_backup(Some("2026-11-21T09:30:59+09:00"), false);
        assert_eq!(told, format!("{}2026/11/21 09:30", t::BACKUP_LAST));
        assert_eq!(last_backup(None, false), t::BACKUP_NEVER);
        assert_eq!(last_backup(None, true), t::BACKUP_NOT_YET);
    }
}
