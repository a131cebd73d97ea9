//! The person's own 控え file, as long as the page is open: chosen to begin with or to save to, then
//! written anew by one key. The browser's leave to write it is not kept over a reload.
//!
//! Must not know what a file holds.

use crate::exchange::backup;
use crate::ui::browser::clock;
use crate::ui::browser::own_file::{NotWritten, OwnFile};
use crate::ui::state::app_state::AppState;
pub use crate::ui::view_models::own_backup::OwnBackup;
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
    file: StoredValue<Option<OwnFile>, LocalStorage>,
    /// The file's name, if there is one.
    pub name: RwSignal<Option<String>>,
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
            file: StoredValue::new_local(None),
            name: RwSignal::new(None),
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

    /// From now on the key writes this one: what is here came from it, or stands in it.
    pub fn adopt(&self, file: OwnFile) {
        self.name.set(Some(file.name()));
        self.said.set(None);
        self.file.set_value(Some(file));
    }

    /// What is here is not what the file is about any more.
    pub fn forget(&self) {
        self.name.set(None);
        self.file.set_value(None);
    }

    /// Writes all that is here; nothing happens without a file.
    pub fn save(self) {
        if self.is_writing.get_value() {
            return self.is_asked_again.set_value(true);
        }
        let Some(name) = self.name.get_untracked() else {
            return self.said.set(None);
        };
        self.is_writing.set_value(true);
        self.said.set(Some(OwnBackup::UnderWay.told(&name)));
        spawn_local(async move {
            loop {
                self.is_asked_again.set_value(false);
                let went = self.write().await;
                self.said.set(Some(went.told(&name)));
                if !matches!(went, OwnBackup::Saved(_)) || !self.is_asked_again.get_value() {
                    break;
                }
            }
            self.is_writing.set_value(false);
        });
    }

    async fn write(self) -> OwnBackup {
        let Some(mut file) = self.file.get_value() else {
            return OwnBackup::Failed;
        };
        // First of all: the browser asks only while the key is fresh.
        if !file.ask_to_write().await {
            self.forget();
            return OwnBackup::NotAllowed;
        }
        let missing = self.app_state.bring_all().await;
        if missing > 0 {
            return OwnBackup::NotWhole(missing);
        }
        let text = self.app_state.peek(|w| backup::write(w, &clock::iso()));
        match file.write(text.as_bytes()).await {
            Ok(()) => {
                self.file.set_value(Some(file));
                self.app_state.note_backup();
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
