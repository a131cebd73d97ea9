//! Which items the list of all shows, and whether a sheet is typed in: who comes back from one of them
//! finds the same.

use crate::model::{AreaId, AssessmentKey, Scope};
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ItemFilter {
    pub words: RwSignal<String>,
    /// By its code; empty for all.
    pub standing: RwSignal<String>,
    /// 「紙から打ち込む」
    pub from_paper: RwSignal<bool>,
    /// Of which round: another one begins with all of its items.
    of: StoredValue<Option<(AreaId, AssessmentKey)>>,
}

impl ItemFilter {
    /// A sheet is to be typed in, line by line: of the short list, the whole, or all of it. The list's
    /// standings have their codes.
    pub fn type_in(self, of: (AreaId, AssessmentKey), scope: Scope) {
        self.of.set_value(Some(of));
        let standing = match scope {
            Scope::More => "",
            other => other.code(),
        };
        self.words.set(String::new());
        self.standing.set(standing.to_owned());
        self.from_paper.set(true);
    }

    /// The list of a round is opened.
    pub fn open(self, of: (AreaId, AssessmentKey)) {
        let is_other = self.of.with_value(|own| own.as_ref() != Some(&of));
        self.of.set_value(Some(of));
        if is_other {
            self.words.set(String::new());
            self.standing.set(String::new());
            self.from_paper.set(false);
        }
    }

    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self {
            words: RwSignal::default(),
            standing: RwSignal::default(),
            from_paper: RwSignal::default(),
            of: StoredValue::default(),
        });
    }
}

pub fn use_item_filter() -> ItemFilter {
    expect_context::<ItemFilter>()
}
