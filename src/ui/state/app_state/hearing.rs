//! What other pages wrote comes out of the store, and they are told what this one wrote.

use super::{AppState, Start};
use crate::store::{Autosave, LoadError, StoreError, Unit};
use crate::ui::browser::{clock, typing};
use crate::ui::view_models::broken::not_saved;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// So long nobody has changed anything here before what others wrote is brought in, in milliseconds.
/// Sooner, it would stand in the field in which somebody types, in place of what was saved of it a
/// moment ago, and be typed on; so, both have changed the field by then, and stand side by side.
const QUIET_MS: f64 = 1_500.0;
const LOOK_AGAIN_MS: u32 = 250;

impl AppState {
    pub(super) fn tell_others(self, units: &[Unit]) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                units.iter().for_each(|unit| channel.tell(unit));
            }
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
        self.take_over_when_quiet();
    }

    /// Brings in what others wrote, once nobody is typing here.
    pub(super) fn take_over_when_quiet(self) {
        if self.heard.with_value(BTreeSet::is_empty) {
            return;
        }
        if self.is_quiet() {
            spawn_local(async move { self.take_over_heard().await });
            return;
        }
        let timer = Timeout::new(LOOK_AGAIN_MS, move || self.take_over_when_quiet());
        self.quiet_timer.set_value(Some(timer));
    }

    fn is_quiet(self) -> bool {
        let since = clock::milliseconds() - self.changed_at.get_value();
        // While a write is under way, what it wrote would seem to be another's.
        !self.is_writing.get_value()
            && !(0.0..QUIET_MS).contains(&since)
            && !typing::is_composing()
            && !self.open_fields.is_any_typed()
    }

    async fn take_over_heard(self) {
        while let Some(Some(unit)) = self.heard.try_update_value(BTreeSet::pop_first) {
            match self.take_over(unit).await {
                // It is told where it would stand.
                Ok(()) | Err(StoreError::Unreadable(_)) => {}
                Err(error) => self.failed(error),
            }
            // Somebody may type again.
            if !self.is_quiet() {
                return self.take_over_when_quiet();
            }
        }
    }

    /// Brings what stands in the store into memory.
    pub(super) async fn take_over(self, unit: Unit) -> Result<(), StoreError> {
        let keeper = self.keeper()?;
        loop {
            let found = match keeper.find(&unit).await {
                Ok(found) => found,
                Err(LoadError::Store(error)) => return Err(error),
                Err(LoadError::Cleared) => {
                    self.autosave.update(Autosave::cleared);
                    return Ok(());
                }
                // Never told by a mere look.
                Err(LoadError::Gone) => return Ok(()),
                Err(LoadError::Broken(broken)) => {
                    let words = not_saved(&broken);
                    self.note_broken(broken);
                    self.loads.update(|n| *n += 1);
                    return Err(StoreError::Unreadable(words));
                }
            };
            let summary = found.summary();
            let Some(adopted) = self.workspace.try_update(|w| keeper.adopt(found, w)) else {
                return Ok(());
            };
            // Read or written here meanwhile.
            if adopted.is_none() {
                continue;
            }
            self.summaries.update(|all| {
                all.retain(|s| Some(&s.record.area.id) != unit.area());
                all.extend(summary.filter(|_| !keeper.is_loaded(&unit)));
                all.sort_by_key(|s| s.place);
            });
            self.not_broken(&unit);
            self.loads.update(|n| *n += 1);
            self.look_for_clashes().await;
            return Ok(());
        }
    }

    /// The page comes into view: what it may not have heard meanwhile is looked for.
    pub fn look_around(self) {
        spawn_local(async move {
            self.look().await;
        });
    }

    /// Looks whether what was kept is still there, and whether others wrote; whether it could look.
    pub async fn look(self) -> bool {
        if self.start.with_untracked(|s| *s != Start::Ready) {
            return false;
        }
        let Ok(keeper) = self.keeper() else {
            return false;
        };
        match keeper.is_cleared().await {
            Ok(true) => {
                self.autosave.update(Autosave::cleared);
                return true;
            }
            Ok(false) => {}
            Err(error) => {
                self.failed(error);
                return false;
            }
        }
        if self.refused.with_value(|all| !all.is_empty()) {
            self.refused.set_value(BTreeSet::new());
            self.loads.update(|n| *n += 1);
        }
        if let Ok(units) = keeper.overtaken().await {
            units.into_iter().for_each(|unit| self.hear(unit));
        }
        true
    }
}
