//! Files that come in: what waits for a word, what went wrong, and the way back.
//!
//! Must not know how it looks, nor what files hold.

use super::tables_read::TablesRead;
use crate::exchange::take_in::Remembered;
use crate::model::{AreaId, Workspace};
use crate::store::{Before, Cause};
use crate::ui::browser::clock;
use crate::ui::browser::own_file::OwnFile;
use crate::ui::files::view_model::{
    IncomingKind, IncomingTrouble, SaidAt, Stored, WayBack, is_read_back, may_go_on, replaced,
};
use crate::ui::files::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::state::drafts::{Drafts, use_drafts};
use crate::ui::state::own_backup::{OwnBackupFile, use_own_backup};
use crate::ui::widgets::offer::view_model::{Offered, Stage, wont_fit};
use crate::ui::widgets::told;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

#[derive(Clone, Copy)]
pub struct Incoming {
    pub(super) app_state: AppState,
    drafts: Drafts,
    /// What is shown where its source is chosen.
    stage: RwSignal<Option<(IncomingKind, Stage)>>,
    /// How far the work under way has come.
    pub how_far: RwSignal<String>,
    /// What is said where there may be too little room.
    pub room: RwSignal<Option<String>>,
    trouble: RwSignal<Option<IncomingTrouble>>,
    /// What was done, told where the person looks.
    said: RwSignal<Option<(SaidAt, String)>>,
    /// The areas that files were taken into, each with its name.
    pub(super) to_see: RwSignal<Vec<(AreaId, String)>>,
    before: RwSignal<Option<Before>>,
    pub(super) own_backup: OwnBackupFile,
    /// The file that what waits was read from, where the page may write it.
    pub(super) own_file: StoredValue<Option<OwnFile>, LocalStorage>,
    /// What waits is a 控え that was read back.
    pub(super) is_read_back: RwSignal<bool>,
    /// The names of the files that what waits was read from.
    pub(super) from: StoredValue<Vec<String>>,
    /// What waits is of before anybody said whose word an answer is.
    pub(super) is_of_one_voice: StoredValue<bool>,
    /// Once it is taken in.
    to_remember: StoredValue<Remembered>,
    /// Counts what was chosen: a later choice ends the work on an earlier one.
    turn: StoredValue<u32>,
    pub(super) reading: TablesRead,
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
            stage: RwSignal::new(None),
            how_far: RwSignal::new(String::new()),
            room: RwSignal::new(None),
            trouble: RwSignal::new(None),
            said: RwSignal::new(None),
            to_see: RwSignal::default(),
            before,
            own_backup: use_own_backup(),
            own_file: StoredValue::new_local(None),
            is_read_back: RwSignal::new(false),
            from: StoredValue::default(),
            is_of_one_voice: StoredValue::new(false),
            to_remember: StoredValue::default(),
            turn: StoredValue::new(0),
            reading: TablesRead::default(),
        };
        // Whoever leaves the page waits for nothing.
        on_cleanup(move || {
            let _ = incoming.turn.try_update_value(|turn| *turn += 1);
        });
        incoming
    }

    /// What is wrong with what was chosen as `source`.
    pub fn trouble(&self, source: IncomingKind) -> Option<String> {
        let own = |trouble: &&IncomingTrouble| trouble.source == source;
        self.trouble.with(|trouble| {
            let trouble = trouble.as_ref().filter(own);
            trouble.map(|trouble| trouble.message.clone())
        })
    }

    /// What is shown where `source` is chosen.
    pub fn stage(&self, source: IncomingKind) -> Option<Stage> {
        let own = self.stage.get().filter(|(of, _)| *of == source);
        own.map(|(_, stage)| stage)
    }

    /// What to say where nothing would change.
    pub fn same(&self, source: IncomingKind) -> &'static str {
        match self.stage(source) {
            _ if self.is_read_back.get() => t::RESTORE_SAME_SEEN,
            Some(Stage::Offered(offered)) => source.same(&offered),
            _ => "",
        }
    }

    /// Something was chosen: whatever was under way ends. Returns which turn it is.
    pub(super) fn begin(&self) -> u32 {
        self.said.set(None);
        self.to_see.set(Vec::new());
        self.trouble.set(None);
        self.stage.set(None);
        self.room.set(None);
        self.how_far.set(String::new());
        self.own_file.set_value(None);
        self.is_read_back.set(false);
        self.is_of_one_voice.set_value(false);
        self.reading.others.set(None);
        self.next_turn()
    }

    /// Whatever was under way ends. Returns which turn it is.
    pub(super) fn next_turn(&self) -> u32 {
        self.turn.update_value(|turn| *turn += 1);
        self.turn.get_value()
    }

    /// Whether the work that began in this turn is still wanted.
    pub(super) fn is_wanted(&self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    pub(super) fn turn(&self) -> u32 {
        self.turn.get_value()
    }

    pub(super) fn show(&self, source: IncomingKind, stage: Stage) {
        self.stage.set(Some((source, stage)));
    }

    pub(super) fn tell_trouble(&self, source: IncomingKind, message: String) {
        self.stage.set(None);
        self.trouble
            .set(Some(IncomingTrouble::new(source, message)));
    }

    /// What is shown of it stays.
    pub(super) fn tell_beside(&self, source: IncomingKind, message: &str) {
        self.trouble
            .set(Some(IncomingTrouble::new(source, message)));
    }

    /// `outside`: it comes from a file. `remember`: once it is taken in.
    pub(super) async fn offer(
        self,
        source: IncomingKind,
        offered: Offered,
        (outside, remember): (bool, Remembered),
    ) {
        let seen = is_read_back(source, &offered, outside, self.app_state.missing());
        let turn = self.turn();
        self.is_read_back.set(seen);
        self.to_remember.set_value(remember);
        let files = match outside {
            true => self.from.get_value(),
            false => Vec::new(),
        };
        let offered = Arc::new(Offered { files, ..offered });
        self.show(source, Stage::Offered(Arc::clone(&offered)));
        if seen {
            self.app_state.note_backup(clock::iso());
        }
        if offered.is_same() {
            // There is nothing to agree to, and what was said of areas holds.
            self.remember().await;
        }
        let room = match self.app_state.keeper() {
            Ok(keeper) if !offered.is_same() => keeper.store().room().await,
            _ => None,
        };
        let told = wont_fit(&offered.before, &offered.after, room);
        if self.is_wanted(turn) {
            self.room.set(told);
        }
    }

    /// Followed; empty if nothing is told there.
    pub fn said(&self, at: SaidAt) -> String {
        let own = self.said.get().filter(|(told_at, _)| *told_at == at);
        own.map(|(_, words)| words).unwrap_or_default()
    }

    /// The button that had the focus goes away.
    pub(super) fn say(&self, at: SaidAt, words: impl Into<String>) {
        self.said.set(Some((at, words.into())));
        told::go_to(said_id(at));
    }

    /// Changes the workspace on the user's word; the way back is kept first, and it is called done
    /// when it is stored: then alone is remembered what comes with it. It is told at `at`, trouble where
    /// `source` was chosen.
    fn change(
        self,
        source: IncomingKind,
        change: impl FnOnce(&mut Workspace) + 'static,
        (at, done): (SaidAt, String),
        (cause, own_file): (Cause, Option<OwnFile>),
    ) {
        let turn = self.next_turn();
        let is_of_one_voice = self.is_of_one_voice.try_update_value(std::mem::take);
        spawn_local(async move {
            let present = self.app_state.peek(Workspace::clone);
            let mut next = present.clone();
            change(&mut next);
            let before = Before::of(&present, &next);
            let before = before.caused(cause, (&present, &next), clock::iso());
            let keeper = self.app_state.keeper();
            let kept = match &keeper {
                Ok(keeper) => keeper.keep_before(&before, &clock::iso()).await,
                Err(error) => Err(error.clone()),
            };
            if let Err(message) = may_go_on(kept) {
                self.said.set(None);
                self.tell_trouble(source, message);
                return told::go_to(trouble_id(source));
            }
            self.before.set(Some(before.clone()));
            self.app_state.edit(|w| Before::apply(&present, &next, w));
            if source == IncomingKind::Backup {
                // It was half written about what stood there before.
                for area in replaced(&present, &next) {
                    self.drafts.forget_half_written(area);
                }
            }
            match own_file {
                Some(file) => self.own_backup.adopt(file),
                // One key must not write this over a file that it did not come from.
                None if source == IncomingKind::Backup => self.own_backup.forget(),
                None => {}
            }
            let stored = match self.app_state.saved().await {
                Ok(()) => Stored::Done,
                Err(error) => Stored::NotStored(error),
            };
            if let (Stored::Done, Ok(keeper)) = (&stored, &keeper)
                && let Err(error) = keeper.remember_with(&before).await
            {
                self.app_state.failed(error);
            }
            if let (Stored::Done, Some(true), Ok(keeper)) = (&stored, is_of_one_voice, &keeper) {
                self.app_state.tell_of_drafts(keeper).await;
            }
            if self.is_wanted(turn) {
                // Otherwise it is about something that was chosen since.
                self.stage.set(None);
            }
            self.say(at, stored.told(&done));
        });
    }

    async fn remember(self) {
        let more = self.to_remember.try_update_value(std::mem::take);
        if let (Ok(keeper), Some(more)) = (self.app_state.keeper(), more)
            && let Err(error) = keeper.keep_remembered(&more).await
        {
            // It is asked again, then.
            self.app_state.failed(error);
        }
    }

    pub fn accept(&self) {
        let Some((source, Stage::Offered(offered))) = self.stage.get_untracked() else {
            return;
        };
        let holds = |now: &Workspace| Before::still_holds(&offered.before, &offered.after, now);
        if !self.app_state.peek(holds) {
            return self.offer_again(source, &offered);
        }
        self.trouble.set(None);
        self.show(source, Stage::Storing);
        let done = source.done(&offered.changes);
        self.to_see.set(source.to_see(&offered.changes));
        let change = move |w: &mut Workspace| Before::apply(&offered.before, &offered.after, w);
        let own_file = self.own_file.try_update_value(Option::take).flatten();
        let cause = Cause {
            by: Some((source.deed(), self.from.get_value())),
            remembered: self
                .to_remember
                .try_update_value(std::mem::take)
                .unwrap_or_default(),
        };
        self.change(
            source,
            change,
            (SaidAt::Source(source), done),
            (cause, own_file),
        );
    }

    /// Leaves all as it was, whatever is under way.
    pub fn stop(&self) {
        let was = self.stage.get_untracked();
        self.begin();
        match was {
            Some((source, Stage::Working { .. })) => self.say(SaidAt::Source(source), t::STOPPED),
            Some((source, _)) => told::go_to(heading_id(source)),
            None => {}
        }
    }

    /// Whether there is a way back.
    pub fn can_go_back(&self) -> bool {
        self.before.with(Option::is_some)
    }

    /// What is said of it; followed.
    pub fn way_back(&self) -> WayBack {
        let occasion = |before: &Before| before.occasion.clone();
        let occasion = self.before.with(|b| b.as_ref().and_then(occasion));
        WayBack::of(occasion.as_ref())
    }

    pub fn go_back(&self) {
        if let Some(before) = self.before.get_untracked() {
            self.begin();
            let done = (SaidAt::Before, untrack(|| self.way_back()).gone);
            let cause = before.turned();
            let change = move |w: &mut Workspace| before.put_back(w);
            self.change(IncomingKind::Backup, change, done, (cause, None));
        }
    }

    pub fn forget_way_back(&self) {
        let incoming = *self;
        let told = untrack(|| incoming.way_back()).forgotten;
        spawn_local(async move {
            let forgotten = match incoming.app_state.keeper() {
                Ok(keeper) => keeper.forget_before().await,
                Err(error) => Err(error),
            };
            match forgotten {
                Ok(()) => {
                    incoming.before.set(None);
                    incoming.say(SaidAt::InPlaceOfBefore, told);
                }
                Err(error) => {
                    incoming.said.set(None);
                    incoming.app_state.failed(error);
                }
            }
        });
    }
}
