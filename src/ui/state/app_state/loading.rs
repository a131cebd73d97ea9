//! Areas brought into memory when a page wants them, and those that cannot be read.

use super::AppState;
use crate::model::{AreaId, AreaRecord, Workspace};
use crate::store::{Autosave, Broken, LoadError, Touched, Unit};
use crate::ui::browser::clock;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Whether a page about an area can be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    Here,
    /// It is being brought; ask again when it has come.
    Coming,
    Gone,
    Broken(Broken),
}

impl AppState {
    /// Sets an area that cannot be read aside. It can be taken out as a file. Returns whether it was
    /// set aside; `None` if it could not be, which is told above the page.
    pub async fn set_aside(self, broken: Broken) -> Option<bool> {
        let done = match self.keeper() {
            Ok(keeper) => keeper.set_aside(&broken, &clock::iso()).await,
            Err(error) => Err(error),
        };
        match done {
            Ok(true) => {
                let is_it = |id: &AreaId| Some(id) == broken.unit.area();
                self.summaries
                    .update(|all| all.retain(|s| !is_it(&s.record.area.id)));
                self.not_broken(&broken.unit);
                self.tell_others(std::slice::from_ref(&broken.unit));
                // What stands in memory in its place is new there.
                self.touched.update_value(Touched::all);
                self.tell(Autosave::edited);
                Some(true)
            }
            // Another page has mended it.
            Ok(false) => {
                self.not_broken(&broken.unit);
                self.hear(broken.unit);
                Some(false)
            }
            Err(error) => {
                self.failed(error);
                None
            }
        }
    }

    /// Brings an area back that was put away; pages about it can be drawn again. Returns whether it
    /// was done; why an area could not be read is told where all of that is told.
    pub async fn bring_back(self, id: &AreaId) -> bool {
        let is_done = self.change_put_away(id, Workspace::bring_back).await;
        self.loads.update(|n| *n += 1);
        is_done
    }

    /// Lets an area go for good that was put away. Returns the same.
    pub async fn let_go(self, id: &AreaId) -> bool {
        self.change_put_away(id, Workspace::let_go).await
    }

    async fn change_put_away(
        self,
        id: &AreaId,
        change: impl FnOnce(&mut Workspace, &AreaId) -> bool,
    ) -> bool {
        self.bring_if_away(id).await;
        let mut is_done = false;
        // Where nothing changes nothing is to be saved.
        if self.peek(|w| w.removed.iter().any(|r| r.area.id == *id)) {
            self.edit(|w| is_done = change(w, id));
        }
        is_done
    }

    /// What waited for it is written now.
    pub(super) fn not_broken(self, unit: &Unit) {
        if self
            .broken
            .with_untracked(|all| all.iter().any(|b| b.unit == *unit))
        {
            self.broken.update(|all| all.retain(|b| b.unit != *unit));
            self.loads.update(|n| *n += 1);
            self.save_now();
        }
    }

    /// Looks again when an area has come.
    pub fn follow_loads(&self) {
        self.loads.track();
    }

    /// Asks for an area to be in memory.
    pub fn want(self, id: &AreaId) -> Want {
        let unit = Unit::Area(id.clone());
        let broken = self
            .broken
            .with_untracked(|all| all.iter().find(|b| b.unit == unit).cloned());
        // Also of one in memory: what is typed there could not be saved.
        if let Some(broken) = broken {
            return Want::Broken(broken);
        }
        if self.peek(|w| w.record(id).is_some()) {
            return Want::Here;
        }
        let is_away = self.summaries.with_untracked(|all| {
            let mut there = all.iter().filter(|s| !s.removed);
            there.any(|s| s.record.area.id == *id)
        });
        if !is_away {
            return Want::Gone;
        }
        // Whoever asked first is waited for; what was refused is asked for again when somebody comes back.
        let is_asked = self.loading.with_value(|all| all.contains(id));
        if !is_asked && !self.refused.with_value(|all| all.contains(id)) {
            let id = id.clone();
            spawn_local(async move { self.load(&id).await });
        }
        Want::Coming
    }

    /// Asks for all areas to be in memory; whether they are, all but those that cannot come.
    pub fn want_all(self) -> bool {
        let refused = self.refused.get_value();
        let mut away = self.away();
        away.retain(|id| !refused.contains(id));
        let is_all = away.is_empty();
        let is_coming = self.loading.with_value(|all| !all.is_empty());
        if !is_all && !is_coming {
            spawn_local(async move {
                for id in away {
                    self.bring(&id).await;
                }
                self.loads.update(|n| *n += 1);
            });
        }
        is_all
    }

    pub(super) fn away(self) -> Vec<AreaId> {
        let away = self.keeper().map(|k| k.away()).unwrap_or_default();
        let broken = self.broken.get_untracked();
        let can_come = |id: &AreaId| {
            let unit = Unit::Area(id.clone());
            !broken.iter().any(|b| b.unit == unit)
        };
        away.into_iter().filter(can_come).collect()
    }

    pub(super) async fn bring_if_away(self, id: &AreaId) {
        if self.away().contains(id) {
            self.load(id).await;
        }
    }

    async fn load(self, id: &AreaId) {
        if self.bring(id).await {
            self.loads.update(|n| *n += 1);
        }
    }

    /// Changes an area that may not be in memory yet.
    pub fn edit_when_here(self, id: &AreaId, change: impl FnOnce(&mut Workspace) + 'static) {
        if !self.away().contains(id) {
            return self.edit(change);
        }
        let id = id.clone();
        spawn_local(async move {
            self.load(&id).await;
            self.edit(change);
        });
    }

    /// Whether anything is known now that was not before: a page that waits may look again.
    pub(super) async fn bring(self, id: &AreaId) -> bool {
        let Ok(keeper) = self.keeper() else {
            return false;
        };
        let unit = Unit::Area(id.clone());
        // It came from a file: what is stored of it is merged.
        let is_here = |w: &Workspace| {
            let mut records = w.records.iter().chain(&w.removed);
            records.any(|r| r.area.id == *id)
        };
        if self.peek(is_here) {
            if let Err(error) = self.take_over(unit).await {
                self.failed(error);
            }
            return true;
        }
        self.loading.update_value(|all| {
            all.insert(id.clone());
        });
        let loaded = keeper.load(&unit).await;
        self.loading.update_value(|all| {
            all.remove(id);
        });
        match loaded {
            Ok(None) => return false,
            Ok(Some((content, removed))) => {
                self.workspace.update(|w| {
                    let place = |r: &AreaRecord| keeper.place(&r.area.id).unwrap_or(u64::MAX);
                    let records = match removed {
                        false => &mut w.records,
                        true => &mut w.removed,
                    };
                    records.extend(content.records);
                    records.sort_by_key(place);
                });
                self.drop_summary(id);
            }
            Err(LoadError::Gone) => self.drop_summary(id),
            Err(LoadError::Broken(broken)) => self.note_broken(broken),
            Err(LoadError::Cleared) => {
                self.autosave.update(Autosave::cleared);
                return self.refuse(id);
            }
            Err(LoadError::Store(error)) => {
                self.failed(error);
                return self.refuse(id);
            }
        }
        self.refused.update_value(|all| {
            all.remove(id);
        });
        self.not_broken_if_here(id);
        true
    }

    /// Whether it was not refused before.
    fn refuse(self, id: &AreaId) -> bool {
        let refused = self.refused.try_update_value(|all| all.insert(id.clone()));
        refused.unwrap_or_default()
    }

    fn not_broken_if_here(self, id: &AreaId) {
        if self.peek(|w| w.record(id).is_some()) {
            self.not_broken(&Unit::Area(id.clone()));
        }
    }

    fn drop_summary(self, id: &AreaId) {
        self.summaries
            .update(|all| all.retain(|s| s.record.area.id != *id));
    }

    pub(super) fn note_broken(self, broken: Broken) {
        if let Some(id) = broken.unit.area() {
            self.drop_summary(id);
        }
        self.broken.update(|all| {
            all.retain(|b| b.unit != broken.unit);
            all.push(broken);
        });
    }

    /// As the store tells them now.
    pub(super) async fn look_for_clashes(self) {
        if let Ok(keeper) = self.keeper()
            && let Ok(clashes) = keeper.clashes().await
        {
            let all = clashes.into_iter();
            let all = all.flat_map(|(unit, clashes)| {
                clashes.into_iter().map(move |clash| (unit.clone(), clash))
            });
            let all: Vec<_> = all.collect();
            if self.clashes.with_untracked(|now| *now != all) {
                self.clashes.set(all);
            }
        }
    }
}
