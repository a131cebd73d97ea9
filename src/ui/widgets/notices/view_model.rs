//! What people must know on every page while it lasts: a failed save, what the first look found.
//!
//! Must not know Leptos or the browser.

use crate::store::{Moved, Saving};
use crate::ui::widgets::notices::words as t;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavingTrouble {
    /// Saving failed; why, and what to do.
    NotSaved(String),
    /// What was stored is gone: the user decides what becomes of what is on this page.
    Cleared,
}

impl SavingTrouble {
    pub fn of(saving: &Saving) -> Option<Self> {
        match saving {
            Saving::Failed(error) => Some(Self::NotSaved(error.to_string())),
            Saving::Cleared => Some(Self::Cleared),
            Saving::Idle | Saving::Pending | Saving::Saved(_) => None,
        }
    }
}

/// What is on the page was to be written anew, on the user's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenBack {
    UnderWay,
    Done,
}

impl WrittenBack {
    /// As saving goes on. `None` if it did not go well, which is told by itself. What is typed later
    /// does not take back what was done.
    pub fn goes_on(self, saving: &Saving) -> Option<Self> {
        match (self, saving) {
            (_, Saving::Failed(_) | Saving::Cleared) => None,
            (Self::UnderWay, Saving::Idle | Saving::Pending) => Some(Self::UnderWay),
            (Self::Done, _) | (_, Saving::Saved(_)) => Some(Self::Done),
        }
    }

    pub fn told(self) -> &'static str {
        match self {
            Self::UnderWay => t::WRITING_BACK,
            Self::Done => t::WRITTEN_BACK,
        }
    }
}

/// What the first look into the store found beside the areas, and the ways on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstFound {
    /// A paragraph each, none twice.
    pub words: Vec<&'static str>,
    /// A 控え is to be opened.
    pub needs_file: bool,
    /// Something was set aside, to be looked at.
    pub is_aside: bool,
}

/// Where people must know it.
pub fn first_found(all: &[Moved]) -> Option<FirstFound> {
    let mut told = FirstFound::default();
    for found in all {
        let words = match found {
            Moved::WorkedBefore => t::EMPTIED,
            Moved::SetAside => t::OLDER_PROGRAM,
            Moved::LeftBehind => t::LEFT_BEHIND,
            Moved::Damaged => t::DAMAGED,
            Moved::NowDrafts => t::NOW_DRAFTS,
            Moved::Nothing | Moved::Done | Moved::Unreadable { .. } => continue,
        };
        if !told.words.contains(&words) {
            told.words.push(words);
        }
        match found {
            Moved::WorkedBefore => told.needs_file = true,
            Moved::NowDrafts => {}
            _ => told.is_aside = true,
        }
    }
    Some(told).filter(|told| !told.words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;

    #[test]
    fn only_what_is_not_saved_is_trouble() {
        let check = |saving, expected| assert_eq!(SavingTrouble::of(&saving), expected);
        check(Saving::Idle, None);
        check(Saving::Pending, None);
        check(Saving::Saved("09:30".to_owned()), None);
        let why = StoreError::Full.to_string();
        check(
            Saving::Failed(StoreError::Full),
            Some(SavingTrouble::NotSaved(why)),
        );
        check(Saving::Cleared, Some(SavingTrouble::Cleared));
    }

    #[test]
    fn what_is_written_back_is_told_once_it_is_and_stays_told() {
        let check = |from: WrittenBack, saving, to| assert_eq!(from.goes_on(&saving), to);
        let (under_way, done) = (WrittenBack::UnderWay, WrittenBack::Done);
        check(under_way, Saving::Pending, Some(under_way));
        check(under_way, Saving::Saved("9:30".to_owned()), Some(done));
        check(done, Saving::Pending, Some(done));
        check(under_way, Saving::Failed(StoreError::Full), None);
        check(done, Saving::Cleared, None);
    }

    #[test]
    fn an_emptied_store_leads_to_a_file_and_an_older_programs_data_to_what_was_set_aside() {
        let ways = |found| first_found(&[found]).map(|f| (f.needs_file, f.is_aside));
        assert_eq!(ways(Moved::WorkedBefore), Some((true, false)));
        assert_eq!(ways(Moved::SetAside), Some((false, true)));
        assert_eq!(ways(Moved::LeftBehind), Some((false, true)));
        assert_eq!(ways(Moved::Damaged), Some((false, true)));
        assert_eq!(ways(Moved::NowDrafts), Some((false, false)));
        assert_eq!(ways(Moved::Done), None);
        assert_eq!(first_found(&[]), None);
    }

    #[test]
    fn what_was_found_second_does_not_hide_what_was_found_first() {
        let all = [Moved::WorkedBefore, Moved::Damaged, Moved::Damaged];
        let expected = FirstFound {
            words: vec![t::EMPTIED, t::DAMAGED],
            needs_file: true,
            is_aside: true,
        };
        assert_eq!(first_found(&all), Some(expected));
    }
}
