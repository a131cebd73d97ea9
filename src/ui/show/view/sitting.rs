//! The sitting of the meeting that is shown: what is read from it, and what is written into it.

use super::show_state::ShowState;
use crate::model::{AreaRecord, Meeting, NewSitting};
use crate::ui::browser::clock;
use crate::ui::show::view_model::{sitting, texts};
use crate::ui::show::words as t;
use crate::ui::state::new_ids;
use leptos::prelude::*;

impl ShowState {
    /// The sitting of this meeting, once something was written down. The last meeting's is its
    /// own, however long the tool stays open.
    pub fn sitting<'r>(&self, record: &'r AreaRecord) -> Option<&'r Meeting> {
        let sitting = record.sitting_since(self.year, self.since());
        sitting.map(|(_, meeting)| meeting)
    }

    /// Writes into the sitting; the first word begins one, with the pages shown so far.
    pub fn write(&self, change: impl FnOnce(&mut Meeting)) {
        self.go_on();
        let under_way = self.meeting_state.under_way;
        let shown = under_way.with_untracked(|u| u.as_ref().map(|u| u.shown.clone()));
        let shown = shown.unwrap_or_default();
        let place = (self.year, self.since());
        let Some(new) = new_sitting() else { return };
        self.edit(|record| sitting::write(record, place, &new, &shown, change));
    }

    pub fn questions(self) -> Memo<String> {
        self.part(move |r| texts::questions(r, self.year))
    }

    /// What was said of the next time, or is prepared to be said.
    pub fn next_words(self) -> Memo<String> {
        self.part(move |r| r.next_words(self.year, self.since()).to_owned())
    }

    /// What was decided in the sitting that is written into.
    pub fn decided(self) -> Memo<String> {
        self.part(move |r| texts::decided(r, self.year, self.since()))
    }
}

/// Today's sitting, in case one has to be begun. `None` where the clock shows no day.
fn new_sitting() -> Option<NewSitting> {
    Some(NewSitting {
        forum: new_ids::forum(),
        forum_name: t::FORUM.to_owned(),
        meeting: new_ids::meeting(),
        today: clock::today()?,
    })
}
