//! What the header says of saving.
//!
//! Must not know Leptos or the browser.

use crate::store::Saving;
use crate::ui::view_models::moment;
use crate::ui::words::common as t;

/// Where saving stands; empty where a notice says it.
pub fn saving_words(saving: &Saving) -> String {
    match saving {
        Saving::Idle => t::SAVE_AS_YOU_TYPE.to_owned(),
        Saving::Pending => t::SAVING.to_owned(),
        Saving::Saved(time) => format!("{}（{time}）", t::SAVED),
        Saving::Failed(_) | Saving::Superseded => String::new(),
    }
}

/// Since when no 控え was taken, by an ISO time.
pub fn backup_words(backed_up_at: Option<&str>) -> String {
    match backed_up_at {
        Some(at) => format!("{}{}", t::BACKUP_SINCE, moment::day(at)),
        None => t::NO_BACKUP_YET.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    #[test]
    fn saved_is_said_of_what_is_saved_alone() {
        for (saving, told) in [
            (Saving::Idle, "入力すると自動で保存します"),
            (Saving::Pending, "保存しています…"),
            (Saving::Saved("10:30".to_owned()), "保存しました（10:30）"),
            (Saving::Failed(StoreError::Full), ""),
            (Saving::Superseded, ""),
        ] {
            assert_eq!(saving_words(&saving), told);
        }
    }

    #[test]
    fn the_last_backup_is_told_by_its_day() {
        assert_eq!(backup_words(None), "控えファイルはまだありません");
        let told = backup_words(Some("2026-04-01T09:00:00+09:00"));
        assert!(told.starts_with("最後の控え：2026"), "{told}");
    }
}
