//! The open workspace, and how it is saved while somebody works on it.
//!
//! Pages read through it and change through [`AppState::edit`] only; every change is saved soon
//! after the last one, or at once when the page is left. When, and what is said of it, is decided
//! by [`Autosave`].

use crate::exchange::builtin_lists;
use crate::model::{AreaId, AreaRecord, Library, Workspace};
use crate::store::{
    Autosave, BrowserStore, DEBOUNCE_MS, Keeper, Opened, SaveError, StoreError, Todo, key,
};
use crate::ui::browser::clock;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;

pub use crate::store::Saving;

/// How the first look into the store ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    Loading,
    Ready,
    /// What is stored, and why it cannot be read.
    Unreadable {
        text: String,
        message: String,
    },
}

#[derive(Clone, Copy)]
pub struct AppState {
    workspace: RwSignal<Workspace>,
    /// The lists that come with the tool, and the user's own. Read when a page first asks for
    /// them: a first visit does without.
    pub library: Memo<Library>,
    autosave: RwSignal<Autosave>,
    pub saving: Memo<Saving>,
    pub start: RwSignal<Start>,
    /// When the last 控え was saved, as an ISO time; `None` if never.
    pub backed_up_at: RwSignal<Option<String>>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    keeper: StoredValue<Rc<Keeper<BrowserStore>>, LocalStorage>,
}

impl AppState {
    /// An empty workspace, and the first look into the store under way.
    pub fn open() -> Self {
        let workspace = RwSignal::new(Workspace::default());
        let library = Memo::new(move |_| {
            let own = workspace.with(|w| w.checklists.clone());
            Library::new(
                builtin_lists()
                    .into_iter()
                    .chain(own.into_iter().map(Arc::new)),
            )
        });
        let autosave = RwSignal::new(Autosave::default());
        let app_state = Self {
            workspace,
            library,
            autosave,
            saving: Memo::new(move |_| autosave.with(|a| a.saving().clone())),
            start: RwSignal::new(Start::Loading),
            backed_up_at: RwSignal::new(None),
            timer: StoredValue::new_local(None),
            keeper: StoredValue::new_local(Rc::new(Keeper::new(BrowserStore))),
        };
        spawn_local(async move { app_state.load().await });
        app_state
    }

    async fn load(self) {
        let keeper = self.keeper();
        self.backed_up_at.set(keeper.backed_up_at().await);
        match keeper.open().await {
            Opened::Ready(workspace) => {
                self.workspace.set(workspace);
                self.start.set(Start::Ready);
            }
            Opened::Unreadable { text, error } => {
                self.start.set(Start::Unreadable {
                    text,
                    message: error.to_string(),
                });
            }
            Opened::Unavailable(error) => {
                self.failed(error);
                self.start.set(Start::Ready);
            }
        }
    }

    /// The store, for what is not the workspace itself (set aside, before a restore).
    pub fn keeper(&self) -> Rc<Keeper<BrowserStore>> {
        self.keeper.get_value()
    }

    /// Reads the workspace and follows its changes.
    pub fn with<R>(&self, read: impl FnOnce(&Workspace) -> R) -> R {
        self.workspace.with(read)
    }

    /// Reads the workspace as it is now, without following it.
    pub fn peek<R>(&self, read: impl FnOnce(&Workspace) -> R) -> R {
        self.workspace.with_untracked(read)
    }

    /// One area with its assessments, followed; changes elsewhere do not wake the reader.
    pub fn record(&self, id: AreaId) -> Memo<Option<AreaRecord>> {
        let workspace = self.workspace;
        Memo::new(move |_| workspace.with(|w| w.record(&id).cloned()))
    }

    /// One part of one area, followed; other changes do not wake the reader.
    pub fn of_area<T>(
        &self,
        id: &AreaId,
        part: impl Fn(&AreaRecord) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let (workspace, id) = (self.workspace, id.clone());
        Memo::new(move |_| workspace.with(|w| w.record(&id).map(&part).unwrap_or_default()))
    }

    /// The only way to change anything: the change shows at once and is saved soon.
    pub fn edit(&self, change: impl FnOnce(&mut Workspace)) {
        self.workspace.update(change);
        // Before the first look into the store has succeeded nothing may be written.
        if self.start.with_untracked(|s| *s == Start::Ready) {
            self.tell(Autosave::edited);
        }
    }

    /// Changes one area; nothing happens if it is gone.
    pub fn edit_record(&self, id: &AreaId, change: impl FnOnce(&mut AreaRecord)) {
        self.edit(|w| {
            if let Some(record) = w.record_mut(id) {
                change(record);
            }
        });
    }

    /// Saves what is not saved yet, without waiting.
    pub fn save_now(&self) {
        self.tell(Autosave::flush);
    }

    /// Something beside the workspace could not be stored.
    pub fn failed(&self, error: StoreError) {
        self.autosave.update(|a| a.failed(error));
    }

    /// Another page changed `changed_key` in the shared storage (`None`: all of it).
    pub fn heard_from_other_page(&self, changed_key: Option<&str>) {
        let is_ours = matches!(changed_key, None | Some(key::WORKSPACE));
        if !is_ours || self.start.with_untracked(|s| *s == Start::Loading) {
            return;
        }
        let app_state = *self;
        spawn_local(async move {
            match app_state.keeper().is_overtaken().await {
                Ok(true) => app_state.tell(Autosave::superseded),
                Ok(false) => {}
                Err(error) => app_state.failed(error),
            }
        });
    }

    /// Tells what happened, and does what is to be done then.
    fn tell(&self, event: impl FnOnce(&mut Autosave) -> Todo) {
        if let Some(todo) = self.autosave.try_update(event) {
            self.carry_out(todo);
        }
    }

    fn carry_out(&self, todo: Todo) {
        let app_state = *self;
        match todo {
            Todo::Nothing => {}
            Todo::Cancel => self.timer.set_value(None),
            Todo::Debounce => {
                let timer = Timeout::new(DEBOUNCE_MS, move || app_state.save_now());
                self.timer.set_value(Some(timer));
            }
            Todo::Write(revision) => {
                self.timer.set_value(None);
                spawn_local(async move {
                    let workspace = app_state.peek(Workspace::clone);
                    let result = app_state.keeper().save(&workspace, &clock::iso()).await;
                    app_state.tell(|a| a.wrote(revision, result, &clock::time()));
                });
            }
        }
    }

    /// Sets the unreadable text aside and begins with an empty workspace.
    pub fn begin_afresh(&self, text: String) {
        let app_state = *self;
        spawn_local(async move {
            match app_state.keeper().set_aside(&text, &clock::iso()).await {
                Ok(()) => app_state.start.set(Start::Ready),
                Err(SaveError::Overtaken) => app_state.tell(Autosave::superseded),
                Err(SaveError::Store(error)) => app_state.failed(error),
            }
        });
    }

    /// Remembers that a 控え was saved just now.
    pub fn note_backup(&self) {
        let app_state = *self;
        let now = clock::iso();
        spawn_local(async move {
            match app_state.keeper().note_backup(&now).await {
                Ok(()) => app_state.backed_up_at.set(Some(now)),
                Err(error) => app_state.failed(error),
            }
        });
    }
}

pub fn use_app_state() -> AppState {
    expect_context::<AppState>()
}
