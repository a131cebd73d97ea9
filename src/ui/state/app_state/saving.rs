//! What was typed goes into the store.

use super::AppState;
use crate::store::{
    Autosave, OldPlace, SaveError, StoreError, TRY_AGAIN_MS, Todo, Touched, Unit, WAIT_MS,
    ask_to_persist,
};
use crate::ui::browser::{clock, rest};
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

    /// Saves all that is in memory now, and waits until it is written.
    ///
    /// # Errors
    /// It is not, and stays in memory.
    pub async fn saved(self) -> Result<(), StoreError> {
        const LOOK_MS: i32 = 20;
        let revision = self.autosave.with_untracked(Autosave::revision);
        self.save_now();
        loop {
            if let Some(outcome) = self.autosave.with_untracked(|a| a.has_written(revision)) {
                return outcome;
            }
            rest::a_moment(LOOK_MS).await;
        }
    }

    /// Whether something is not saved yet.
    pub fn is_unsaved(&self) -> bool {
        self.autosave.with_untracked(Autosave::is_unsaved)
    }

    /// The page goes, or may go: what is not written is handed over before this returns.
    pub fn leave(&self) {
        if self.autosave.with_untracked(Autosave::may_hand_over)
            && let Ok(keeper) = self.keeper()
        {
            let mut touched = self.touched.get_value();
            touched.add(self.under_way.get_value());
            self.peek(|w| keeper.leave(w, &touched));
        }
        self.save_now();
    }

    /// After the store was cleared, on the user's word.
    pub fn write_back(self) {
        self.give_up_what_is_away();
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
            Todo::Wait => self.save_in(WAIT_MS),
            Todo::TryAgain => self.save_in(TRY_AGAIN_MS),
            Todo::Write(revision) => {
                spawn_local(async move {
                    app_state.is_writing.set_value(true);
                    let result = app_state.write_out().await;
                    app_state.is_writing.set_value(false);
                    app_state.tell(|a| a.wrote(revision, result, &clock::time()));
                    app_state.take_over_when_quiet();
                });
            }
        }
    }

    fn save_in(&self, milliseconds: u32) {
        let app_state = *self;
        let timer = Timeout::new(milliseconds, move || app_state.save_now());
        self.timer.set_value(Some(timer));
    }

    /// Writes all that was touched. What other pages wrote meanwhile is merged first; a unit that
    /// cannot be merged waits, and the others do not wait for it.
    async fn write_out(self) -> Result<(), StoreError> {
        let keeper = self.keeper()?;
        let mut waiting: Vec<Unit> = Vec::new();
        let mut why = None;
        for _ in 0..TRIES {
            let touched = self.touched.get_value();
            self.touched.set_value(Touched::default());
            let again = |touched| self.touched.update_value(|t| t.add(touched));
            let write = match self.peek(|w| keeper.prepare(w, &touched)) {
                Ok(write) => write.without(&waiting),
                Err(error) => {
                    again(touched);
                    return Err(error);
                }
            };
            let units: Vec<Unit> = write.units().cloned().collect();
            self.under_way.set_value(touched.clone());
            let outcome = keeper.write(write).await;
            self.under_way.set_value(Touched::default());
            match outcome {
                Ok(()) => {
                    self.tell_others(&units);
                    self.after_first_write(!units.is_empty());
                    for unit in waiting {
                        again(Touched::from(unit));
                    }
                    return why.map_or(Ok(()), Err);
                }
                Err(SaveError::Overtaken(overtaken)) => {
                    again(touched);
                    for unit in overtaken {
                        if let Err(error) = self.take_over(unit.clone()).await {
                            waiting.push(unit);
                            why = Some(error);
                        }
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

    /// Remembers that a 控え was seen which was made, or read back, at `at`, an ISO time.
    pub fn note_backup(&self, at: String) {
        let app_state = *self;
        spawn_local(async move {
            let keeper = match app_state.keeper() {
                Ok(keeper) => keeper,
                Err(error) => return app_state.failed(error),
            };
            match keeper.note_backup(&at).await {
                Ok(()) => app_state.backed_up_at.set(keeper.backed_up_at().await),
                Err(error) => app_state.failed(error),
            }
        });
    }
}
