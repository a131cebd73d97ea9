//! Files that come in: what waits for a word, what went wrong, and the way back.
//!
//! Must not know how it looks, nor what files hold: `view_model` says that.

use crate::model::Workspace;
use crate::store::Before;
use crate::ui::browser::clock;
use crate::ui::files::view_model::{
    IncomingKind, IncomingTrouble, Waiting, may_go_on, offered, read_backup, read_tables,
};
use crate::ui::files::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::view_models::selected_file::SelectedFile;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy)]
pub struct Incoming {
    app_state: AppState,
    waiting: RwSignal<Option<Waiting>>,
    trouble: RwSignal<Option<IncomingTrouble>>,
    pub said: RwSignal<&'static str>,
    before: RwSignal<Option<Before>>,
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
        Self {
            app_state,
            waiting: RwSignal::new(None),
            trouble: RwSignal::new(None),
            said: RwSignal::new(""),
            before,
        }
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

    fn offer(&self, source: IncomingKind, read: Result<Workspace, String>) {
        self.said.set("");
        self.trouble.set(None);
        self.waiting.set(None);
        match self.app_state.peek(|now| offered(source, read, now)) {
            Ok(waiting) => self.waiting.set(Some(waiting)),
            Err(trouble) => self.trouble.set(Some(trouble)),
        }
    }

    pub fn read_backup(&self, files: Vec<SelectedFile>) {
        if let Some(read) = read_backup(&files) {
            self.offer(IncomingKind::Backup, read);
        }
    }

    pub fn read_tables(&self, files: Vec<SelectedFile>) {
        let read = self.app_state.peek(|present| read_tables(&files, present));
        self.offer(IncomingKind::Tables, read);
    }

    /// Changes the workspace on the user's word; the way back is kept first. Trouble is told where
    /// `source` was chosen.
    fn change(
        self,
        source: IncomingKind,
        change: impl FnOnce(&mut Workspace) + 'static,
        done: &'static str,
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
                    self.said.set(done);
                }
                Err(message) => self
                    .trouble
                    .set(Some(IncomingTrouble::new(source, message))),
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
            self.change(source, change, source.done());
        }
    }

    pub fn decline(&self) {
        self.waiting.set(None);
    }

    /// Whether there is a way back.
    pub fn can_go_back(&self) -> bool {
        self.before.with(Option::is_some)
    }

    pub fn go_back(&self) {
        if let Some(before) = self.before.get_untracked() {
            let change = move |w: &mut Workspace| before.put_back(w);
            self.change(IncomingKind::Backup, change, t::UNDO_DONE);
        }
    }

    pub fn forget_way_back(&self) {
        let app_state = self.app_state;
        self.before.set(None);
        spawn_local(async move {
            let forgotten = match app_state.keeper() {
                Ok(keeper) => keeper.forget_before().await,
                Err(error) => Err(error),
            };
            if let Err(error) = forgotten {
                app_state.failed(error);
            }
        });
    }
}
