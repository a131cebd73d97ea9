//! The person's own 控え file, as long as the page is open: chosen to begin with or to save to, then
//! written anew by one key. The browser's leave to write it is not kept over a reload.
//!
//! Must not know what a file holds.

use crate::exchange::backup;
use crate::ui::browser::clock;
use crate::ui::browser::own_file::{NotWritten, OwnFile};
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::own_backup::{Own, OwnBackup, Turn};
use crate::ui::view_models::selected_file::SelectedFile;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A file that was chosen to begin with.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub file: SelectedFile,
    /// Where the browser lets the page write it.
    pub own: Option<OwnFile>,
}

#[derive(Clone, Copy)]
pub struct OwnBackupFile {
    app_state: AppState,
    own: RwSignal<Own<OwnFile>, LocalStorage>,
    /// How the last writing went.
    pub said: RwSignal<Option<String>>,
    /// Waits for the page that offers what it would change.
    chosen: RwSignal<Option<Chosen>, LocalStorage>,
    is_writing: StoredValue<bool>,
    is_asked_again: StoredValue<bool>,
}

impl OwnBackupFile {
    /// For the whole app, once.
    pub fn provide(app_state: AppState) {
        provide_context(Self {
            app_state,
            own: RwSignal::new_local(Own::default()),
            said: RwSignal::new(None),
            chosen: RwSignal::new_local(None),
            is_writing: StoredValue::new(false),
            is_asked_again: StoredValue::new(false),
        });
    }

    pub fn choose(&self, chosen: Chosen) {
        self.chosen.set(Some(chosen));
    }

    /// Followed.
    pub fn take_chosen(&self) -> Option<Chosen> {
        self.chosen.track();
        match self.chosen.with_untracked(Option::is_some) {
            true => self.chosen.try_update(Option::take).flatten(),
            false => None,
        }
    }

    /// The file's name, if there is one; followed.
    pub fn name(&self) -> Option<String> {
        self.own.with(|own| own.file().map(OwnFile::name))
    }

    /// From now on the key writes this one: what is here came from it, or stands in it.
    pub fn adopt(&self, file: OwnFile) {
        self.said.set(None);
        self.own.update(|own| own.adopt(file));
    }

    /// What is here is not what the file is about any more.
    pub fn forget(&self) {
        self.own.update(Own::forget);
    }

    /// Writes all that is here; nothing happens without a file.
    pub fn save(self) {
        if self.is_writing.get_value() {
            return self.is_asked_again.set_value(true);
        }
        if self.own.with_untracked(|own| own.file().is_none()) {
            return self.said.set(None);
        }
        self.is_writing.set_value(true);
        spawn_local(async move {
            while let Some((turn, file)) = self.own.with_untracked(Own::to_write) {
                self.is_asked_again.set_value(false);
                let name = file.name();
                self.said.set(Some(OwnBackup::UnderWay.told(&name)));
                let went = self.write(turn, file).await;
                self.said.set(Some(went.told(&name)));
                let may_go_on = matches!(went, OwnBackup::Saved(_) | OwnBackup::NotTheOne);
                if !may_go_on || !self.is_asked_again.get_value() {
                    break;
                }
            }
            self.is_writing.set_value(false);
        });
    }

    async fn write(self, turn: Turn, mut file: OwnFile) -> OwnBackup {
        // First of all: the browser asks only while the key is fresh.
        if !file.ask_to_write().await {
            self.own.update(|own| own.refused(turn));
            return OwnBackup::NotAllowed;
        }
        let missing = self.app_state.bring_all().await;
        // What is here by now may have come from another file.
        if !self.own.with_untracked(|own| own.is_still(turn)) {
            return OwnBackup::NotTheOne;
        }
        if missing > 0 {
            return OwnBackup::NotWhole(missing);
        }
        let at = clock::iso();
        let text = self.app_state.peek(|w| backup::write(w, &at));
        match file.write(text.as_bytes()).await {
            Ok(()) => {
                self.own.update(|own| own.written(turn, file));
                self.app_state.note_backup(at);
                OwnBackup::Saved(clock::time())
            }
            Err(NotWritten::Changed) => OwnBackup::Changed,
            Err(NotWritten::Failed) => OwnBackup::Failed,
        }
    }
}

pub fn use_own_backup() -> OwnBackupFile {
    expect_context::<OwnBackupFile>()
}
