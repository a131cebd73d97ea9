//! What was typed goes into the store, and what other pages wrote comes out of it.

use super::{AppState, Start};
use crate::store::{
    Autosave, LoadError, OldPlace, SaveError, StoreError, Todo, Touched, Unit, WAIT_MS,
    ask_to_persist,
};
use crate::ui::browser::clock;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How often a write is begun anew while other pages write the same.
const TRIES: usize = 8;

impl AppState {
    /// Saves what is not saved yet, without waiting.
    pub fn save_now(&self) {
        self.tell(Autosave::flush);
    }

    /// Whether something is not saved yet.
    pub fn is_unsaved(&self) -> bool {
        self.autosave.with_untracked(Autosave::is_unsaved)
    }

    /// The page goes, or may go: what is not written is handed over before this returns.
    pub fn leave(&self) {
        if self.is_unsaved()
            && let Ok(keeper) = self.keeper()
        {
            let touched = self.touched.get_value();
            self.peek(|w| keeper.leave(w, &touched));
        }
        self.save_now();
    }

    /// After the store was cleared, on the user's word.
    pub fn write_back(self) {
        if let Ok(keeper) = self.keeper() {
            keeper.begin_anew();
        }
        self.touched.update_value(Touched::all);
        self.tell(Autosave::write_back);
    }

    /// Tells what happened, and does what is to be done then.
    pub(super) fn tell(&self, event: impl FnOnce(&mut Autosave) -> Todo) {
        if let Some(todo) = self.autosave.try_update(event) {
            self.carry_out(todo);
        }
    }

    fn carry_out(&self, todo: Todo) {
        let app_state = *self;
        match todo {
            Todo::Nothing => {}
            Todo::Wait => {
                let timer = Timeout::new(WAIT_MS, move || app_state.save_now());
                self.timer.set_value(Some(timer));
            }
            Todo::Write(revision) => {
                spawn_local(async move {
                    app_state.is_writing.set_value(true);
                    let result = app_state.write_out().await;
                    app_state.is_writing.set_value(false);
                    app_state.tell(|a| a.wrote(revision, result, &clock::time()));
                    app_state.take_over_heard().await;
                });
            }
        }
    }

    /// Writes all that was touched. What other pages wrote meanwhile is merged first.
    async fn write_out(self) -> Result<(), StoreError> {
        let keeper = self.keeper()?;
        for _ in 0..TRIES {
            let touched = self.touched.get_value();
            self.touched.set_value(Touched::default());
            let again = |touched| self.touched.update_value(|t| t.add(touched));
            let write = match self.peek(|w| keeper.prepare(w, &touched)) {
                Ok(write) => write,
                Err(error) => {
                    again(touched);
                    return Err(error);
                }
            };
            let units: Vec<Unit> = write.units().cloned().collect();
            match keeper.write(write).await {
                Ok(()) => {
                    self.tell_others(&units);
                    self.after_first_write(!units.is_empty());
                    return Ok(());
                }
                Err(SaveError::Overtaken(overtaken)) => {
                    again(touched);
                    for unit in overtaken {
                        self.take_over(unit).await?;
                    }
                }
                Err(SaveError::Cleared) => {
                    again(touched);
                    self.autosave.update(Autosave::cleared);
                    return Ok(());
                }
                Err(SaveError::Store(error)) => {
                    again(touched);
                    return Err(error);
                }
            }
        }
        Err(StoreError::Other(
            "ほかの画面の書き込みと重なり続けています".to_owned(),
        ))
    }

    fn tell_others(self, units: &[Unit]) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                units.iter().for_each(|unit| channel.tell(unit));
            }
        });
    }

    fn after_first_write(self, wrote: bool) {
        if !wrote || self.asked_to_persist.get_value() {
            return;
        }
        self.asked_to_persist.set_value(true);
        if let Ok(keeper) = self.keeper()
            && let Err(error) = keeper.leave_word(&OldPlace)
        {
            // Only an older program would miss it.
            leptos::logging::debug_warn!("{error}");
        }
        spawn_local(async move {
            ask_to_persist().await;
        });
    }

    /// Another page wrote a unit.
    pub(super) fn hear(self, unit: Unit) {
        if self.start.with_untracked(|s| *s == Start::Loading) {
            return;
        }
        self.heard.update_value(|all| {
            all.insert(unit);
        });
        // Once a write of this page has ended: its own words are not another's then.
        if !self.is_writing.get_value() {
            spawn_local(async move { self.take_over_heard().await });
        }
    }

    async fn take_over_heard(self) {
        while let Some(Some(unit)) = self
            .heard
            .try_update_value(std::collections::BTreeSet::pop_first)
        {
            if let Err(error) = self.take_over(unit).await {
                self.failed(error);
            }
        }
    }

    /// Brings what stands in the store into memory.
    async fn take_over(self, unit: Unit) -> Result<(), StoreError> {
        let keeper = self.keeper()?;
        let found = match keeper.find(&unit).await {
            Ok(found) => found,
            Err(LoadError::Store(error)) => return Err(error),
            Err(LoadError::Gone) => return Ok(()),
            Err(LoadError::Broken(broken)) => {
                self.note_broken(broken);
                self.loads.update(|n| *n += 1);
                return Err(StoreError::Other(
                    "保存されたデータが壊れています".to_owned(),
                ));
            }
        };
        let summary = found.summary();
        let clashes = self
            .workspace
            .try_update(|w| keeper.adopt(found, w))
            .unwrap_or_default();
        self.summaries.update(|all| {
            all.retain(|s| Some(&s.record.area.id) != unit.area());
            all.extend(summary.filter(|_| !keeper.is_loaded(&unit)));
            all.sort_by_key(|s| s.place);
        });
        let any = !clashes.is_empty();
        keeper.keep_clashes(&unit, clashes).await?;
        self.loads.update(|n| *n += 1);
        if any {
            self.tell_others(std::slice::from_ref(&unit));
        }
        self.look_for_clashes().await;
        Ok(())
    }

    /// The page comes into view: what it may not have heard meanwhile is looked for.
    pub fn look_around(self) {
        if self.start.with_untracked(|s| *s != Start::Ready) {
            return;
        }
        spawn_local(async move {
            let Ok(keeper) = self.keeper() else { return };
            match keeper.is_cleared().await {
                Ok(true) => return self.autosave.update(Autosave::cleared),
                Ok(false) => {}
                Err(error) => return self.failed(error),
            }
            if let Ok(units) = keeper.overtaken().await {
                units.into_iter().for_each(|unit| self.hear(unit));
            }
        });
    }

    /// Remembers that a 控え was seen just now.
    pub fn note_backup(&self) {
        let app_state = *self;
        let now = clock::iso();
        spawn_local(async move {
            let noted = match app_state.keeper() {
                Ok(keeper) => keeper.note_backup(&now).await,
                Err(error) => Err(error),
            };
            match noted {
                Ok(()) => app_state.backed_up_at.set(Some(now)),
                Err(error) => app_state.failed(error),
            }
        });
    }
}
