//! When to write, and what may be said about it: the rules of saving as a state machine.
//!
//! Must not know a screen, a timer, nor what is saved: it is told what happened, and answers
//! what is to be done next.

use super::{SaveError, StoreError};

/// How long after the last edit the workspace is written, in milliseconds.
pub const DEBOUNCE_MS: u32 = 300;

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
    /// Another tab wrote later: this one writes no more.
    Superseded,
}

/// What whoever told an event has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Todo {
    Nothing,
    /// Begin the debounce, anew if it runs, and call [`Autosave::flush`] at its end.
    Debounce,
    /// Write the workspace as it is now, and call [`Autosave::wrote`] with this revision.
    Write(Revision),
    /// End the debounce.
    Cancel,
}

/// What is edited, what is written, and what is being written. One write at a time: a later one
/// begins when the one before has ended, so that none overtakes another.
#[derive(Clone, Debug)]
pub struct Autosave {
    edited: Revision,
    written: Revision,
    /// The revision that a write under way began with.
    writing: Option<Revision>,
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
            flush_waits: false,
            saving: Saving::Idle,
        }
    }
}

impl Autosave {
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// The workspace was changed.
    pub fn edited(&mut self) -> Todo {
        if self.is_superseded() {
            return Todo::Nothing;
        }
        self.edited += 1;
        self.saving = Saving::Pending;
        Todo::Debounce
    }

    /// The debounce ended, or the page may be about to go.
    pub fn flush(&mut self) -> Todo {
        if self.is_superseded() || self.written == self.edited {
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
    /// writes again.
    pub fn wrote(&mut self, revision: Revision, result: Result<(), SaveError>, now: &str) -> Todo {
        self.writing = None;
        let flush_waits = std::mem::take(&mut self.flush_waits);
        if self.is_superseded() {
            return Todo::Nothing;
        }
        match result {
            Ok(()) => {
                self.written = self.written.max(revision);
                if self.written == self.edited {
                    self.saving = Saving::Saved(now.to_owned());
                } else {
                    self.saving = Saving::Pending;
                }
            }
            Err(SaveError::Overtaken) => return self.superseded(),
            Err(SaveError::Store(error)) => self.saving = Saving::Failed(error),
        }
        // What was edited meanwhile has its own debounce running, or the flush that waits.
        match flush_waits && self.edited > revision {
            true => self.flush(),
            false => Todo::Nothing,
        }
    }

    /// Something else could not be stored, or the store cannot be used at all.
    pub fn failed(&mut self, error: StoreError) {
        if !self.is_superseded() {
            self.saving = Saving::Failed(error);
        }
    }

    /// Another tab wrote what this one has not read.
    pub fn superseded(&mut self) -> Todo {
        self.saving = Saving::Superseded;
        Todo::Cancel
    }

    fn is_superseded(&self) -> bool {
        self.saving == Saving::Superseded
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
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.saving(), &Saving::Pending);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &saved());
        assert_eq!(autosave.flush(), Todo::Nothing, "it is written");
    }

    #[test]
    fn an_edit_during_a_write_is_not_saved_with_it() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &Saving::Pending);
        assert_eq!(autosave.flush(), Todo::Write(2));
        assert_eq!(autosave.wrote(2, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &saved());
    }

    #[test]
    fn a_flush_during_a_write_waits_for_its_end() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.flush(), Todo::Nothing, "one write at a time");
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Write(2));
        assert_eq!(autosave.saving(), &Saving::Pending);
    }

    #[test]
    fn a_failure_is_said_and_the_next_flush_tries_again() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.flush(), Todo::Nothing);
        let full = || Err(SaveError::Store(StoreError::Full));
        assert_eq!(autosave.wrote(1, full(), NOW), Todo::Nothing, "no loop");
        assert_eq!(autosave.saving(), &Saving::Failed(StoreError::Full));
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.wrote(1, full(), NOW), Todo::Nothing);
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.flush(), Todo::Write(2));
        assert_eq!(autosave.wrote(2, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.saving(), &saved());
    }

    #[test]
    fn a_failure_elsewhere_keeps_no_edit_from_being_written() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Debounce);
        autosave.failed(StoreError::Full);
        assert_eq!(autosave.saving(), &Saving::Failed(StoreError::Full));
        assert_eq!(autosave.flush(), Todo::Write(1));
    }

    #[test]
    fn once_superseded_nothing_is_written_and_nothing_else_is_said() {
        let mut autosave = Autosave::default();
        assert_eq!(autosave.edited(), Todo::Debounce);
        assert_eq!(autosave.flush(), Todo::Write(1));
        assert_eq!(autosave.superseded(), Todo::Cancel);
        assert_eq!(autosave.wrote(1, Ok(()), NOW), Todo::Nothing);
        assert_eq!(autosave.edited(), Todo::Nothing);
        assert_eq!(autosave.flush(), Todo::Nothing);
        autosave.failed(StoreError::Blocked);
        assert_eq!(autosave.saving(), &Saving::Superseded);
    }

    /// What can happen to a page. Where it cannot at that moment, nothing happens.
    #[derive(Clone, Copy, Debug)]
    enum Event {
        Edit,
        DebounceEnds,
        PageIsLeft,
        WriteEnds {
            well: bool,
        },
        OtherTabWrites,
        /// The store knows, and the page has not been told yet.
        OtherTabWritesUnheard,
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            5 => Just(Event::Edit),
            5 => Just(Event::DebounceEnds),
            2 => Just(Event::PageIsLeft),
            5 => prop::bool::weighted(0.7).prop_map(|well| Event::WriteEnds { well }),
            1 => Just(Event::OtherTabWrites),
            1 => Just(Event::OtherTabWritesUnheard),
        ]
    }

    /// A page around the machine: its timer, its store, and its own count of edits.
    #[derive(Default)]
    struct Page {
        autosave: Autosave,
        edits: Revision,
        debounce: bool,
        /// The revision that a write under way was told to write, and what it really holds.
        under_way: Option<(Revision, Revision)>,
        stored: Revision,
        superseded: bool,
        /// The store takes nothing more from this page.
        overtaken: bool,
    }

    impl Page {
        fn happen(&mut self, event: Event) {
            let todo = match event {
                Event::Edit => {
                    self.edits += 1;
                    self.autosave.edited()
                }
                Event::DebounceEnds if std::mem::take(&mut self.debounce) => self.autosave.flush(),
                Event::PageIsLeft => self.autosave.flush(),
                Event::WriteEnds { well } => match self.under_way.take() {
                    Some((revision, content)) => {
                        let result = match well {
                            _ if self.overtaken => Err(SaveError::Overtaken),
                            true => Ok(()),
                            false => Err(StoreError::Full.into()),
                        };
                        if result.is_ok() {
                            self.stored = content;
                        }
                        self.superseded |= self.overtaken;
                        self.autosave.wrote(revision, result, NOW)
                    }
                    None => Todo::Nothing,
                },
                Event::OtherTabWrites => {
                    self.overtaken = true;
                    self.superseded = true;
                    self.autosave.superseded()
                }
                Event::OtherTabWritesUnheard => {
                    self.overtaken = true;
                    Todo::Nothing
                }
                Event::DebounceEnds => Todo::Nothing,
            };
            match todo {
                Todo::Nothing => {}
                Todo::Debounce => self.debounce = true,
                Todo::Cancel => self.debounce = false,
                Todo::Write(revision) => {
                    assert!(!self.superseded, "another tab wrote later");
                    assert_eq!(self.under_way, None, "one write at a time");
                    self.debounce = false;
                    self.under_way = Some((revision, self.edits));
                }
            }
            if matches!(self.autosave.saving(), Saving::Saved(_)) {
                assert_eq!(self.stored, self.edits, "said to be saved, and is not");
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
            for _ in 0..3 {
                page.happen(Event::WriteEnds { well: true });
                page.happen(Event::DebounceEnds);
            }
            page.happen(Event::PageIsLeft);
            page.happen(Event::WriteEnds { well: true });
            if page.superseded {
                prop_assert_eq!(page.autosave.saving(), &Saving::Superseded);
            } else {
                prop_assert_eq!(page.stored, page.edits);
                let all = if page.edits == 0 { Saving::Idle } else { saved() };
                prop_assert_eq!(page.autosave.saving(), &all);
            }
        }

        #[test]
        fn where_writes_succeed_the_debounce_alone_writes_every_edit(
            events in prop::collection::vec(event(), 0..60),
        ) {
            let mut page = Page::default();
            for event in events {
                match event {
                    Event::WriteEnds { .. } => page.happen(Event::WriteEnds { well: true }),
                    Event::OtherTabWrites | Event::OtherTabWritesUnheard => {}
                    other => page.happen(other),
                }
            }
            for _ in 0..3 {
                page.happen(Event::WriteEnds { well: true });
                page.happen(Event::DebounceEnds);
            }
            prop_assert_eq!(page.stored, page.edits);
        }
    }
}
