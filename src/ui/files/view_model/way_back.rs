//! The way back from what a file changed, in words: before it is gone, and after.
//!
//! Must not know how what was there before is kept.

use crate::store::{Deed, Occasion};
use crate::ui::files::words as t;
use crate::ui::view_models::moment;
use crate::ui::words::common::some_of;

/// What is said of the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayBack {
    pub title: &'static str,
    pub lead: String,
    /// On the button.
    pub go: &'static str,
    /// Once it was gone.
    pub gone: String,
    pub forget: String,
    pub forgotten: String,
}

impl WayBack {
    /// `occasion`: what it leads back from; `None` of what an earlier version kept.
    pub fn of(occasion: Option<&Occasion>) -> Self {
        let deed = occasion.map_or(Deed::Restored, |occasion| occasion.deed);
        let (title, go, gone) = match deed {
            Deed::Restored => t::UNDO_RESTORE,
            Deed::TakenIn => t::UNDO_TAKE_IN,
            Deed::RestoreUndone => t::REDO_RESTORE,
            Deed::TakeInUndone => t::REDO_TAKE_IN,
        };
        let lead = match occasion {
            Some(occasion) => lead(occasion),
            None => t::UNDO_LEAD.to_owned(),
        };
        Self {
            title,
            lead,
            go,
            gone: gone.to_owned(),
            forget: t::undo_forget(title),
            forgotten: t::undo_forgotten(title),
        }
    }
}

fn lead(occasion: &Occasion) -> String {
    let files = some_of(&occasion.files, "個");
    let (at, areas) = (&moment::minute(&occasion.at), &occasion.areas);
    let done = match occasion.deed {
        Deed::Restored => t::undo_lead_restored(at, &files),
        Deed::TakenIn => t::undo_lead_taken_in(at, &files),
        Deed::RestoreUndone => t::redo_lead_restored(at, &files),
        Deed::TakeInUndone => t::redo_lead_taken_in(at, &files),
    };
    let areas = some_of(areas, "地域");
    let [lists, references] = [&occasion.lists, &occasion.references].map(|n| some_of(n, "件"));
    let changes = match (areas.is_empty(), lists.is_empty() && references.is_empty()) {
        (true, true) => String::new(),
        (false, true) => t::undo_areas(&areas),
        (_, false) => t::undo_shared(&areas, &lists, &references),
    };
    done + &changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occasion(deed: Deed) -> Occasion {
        Occasion {
            deed,
            at: "2026-11-26T20:52:00+09:00".to_owned(),
            files: vec!["みね.xlsx".to_owned()],
            areas: ["津圏域", "松阪圏域", "伊賀圏域", "四日市圏域"]
                .map(str::to_owned)
                .to_vec(),
            lists: Vec::new(),
            references: Vec::new(),
        }
    }

    #[test]
    fn lists_and_references_that_it_changes_are_named() {
        let mut occasion = occasion(Deed::Restored);
        occasion.areas.truncate(1);
        occasion.lists.push("県の表".to_owned());
        occasion.references.push("訪問診療".to_owned());
        let lead = |occasion: &Occasion| WayBack::of(Some(occasion)).lead;
        let told = lead(&occasion);
        let words = "「津圏域」の内容、チェックリスト「県の表」、参考値「訪問診療」が入れかわり（その時になかったものはなくなり）";
        assert!(told.contains(words), "{told}");
        occasion.areas.clear();
        occasion.references.clear();
        let told = lead(&occasion);
        assert!(
            told.contains("押すと、チェックリスト「県の表」が入れかわり"),
            "{told}"
        );
    }

    #[test]
    fn it_says_from_what_it_leads_back_and_what_goes_with_it() {
        let words = WayBack::of(Some(&occasion(Deed::TakenIn)));
        assert_eq!(
            (words.title, words.go),
            ("取り込む前の内容", "取り込む前に戻す")
        );
        assert_eq!(
            words.lead,
            "2026/11/26 20:52 に「みね.xlsx」を取り込む前の内容が残っています。下のボタンを押すと、「津圏域」「松阪圏域」「伊賀圏域」ほか1地域の内容が入れかわり（その時になかったものはなくなり）、そのあとでそこに書いたことは消えます。ほかの地域は今のまま残ります。"
        );
        assert_eq!(words.forget, "取り込む前の内容を消す");
    }

    #[test]
    fn after_it_was_gone_the_words_are_of_the_other_way() {
        for deed in [Deed::Restored, Deed::TakenIn] {
            let [back, forth] = [deed, deed.undone()].map(|d| WayBack::of(Some(&occasion(d))));
            assert_ne!(back.title, forth.title);
            assert!(forth.go.starts_with("もう一度、"), "{}", forth.go);
            assert_eq!(deed.undone().undone(), deed);
        }
    }

    #[test]
    fn of_what_an_earlier_version_kept_no_more_is_said_than_is_known() {
        let words = WayBack::of(None);
        assert_eq!(
            (words.title, words.lead.as_str()),
            ("戻す前の内容", t::UNDO_LEAD)
        );
    }
}
