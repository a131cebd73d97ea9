//! Files that come in: what waits for a word, what went wrong, and the way back.
//!
//! Must not know how it looks, nor what files hold: `view_model` says that.

use crate::model::Workspace;
use crate::store::{Aside, Before};
use crate::ui::browser::own_file::OwnFile;
use crate::ui::browser::{clock, focus};
use crate::ui::files::view_model::{
    IncomingKind, IncomingTrouble, SaidAt, Waiting, aside_when, is_read_back, may_go_on, offered,
    read_backup, read_tables, replaced,
};
use crate::ui::files::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::state::drafts::{Drafts, use_drafts};
use crate::ui::state::own_backup::{OwnBackupFile, use_own_backup};
use crate::ui::view_models::selected_file::SelectedFile;
use crate::ui::widgets::told;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy)]
pub struct Incoming {
    app_state: AppState,
    drafts: Drafts,
    waiting: RwSignal<Option<Waiting>>,
    trouble: RwSignal<Option<IncomingTrouble>>,
    /// What was done, told where the person looks.
    said: RwSignal<Option<(SaidAt, &'static str)>>,
    before: RwSignal<Option<Before>>,
    own_backup: OwnBackupFile,
    /// The file that what waits was read from, where the page may write it.
    own_file: StoredValue<Option<OwnFile>, LocalStorage>,
    /// What waits is a 控え that was read back.
    is_read_back: RwSignal<bool>,
}

/// The heading of what is offered, and its id.
pub const OFFERED_AT: &str = heading_id(IncomingKind::Backup);

/// The heading of where it is chosen.
pub const fn heading_id(source: IncomingKind) -> &'static str {
    match source {
        IncomingKind::Backup => "restore",
        IncomingKind::Tables => "import",
    }
}

pub fn trouble_id(source: IncomingKind) -> &'static str {
    match source {
        IncomingKind::Backup => "restore-trouble",
        IncomingKind::Tables => "import-trouble",
    }
}

pub fn said_id(at: SaidAt) -> &'static str {
    match at {
        SaidAt::Source(IncomingKind::Backup) => "restore-said",
        SaidAt::Source(IncomingKind::Tables) => "import-said",
        SaidAt::Before => "undo-restore-said",
        SaidAt::InPlaceOfBefore => "undo-restore-forgotten",
    }
}

impl Incoming {
    pub fn new() -> Self {
        let app_state = use_app_state();
        let before = RwSignal::new(None);
        spawn_local(async move {
            if let Ok(keeper) = app_state.keeper() {
                before.set(keeper.before().await);
            }
        });
        let incoming = Self {
            app_state,
            drafts: use_drafts(),
            waiting: RwSignal::new(None),
            trouble: RwSignal::new(None),
            said: RwSignal::new(None),
            before,
            own_backup: use_own_backup(),
            own_file: StoredValue::new_local(None),
            is_read_back: RwSignal::new(false),
        };
        Effect::new(move |_| incoming.take_chosen());
        incoming
    }

    /// A file that was chosen on another page.
    fn take_chosen(self) {
        let Some(chosen) = self.own_backup.take_chosen() else {
            return;
        };
        self.read_backup(vec![chosen.file]);
        let is_read_back = self.is_read_back.get_untracked();
        match chosen.own {
            Some(own) if is_read_back => self.own_backup.adopt(own),
            own => self.own_file.set_value(own),
        }
        // Once the page is drawn and its heading has had the focus.
        request_animation_frame(|| request_animation_frame(|| focus::part(OFFERED_AT)));
    }

    /// What is wrong with what was chosen as `source`.
    pub fn trouble(&self, source: IncomingKind) -> Option<String> {
        let own = |trouble: &&IncomingTrouble| trouble.source == source;
        self.trouble.with(|trouble| {
            let trouble = trouble.as_ref().filter(own);
            trouble.map(|trouble| trouble.message.clone())
        })
    }

    /// What would change by what was chosen as `source`.
    pub fn changes(&self, source: IncomingKind) -> Option<Vec<String>> {
        let own = |waiting: &&Waiting| waiting.source == source;
        self.waiting.with(|waiting| {
            let waiting = waiting.as_ref().filter(own);
            waiting.map(|waiting| waiting.changes.clone())
        })
    }

    /// What to say where nothing would change.
    pub fn same(&self, source: IncomingKind) -> &'static str {
        match self.is_read_back.get() {
            true => t::RESTORE_SAME_SEEN,
            false => source.same(),
        }
    }

    /// `outside`: it comes from a file.
    fn offer(&self, source: IncomingKind, read: Result<Workspace, String>, outside: bool) {
        self.said.set(None);
        self.trouble.set(None);
        self.waiting.set(None);
        self.own_file.set_value(None);
        let mut seen = false;
        match self.app_state.peek(|now| offered(source, read, now)) {
            Ok(waiting) => {
                let missing = self.app_state.missing();
                seen = is_read_back(&waiting, outside, missing);
                self.is_read_back.set(seen);
                self.waiting.set(Some(waiting));
            }
            Err(trouble) => self.trouble.set(Some(trouble)),
        }
        if seen {
            self.app_state.note_backup(clock::iso());
        }
    }

    pub fn read_backup(&self, files: Vec<SelectedFile>) {
        if let Some(read) = read_backup(&files) {
            self.offer(IncomingKind::Backup, read, true);
        }
    }

    /// What was set aside, as if it were a 控え.
    pub fn read_aside(&self, aside: &Aside) {
        let bytes = aside.text.clone().into_bytes();
        if let Some(read) = read_backup(&[(t::aside_name(&aside_when(aside.when())), Some(bytes))])
        {
            self.offer(IncomingKind::Backup, read, false);
        }
        request_animation_frame(|| focus::part(OFFERED_AT));
    }

    pub fn read_tables(&self, files: Vec<SelectedFile>) {
        let read = self.app_state.peek(|present| read_tables(&files, present));
        self.offer(IncomingKind::Tables, read, true);
    }

    /// Followed; empty if nothing is told there.
    pub fn said(&self, at: SaidAt) -> String {
        let own = self.said.get().filter(|(told_at, _)| *told_at == at);
        own.map(|(_, words)| words.to_owned()).unwrap_or_default()
    }

    /// The button that had the focus goes away.
    fn say(&self, at: SaidAt, words: &'static str) {
        self.said.set(Some((at, words)));
        told::go_to(said_id(at));
    }

    /// Changes the workspace on the user's word; the way back is kept first. It is told at `at`,
    /// trouble where `source` was chosen.
    fn change(
        self,
        source: IncomingKind,
        change: impl FnOnce(&mut Workspace) + 'static,
        (at, done): (SaidAt, &'static str),
        own_file: Option<OwnFile>,
    ) {
        spawn_local(async move {
            let present = self.app_state.peek(Workspace::clone);
            let mut next = present.clone();
            change(&mut next);
            let before = Before::of(&present, &next);
            let kept = match self.app_state.keeper() {
                Ok(keeper) => keeper.keep_before(&before, &clock::iso()).await,
                Err(error) => Err(error),
            };
            match may_go_on(kept) {
                Ok(()) => {
                    self.before.set(Some(before));
                    self.app_state.edit(|w| Before::apply(&present, &next, w));
                    if source == IncomingKind::Backup {
                        // It was half written about what stood there before.
                        for area in replaced(&present, &next) {
                            self.drafts.forget_half_written(area);
                        }
                    }
                    self.say(at, done);
                    match own_file {
                        Some(file) => self.own_backup.adopt(file),
                        // One key must not write this over a file that it did not come from.
                        None if source == IncomingKind::Backup => self.own_backup.forget(),
                        None => {}
                    }
                }
                Err(message) => {
                    self.said.set(None);
                    self.trouble
                        .set(Some(IncomingTrouble::new(source, message)));
                    told::go_to(trouble_id(source));
                }
            }
            self.waiting.set(None);
        });
    }

    pub fn accept(&self) {
        if let Some(waiting) = self.waiting.get_untracked() {
            let Waiting {
                source,
                before,
                workspace,
                ..
            } = waiting;
            let change = move |w: &mut Workspace| Before::apply(&before, &workspace, w);
            let own_file = self.own_file.try_update_value(Option::take).flatten();
            let done = (SaidAt::Source(source), source.done());
            self.change(source, change, done, own_file);
        }
    }

    pub fn decline(&self) {
        self.own_file.set_value(None);
        let declined = self.waiting.try_update(Option::take).flatten();
        if let Some(waiting) = declined {
            told::go_to(heading_id(waiting.source));
        }
    }

    /// Whether there is a way back.
    pub fn can_go_back(&self) -> bool {
        self.before.with(Option::is_some)
    }

    pub fn go_back(&self) {
        if let Some(before) = self.before.get_untracked() {
            let change = move |w: &mut Workspace| before.put_back(w);
            let done = (SaidAt::Before, t::UNDO_DONE);
            self.change(IncomingKind::Backup, change, done, None);
        }
    }

    pub fn forget_way_back(&self) {
        let incoming = *self;
        spawn_local(async move {
            let forgotten = match incoming.app_state.keeper() {
                Ok(keeper) => keeper.forget_before().await,
                Err(error) => Err(error),
            };
            match forgotten {
                Ok(()) => {
                    incoming.before.set(None);
                    incoming.say(SaidAt::InPlaceOfBefore, t::UNDO_FORGOTTEN);
                }
                Err(error) => {
                    incoming.said.set(None);
                    incoming.app_state.failed(error);
                }
            }
        });
    }
}
