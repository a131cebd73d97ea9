//! The open workspace, and how it is saved while somebody works on it.
//!
//! Pages read through it and change through [`AppState::edit`] and its like only; every change is
//! saved soon, or at once when the page is left. When, and what is said of it, is decided by
//! `Autosave`; how, by `Keeper`. In memory are the areas that a page wanted; of the others there are
//! summaries.

mod all_areas;
mod choosing;
mod hearing;
mod loading;
mod opening;
mod saving;

pub use crate::store::{Broken, Kept, Saving};
pub use loading::Want;

use crate::exchange::builtin_lists;
use crate::model::{AreaId, AreaRecord, Library, Workspace};
use crate::store::merge::Clash;
use crate::store::{
    Autosave, BrowserStore, Channel, Keeper, Moved, StoreError, Summary, Touched, Unit, in_short,
};
use crate::ui::browser::clock;
use crate::ui::state::open_fields::OpenFields;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

/// How the first look into the store ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    Loading,
    Ready,
    /// What an earlier version stored, and why it cannot be read.
    Unreadable {
        text: String,
        message: String,
    },
}

#[derive(Clone, Copy)]
pub struct AppState {
    workspace: RwSignal<Workspace>,
    /// Of the areas that are not in memory.
    summaries: RwSignal<Vec<Summary>>,
    /// Areas that cannot be read.
    pub broken: RwSignal<Vec<Broken>>,
    /// Places that two tabs changed, for somebody to choose.
    clashes: RwSignal<Vec<(Unit, Clash)>>,
    /// The lists that come with the tool, and the user's own. Read when a page first asks for
    /// them: a first visit does without.
    pub library: Memo<Library>,
    autosave: RwSignal<Autosave>,
    pub saving: Memo<Saving>,
    pub start: RwSignal<Start>,
    /// What the first look found beside the areas, to be told.
    pub first_found: RwSignal<Vec<Moved>>,
    /// What may be promised of the place where all is kept.
    pub kept: RwSignal<Kept>,
    /// What could not be done or kept beside saving the areas, to be told until somebody has read it.
    pub beside: RwSignal<Vec<String>>,
    /// When the last 控え was seen, as an ISO time; `None` if never.
    pub backed_up_at: RwSignal<Option<String>>,
    /// Counts what was loaded, so that a page that waits looks again.
    loads: RwSignal<u32>,
    loading: StoredValue<BTreeSet<AreaId>>,
    /// Areas that the browser would not give: not asked for again and again.
    refused: StoredValue<BTreeSet<AreaId>>,
    /// How many areas were cleared from the store that were not in memory.
    lost: StoredValue<usize>,
    touched: StoredValue<Touched>,
    /// What the write under way is about: not safe before it has ended.
    under_way: StoredValue<Touched>,
    /// Written by others, and not brought here yet.
    heard: StoredValue<BTreeSet<Unit>>,
    is_writing: StoredValue<bool>,
    /// When something was last changed here, in milliseconds.
    changed_at: StoredValue<f64>,
    open_fields: OpenFields,
    asked_to_persist: StoredValue<bool>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    quiet_timer: StoredValue<Option<Timeout>, LocalStorage>,
    keeper: StoredValue<Option<Rc<Keeper<BrowserStore>>>, LocalStorage>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
}

impl AppState {
    /// An empty workspace, and the first look into the store under way.
    pub fn open(open_fields: OpenFields) -> Self {
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
            summaries: RwSignal::default(),
            broken: RwSignal::default(),
            clashes: RwSignal::default(),
            library,
            autosave,
            saving: Memo::new(move |_| autosave.with(|a| a.saving().clone())),
            start: RwSignal::new(Start::Loading),
            first_found: RwSignal::default(),
            kept: RwSignal::new(Kept::Database),
            beside: RwSignal::default(),
            backed_up_at: RwSignal::new(None),
            loads: RwSignal::new(0),
            loading: StoredValue::default(),
            refused: StoredValue::default(),
            lost: StoredValue::default(),
            touched: StoredValue::default(),
            under_way: StoredValue::default(),
            heard: StoredValue::default(),
            is_writing: StoredValue::default(),
            changed_at: StoredValue::default(),
            open_fields,
            asked_to_persist: StoredValue::default(),
            timer: StoredValue::new_local(None),
            quiet_timer: StoredValue::new_local(None),
            keeper: StoredValue::new_local(None),
            channel: StoredValue::new_local(None),
        };
        app_state.begin();
        app_state
    }

    /// The store, for what is not the workspace itself (set aside, before a restore).
    ///
    /// # Errors
    /// Before the browser has given one.
    pub fn keeper(&self) -> Result<Rc<Keeper<BrowserStore>>, StoreError> {
        self.keeper.get_value().ok_or(StoreError::Blocked)
    }

    /// Reads the workspace and follows its changes. Of the areas, those in memory are in it.
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

    /// All areas in their order, each with its newest round alone and without its texts; followed.
    pub fn areas(&self) -> Vec<AreaRecord> {
        self.in_short(false)
    }

    /// Those that were put away, in the same way.
    pub fn removed(&self) -> Vec<AreaRecord> {
        self.in_short(true)
    }

    fn in_short(&self, removed: bool) -> Vec<AreaRecord> {
        let mut all: Vec<(u64, AreaRecord)> = Vec::new();
        let keeper = self.keeper.get_value();
        let place = |id: &AreaId| {
            keeper
                .as_ref()
                .and_then(|k| k.place(id))
                .unwrap_or(u64::MAX)
        };
        self.workspace.with(|w| {
            let records = if removed { &w.removed } else { &w.records };
            all.extend(records.iter().map(|r| (place(&r.area.id), in_short(r))));
        });
        self.summaries.with(|summaries| {
            let away = summaries.iter().filter(|s| s.removed == removed);
            all.extend(away.map(|s| (s.place, s.record.clone())));
        });
        all.sort_by_key(|(place, _)| *place);
        all.into_iter().map(|(_, record)| record).collect()
    }

    /// Changes anything that is in memory: it shows at once and is saved soon.
    pub fn edit(&self, change: impl FnOnce(&mut Workspace)) {
        self.touched.update_value(Touched::all);
        self.changed(change);
    }

    /// Changes one area; nothing happens if it is gone.
    pub fn edit_record(&self, id: &AreaId, change: impl FnOnce(&mut AreaRecord)) {
        self.touched.update_value(|t| t.area(id));
        self.changed(|w| {
            if let Some(record) = w.record_mut(id) {
                change(record);
            }
        });
    }

    fn changed(&self, change: impl FnOnce(&mut Workspace)) {
        self.workspace.update(change);
        self.changed_at.set_value(clock::milliseconds());
        // Before the first look into the store has ended nothing may be written.
        if self.start.with_untracked(|s| *s == Start::Ready) {
            self.tell(Autosave::edited);
        }
    }

    /// Something beside the areas could not be stored or read.
    pub fn failed(&self, error: StoreError) {
        self.say(error.to_string());
    }

    /// Says it above the page until somebody has read it; what is said already is not said twice.
    pub fn say(&self, words: String) {
        if !self.beside.read_untracked().contains(&words) {
            self.beside.update(|told| told.push(words));
        }
    }
}

pub fn use_app_state() -> AppState {
    expect_context::<AppState>()
}
