//! What the page works out: what chosen files hold, what is offered then, and what is told.
//!
//! Must not know Leptos or the browser.

mod backup;
mod offer;
mod read;

pub use backup::BackupStep;
pub use offer::{IncomingKind, IncomingTrouble, Waiting, is_read_back, may_go_on, offered};
pub use read::{read_backup, read_tables};

use crate::ui::files::words as t;
use crate::ui::view_models::moment;

/// When the last 控え was saved. `at`: an ISO time, `None` if never.
pub fn last_backup(at: Option<&str>) -> String {
    match at {
        Some(at) => format!("{}{}", t::BACKUP_LAST, moment::minute(at)),
        None => t::BACKUP_NEVER.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_backup_is_told_to_the_minute() {
        let told = last_backup(Some("2026-11-21T09:30:59+09:00"));
        assert_eq!(told, format!("{}2026/11/21 09:30", t::BACKUP_LAST));
        assert_eq!(last_backup(None), t::BACKUP_NEVER);
    }
}
