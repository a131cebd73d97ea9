//! All areas at once, for a file that must hold all: brought into memory, and those counted that
//! cannot be.

use super::AppState;
use crate::model::AreaId;
use crate::store::{Kept, StoreError, Unit};
use leptos::prelude::*;
use std::collections::BTreeSet;

impl AppState {
    /// Brings all areas into memory, for a file that must hold all, with what others have written by
    /// now. Returns how many are missing all the same.
    pub async fn bring_all(self) -> usize {
        let caught_up = self.catch_up().await;
        let away = self.away();
        for id in &away {
            self.bring(id).await;
        }
        if !away.is_empty() {
            self.loads.update(|n| *n += 1);
        }
        self.missing().max(usize::from(caught_up.is_err()))
    }

    /// Brings what others wrote, all of it.
    pub(super) async fn catch_up(self) -> Result<(), StoreError> {
        let keeper = self.keeper()?;
        // Where nothing can be kept, or all was cleared, there is nothing but what is in memory.
        if self.kept.get_untracked() == Kept::Nowhere || keeper.is_cleared().await? {
            return Ok(());
        }
        let mut outcome = Ok(());
        for unit in keeper.overtaken().await? {
            match self.take_over(unit).await {
                // It counts as missing unless it is in memory.
                Ok(()) | Err(StoreError::Unreadable(_)) => {}
                Err(error) => outcome = Err(error),
            }
        }
        outcome
    }

    /// All areas that are known of, those put away and those that cannot be read among them; followed.
    pub fn known(&self) -> BTreeSet<AreaId> {
        let mut known = BTreeSet::new();
        self.with(|w| {
            let records = w.records.iter().chain(&w.removed);
            known.extend(records.map(|r| r.area.id.clone()));
        });
        self.summaries
            .with(|all| known.extend(all.iter().map(|s| s.record.area.id.clone())));
        self.broken
            .with(|all| known.extend(all.iter().filter_map(|b| b.unit.area().cloned())));
        known
    }

    /// How many areas, or other things, are known of and not in memory: a file of all would not
    /// have them. Followed as far as it can change.
    pub fn missing(&self) -> usize {
        self.loads.track();
        let away = self.keeper().map(|k| k.away()).unwrap_or_default();
        let away = away.into_iter().map(Unit::Area);
        let in_short = self.summaries.with(|all| {
            let units = all.iter().map(|s| Unit::Area(s.record.area.id.clone()));
            units.collect::<Vec<_>>()
        });
        let broken = self.broken.with(|all| {
            let units = all.iter().map(|b| b.unit.clone());
            units.collect::<Vec<_>>()
        });
        let mut missing: BTreeSet<Unit> = away.chain(in_short).chain(broken).collect();
        self.peek(|w| {
            let records = w.records.iter().chain(&w.removed);
            for record in records {
                missing.remove(&Unit::Area(record.area.id.clone()));
            }
        });
        missing.len() + self.lost.get_value()
    }

    /// The store was cleared, and what is in memory is about to be written anew: what is not in
    /// memory cannot be.
    pub(super) fn give_up_what_is_away(self) {
        let missing = self.missing();
        self.lost.set_value(missing);
        self.summaries.set(Vec::new());
        self.broken.set(Vec::new());
        if missing > 0 {
            self.say(format!(
                "この画面で開いていなかった地域が{missing}件あり、それは保存し直せません。控えファイルがあれば、「控えとファイル」から戻してください。"
            ));
        }
    }
}
