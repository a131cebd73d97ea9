//! The first look into the store: what is there, what comes from places before it, and what to do
//! where it cannot be read.

use super::{AppState, Start};
use crate::store::{BrowserStore, Channel, Keeper, Kept, LocalStore, Moved, OldPlace, StoreError};
use crate::ui::browser::clock;
use crate::ui::state::new_ids;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;

impl AppState {
    pub(super) fn begin(self) {
        spawn_local(async move {
            if let Err(error) = self.first_look().await {
                // What stands there is not known: nothing may be taken for gone.
                if let Ok(keeper) = self.keeper() {
                    keeper.begin_anew();
                }
                self.autosave.update(|a| a.failed(error));
                self.start.set(Start::Ready);
                // It may have been for a moment.
                let _ = self.catch_up().await;
            }
        });
        let heard = move |unit| self.hear(unit);
        self.channel.set_value(Channel::open(heard));
    }

    async fn first_look(self) -> Result<(), StoreError> {
        let store = BrowserStore::open().await;
        self.kept.set(store.kept());
        let keeper = Rc::new(Keeper::new(store, &new_ids::page()));
        self.keeper.set_value(Some(keeper.clone()));
        let mut opened = keeper.open().await?;
        let mut is_older = opened.has_older_answers();
        match keeper
            .move_over(&OldPlace, opened.is_new, &clock::iso())
            .await
        {
            Ok(Moved::Nothing) => {}
            Ok(Moved::Done) => {
                opened = keeper.open().await?;
                is_older = true;
            }
            Ok(Moved::Unreadable { text, error }) => {
                let message = error.to_string();
                self.start.set(Start::Unreadable { text, message });
                return Ok(());
            }
            Ok(found) => self.first_found.update(|all| all.push(found)),
            // Where nothing can be kept at all there is nothing to move either.
            Err(_) if self.kept.get_untracked() == Kept::Nowhere => {}
            Err(error) => return self.not_moved(error.into()),
        }
        match keeper.settle().await {
            Ok(false) => {}
            Ok(true) => opened = keeper.open().await?,
            Err(error) => {
                // It stays for the next time; what is sound is there all the same.
                opened = keeper.open().await?;
                self.failed(error);
            }
        }
        if let Err(error) = self.look_beside(&keeper).await {
            self.failed(error);
        }
        self.backed_up_at.set(keeper.backed_up_at().await);
        if is_older {
            self.tell_of_drafts(&keeper).await;
        }
        self.workspace.set(opened.shared);
        self.summaries.set(opened.areas);
        self.broken.set(opened.broken);
        self.look_for_clashes().await;
        self.start.set(Start::Ready);
        Ok(())
    }

    /// Once in this browser: an area that is not opened stays as the older program wrote it.
    pub async fn tell_of_drafts(self, keeper: &Keeper<BrowserStore>) {
        const TOLD: &str = "told-of-drafts";
        if matches!(keeper.setting(TOLD).await, Ok(None)) {
            self.first_found.update(|all| all.push(Moved::NowDrafts));
            // What cannot be noted is told again.
            let _ = keeper.keep_setting(TOLD, "1").await;
        }
    }

    /// What is kept beside the areas, and what was kept elsewhere.
    async fn look_beside(self, keeper: &Keeper<BrowserStore>) -> Result<(), StoreError> {
        if keeper.set_damaged_aside().await? {
            self.first_found.update(|all| all.push(Moved::Damaged));
        }
        if self.kept.get_untracked() == Kept::Database
            && LocalStore.is_there()
            && keeper.bring_along(LocalStore, &clock::iso()).await?
        {
            self.first_found.update(|all| all.push(Moved::LeftBehind));
        }
        Ok(())
    }

    /// What earlier versions stored is there, and there is no room for it here: it stays, and can be
    /// kept in a file.
    fn not_moved(self, error: StoreError) -> Result<(), StoreError> {
        use crate::store::Old;
        let text = OldPlace.text("monosashi:workspace")?.unwrap_or_default();
        let message = format!(
            "前の版のものさしが書いたデータを、新しい保存場所へ移せませんでした。データは元の場所にそのまま残っています。{error}"
        );
        self.start.set(Start::Unreadable { text, message });
        Ok(())
    }

    /// Sets the unreadable text of an earlier version aside and begins with an empty workspace.
    pub fn begin_afresh(self) {
        spawn_local(async move {
            let done = match self.keeper() {
                Ok(keeper) => keeper.set_old_aside(&OldPlace, &clock::iso()).await,
                Err(error) => Err(error),
            };
            match done {
                Ok(()) => {
                    self.start.set(Start::Ready);
                    self.loads.update(|n| *n += 1);
                }
                Err(error) => self.failed(error),
            }
        });
    }
}
