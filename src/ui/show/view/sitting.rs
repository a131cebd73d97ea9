//! The sitting of the meeting that is shown: what is read from it, and what is written into it.

use super::show_state::ShowState;
use crate::model::{AreaRecord, Meeting, NewSitting, SittingRef, TalkPage};
use crate::ui::browser::clock;
use crate::ui::show::view_model::saying::Said;
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

    /// Writes into the sitting; the first word begins one, with the pages shown so far. Returns
    /// whether it was written: if not, everyone is told why.
    pub fn write(&self, note: impl FnOnce(&mut Meeting)) -> bool {
        let note = |meeting: &mut Meeting, (): &()| note(meeting);
        self.change(|_, _| (), note).is_some()
    }

    /// Changes the record and writes of it into the sitting; neither without the other. `None` if
    /// nothing was done: everyone is told why.
    pub fn change<T>(
        &self,
        change: impl FnOnce(&mut AreaRecord, &SittingRef) -> T,
        note: impl FnOnce(&mut Meeting, &T),
    ) -> Option<T> {
        let changed = self.change_unsaid(change, note);
        if changed.is_none() {
            let words = t::NO_DAY.to_owned();
            self.meeting_state.said.set(Said::Plain(words));
        }
        changed
    }

    /// A page was shown that the sitting does not know of: nobody asked for that to be written.
    pub fn note_shown(&self, page: &TalkPage) {
        self.change_unsaid(|_, _| (), |meeting, ()| meeting.note_shown(page));
    }

    fn change_unsaid<T>(
        &self,
        change: impl FnOnce(&mut AreaRecord, &SittingRef) -> T,
        note: impl FnOnce(&mut Meeting, &T),
    ) -> Option<T> {
        self.go_on();
        let under_way = self.meeting_state.under_way;
        let shown = under_way.with_untracked(|u| u.as_ref().map(|u| u.shown.clone()));
        let shown = shown.unwrap_or_default();
        let place = (self.year, self.since());
        let new = new_sitting();
        let mut changed = None;
        self.edit(|record| {
            changed = sitting::write(record, place, new.as_ref(), &shown, change, note);
        });
        changed
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
