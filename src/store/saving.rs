//! When to write, and what may be said about it: the rules of saving as a state machine.
//!
//! Must not know a screen, a timer, nor what is saved: it is told what happened, and answers
//! what is to be done next.

use super::StoreError;

/// How long after the first edit that is not written it is written, in milliseconds.
pub const WAIT_MS: u32 = 150;

/// How long after a failure that may pass it is written again, in milliseconds.
pub const TRY_AGAIN_MS: u32 = 5_000;

/// Counts the edits since the page was opened.
pub type Revision = u64;

/// Where saving stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing has changed since the page was opened.
    Idle,
    /// Something is not written yet.
    Pending,
    /// All is written; when, as `hh:mm`.
    Saved(String),
    Failed(StoreError),
    /// What was stored is gone, all of it: the user decides what becomes of what is on this page.
    Cleared,
}

/// What whoever told an event has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Todo {
    Nothing,
    /// Call [`Autosave::flush`] in [`WAIT_MS`].
    Wait,
    /// Call [`Autosave::flush`] in [`TRY_AGAIN_MS`].
    TryAgain,
    /// Write what is in memory now, and call [`Autosave::wrote`] with this revision.
    Write(Revision),
}

/// What is edited, what is written, and what is being written. One write at a time: a later one
/// begins when the one before has ended, so that none overtakes another.
#[derive(Clone, Debug)]
pub struct Autosave {
    edited: Revision,
    written: Revision,
    /// The revision that a write under way began with.
    writing: Option<Revision>,
    /// [`Todo::Wait`] was answered, and its end has not come.
    waiting: bool,
    /// A flush came while a write was under way.
    flush_waits: bool,
    saving: Saving,
}

impl Default for Autosave {
    fn default() -> Self {
        Self {
            edited: 0,
            written: 0,
            writing: None,
            waiting: false,
            flush_waits: false,
            saving: Saving::Idle,
        }
    }
}

impl Autosave {
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Whether something is not written.
    pub fn is_unsaved(&self) -> bool {
        self.written < self.edited
    }

    /// What is to be written for all that is in memory now to be safe.
    pub fn revision(&self) -> Revision {
        self.edited
    }

    /// Whether all that was in memory then is written; `None` if it is not known yet.
    pub fn has_written(&self, revision: Revision) -> Option<Result<(), StoreError>> {
        if self.written >= revision {
            return Some(Ok(()));
        }
        match &self.saving {
            Saving::Failed(error) if self.writing.is_none() => Some(Err(error.clone())),
            Saving::Cleared => Some(Err(StoreError::Other(
                "保存した内容が消えています".to_owned(),
            ))),
            _ => None,
        }
    }

    /// Whether a page that goes may leave what is not written: not into a store that somebody has
    /// cleared.
    pub fn may_hand_over(&self) -> bool {
        self.is_unsaved() && self.saving != Saving::Cleared
    }

    /// What is in memory was changed. It waits no longer for being changed again.
    pub fn edited(&mut self) -> Todo {
        self.edited += 1;
        if self.saving == Saving::Cleared {
            return Todo::Nothing;
        }
        // What went wrong stays in view until a write has gone well.
        if !matches!(self.saving, Saving::Failed(_)) {
            self.saving = Saving::Pending;
        }
        match std::mem::replace(&mut self.waiting, true) {
            true => Todo::Nothing,
            false => Todo::Wait,
        }
    }

    /// The wait ended, or the page may be about to go.
    pub fn flush(&mut self) -> Todo {
        self.waiting = false;
        if self.saving == Saving::Cleared || !self.is_unsaved() {
            return Todo::Nothing;
        }
        if self.writing.is_some() {
            self.flush_waits = true;
            return Todo::Nothing;
        }
        self.writing = Some(self.edited);
        Todo::Write(self.edited)
    }

    /// The write of `revision` ended; `now` as `hh:mm`. After a failure the next edit or flush
    /// writes again, and where time may help, time does.
    pub fn wrote(&mut self, revision: Revision, result: Result<(), StoreError>, now: &str) -> Todo {
        self.writing = None;
        let flush_waits = std::mem::take(&mut self.flush_waits);
        if self.saving == Saving::Cleared {
            return Todo::Nothing;
        }
        match result {
            Ok(()) => {
                self.written = self.written.max(revision);
                self.saving = match self.is_unsaved() {
                    false => Saving::Saved(now.to_owned()),
                    true => Saving::Pending,
                };
            }
            Err(error) => self.saving = Saving::Failed(error),
        }
        // What was edited meanwhile has its own wait running, or the flush that came.
        if flush_waits && self.edited > revision {
            return self.flush();
        }
        match &self.saving {
            Saving::Failed(error) if error.may_pass() && !self.waiting => Todo::TryAgain,
            _ => Todo::Nothing,
        }
    }

    /// The store cannot be used at all.
    pub fn failed(&mut self, error: StoreError) {
        if self.saving != Saving::Cleared {
            self.saving = Saving::Failed(error);
        }
    }

    /// The store does not hold what this page has read or written any more.
    pub fn cleared(&mut self) {
        self.saving = Saving::Cleared;
    }

    /// On the user's word after that: all that is in memory is to be written.
    pub fn write_back(&mut self) -> Todo {
        self.saving = Saving::Pending;
        self.edited += 1;
        self.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: &str = "9:30";

    fn saved() -> Saving {
        Saving::Saved(NOW.into())
    }

    #[test]
    fn an_edit_is_written_after_the_debounce_and_then_said_to_be_saved() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.saving(), &Saving::Idle);
        assert_eq!(autosave.flush(), Todo::Nothing, "nothing to write");
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.saving(), &Saving::Pending);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &saved());
        assert_eq!(autosave.flush(), Todo::Nothing, "it is written");
    }

    #[test]
    fn whoever_waits_learns_whether_it_was_written() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.has_written(autosave.revision()), Some(Ok(())));
        assert_eq!(autosave.edited(), Todo::Wait);
        let revision = autosave.revision();
        assert_eq!(autosave.has_written(revision), None);
        assert_eq!(autosave.flush(), Todo::Write(revision));
        let _ = autosave.edited();
        let _ = autosave.wrote(revision, Ok(()), NOW);
        assert_eq!(autosave.has_written(revision), Some(Ok(())));
        assert_eq!(autosave.has_written(autosave.revision()), None);
        let later = autosave.revision();
        assert_eq!(autosave.flush(), Todo::Write(later));
        let _ = autosave.wrote(later, Err(StoreError::Full), NOW);
        assert_eq!(autosave.has_written(later), Some(Err(StoreError::Full)));
        // The next try is under way.
        assert_eq!(autosave.flush(), Todo::Write(later));
        assert_eq!(autosave.has_written(later), None);
        autosave.cleared();
        assert!(autosave.has_written(later).is_some_and(|r| r.is_err()));
    }

    #[test]
    fn an_edit_during_a_write_is_not_saved_with_it() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &Saving::Pending);
        assert_eq!(autosave.flush(), Todo::Write(2));
        assert_eq!(autosave.wrote(2, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &saved());
    }

    #[test]
    fn a_flush_during_a_write_waits_for_its_end() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.flush(), Todo::Nothing, "one write at a time");
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Write(2));
        assert_eq!(autosave.saving(), &Saving::Pending);
    }

    #[test]
    fn a_failure_is_said_and_the_next_flush_tries_again() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.flush(), Todo::Nothing);
        let full = || Err(StoreError::Full);
        assert_eq!(autosave.wrote(1, full(), NOW), Todo::TryAgain);
        assert_eq!(autosave.saving(), &Saving::Failed(StoreError::Full));
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.wrote(1, full(), NOW), Todo::TryAgain);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(
            autosave.wrote(1, full(), NOW),
            Todo::Nothing,
            "the edit's own wait is shorter"
        );
        assert_eq!(
            autosave.saving(),
            &Saving::Failed(StoreError::Full),
            "still"
        );
        assert_eq!(autosave.flush(), Todo::Write(2));
        assert_eq!(autosave.wrote(2, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &saved());
    }

    #[test]
    fn where_time_does_not_help_nothing_is_tried_again_by_itself() {
        for error in [StoreError::Blocked, StoreError::Unreadable("a".to_owned())] {
            let mut autosave = Autosave::default();
            assert_eq!(autosave.edited(), Todo::Wait);
            assert_eq!(autosave.flush(), Todo::Write(1));
            assert_eq!(autosave.wrote(1, Err(error), NOW), Todo::Nothing);
        }
    }

    #[test]
    fn typing_on_puts_no_write_off() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.edited(), Todo::Nothing, "the first wait runs");
        assert_eq!(autosave.flush(), Todo::Write(2));
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.edited(), Todo::Nothing);
    }

    #[test]
    fn a_failure_elsewhere_keeps_no_edit_from_being_written() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Wait);
        autosave.failed(StoreError::Full);
        assert_eq!(autosave.saving(), &Saving::Failed(StoreError::Full));
        assert_eq!(autosave.flush(), Todo::Write(1));
    }

    #[test]
    fn once_the_store_is_cleared_nothing_is_written_until_somebody_says_so() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Wait);
        assert_eq!(autosave.flush(), Todo::Write(1));
        autosave.cleared();
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.edited(), Todo::Nothing);
        assert_eq!(autosave.flush(), Todo::Nothing);
        autosave.failed(StoreError::Blocked);
        assert_eq!(autosave.saving(), &Saving::Cleared);
        assert!(autosave.is_unsaved());
        assert_eq!(autosave.write_back(), Todo::Write(3));
        assert_eq!(autosave.wrote(3, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &saved());
    }

    /// What can happen to a page. Where it cannot at that moment, nothing happens.
    #[derive(Clone, Copy, Debug)]
    enum Event {
        Edit,
        WaitEnds,
        PageIsLeft,
        WriteEnds { well: bool },
        StoreIsCleared,
        WriteBack,
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            5 => Just(Event::Edit),
            5 => Just(Event::WaitEnds),
            2 => Just(Event::PageIsLeft),
            5 => prop::bool::weighted(0.7).prop_map(|well| Event::WriteEnds { well }),
            1 => Just(Event::StoreIsCleared),
            1 => Just(Event::WriteBack),
        ]
    }

    /// A page around the machine: its timer, its store, and its own count of edits.
    #[derive(Default)]
    struct Page {
        autosave: Autosave,
        edits: Revision,
        wait: bool,
        /// The revision that a write under way was told to write, and what it really holds.
        under_way: Option<(Revision, Revision)>,
        stored: Revision,
        cleared: bool,
    }

    impl Page {
        fn happen(&mut self, event: Event) {
            let todo = match event {
                Event::Edit => {
                    self.edits += 1;
                    self.autosave.edited()
                }
                Event::WaitEnds if std::mem::take(&mut self.wait) => self.autosave.flush(),
                Event::PageIsLeft => self.autosave.flush(),
                Event::WriteEnds { well } => match self.under_way.take() {
                    Some((revision, content)) => {
                        if well && !self.cleared {
                            self.stored = content;
                        }
                        let result = if well { Ok(()) } else { Err(StoreError::Full) };
                        self.autosave.wrote(revision, result, NOW)
                    }
                    None => Todo::Nothing,
                },
                // Told by a write or a look that found it so: none is under way then.
                Event::StoreIsCleared if self.under_way.is_none() => {
                    self.stored = 0;
                    self.cleared = true;
                    self.autosave.cleared();
                    Todo::Nothing
                }
                Event::WriteBack if self.cleared => {
                    self.cleared = false;
                    self.autosave.write_back()
                }
                Event::WaitEnds | Event::StoreIsCleared | Event::WriteBack => Todo::Nothing,
            };
            match todo {
                Todo::Nothing => {}
                Todo::Wait | Todo::TryAgain => self.wait = true,
                Todo::Write(revision) => {
                    assert!(!self.cleared, "nobody has said so");
                    assert_eq!(self.under_way, None, "one write at a time");
                    self.under_way = Some((revision, self.edits));
                }
            }
            match self.autosave.saving() {
                Saving::Saved(_) => {
                    assert_eq!(self.stored, self.edits, "said to be saved, and is not");
                }
                Saving::Pending => {
                    assert!(self.wait || self.under_way.is_some(), "nobody will write")
                }
                _ => {}
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_said_is_true_and_every_edit_is_written(
            events in prop::collection::vec(event(), 0..60),
        ) {
            let mut page = Page::default();
            for event in events {
                page.happen(event);
            }
            // Nobody types any more, the store takes everything, and the page is left.
            page.happen(Event::WriteBack);
            for _ in 0..3 {
                page.happen(Event::WriteEnds { well: true });
                page.happen(Event::WaitEnds);
            }
            page.happen(Event::PageIsLeft);
            page.happen(Event::WriteEnds { well: true });
            prop_assert_eq!(page.stored, page.edits);
            prop_assert!(!page.autosave.is_unsaved());
        }

        #[test]
        fn where_writes_succeed_the_wait_alone_writes_every_edit(
            events in prop::collection::vec(event(), 0..60),
        ) {
            let mut page = Page::default();
            for event in events {
                match event {
                    Event::WriteEnds { .. } => page.happen(Event::WriteEnds { well: true }),
                    Event::StoreIsCleared => {}
                    other => page.happen(other),
                }
            }
            for _ in 0..3 {
                page.happen(Event::WriteEnds { well: true });
                page.happen(Event::WaitEnds);
            }
            prop_assert_eq!(page.stored, page.edits);
        }
    }
}
