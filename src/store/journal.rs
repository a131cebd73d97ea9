//! What stood before a file was taken in: the areas that it changed, and those alone, of the last few
//! times.
//!
//! Must not know what a file says.

use super::keeper::Keeper;
use super::names::Kind;
use super::{Change, Store, StoreError, sealed};
use crate::exchange::backup;
use crate::model::{AreaId, AreaRecord, Workspace};
use serde::{Deserialize, Serialize};

/// How many are kept, and how much they may be together, in bytes.
const MOST: usize = 5;
const ROOM: usize = 20_000_000;

/// What a file changed, as it was before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Before {
    /// The changed areas, as they were; the lists and 参考値, if they changed.
    workspace: Workspace,
    /// The areas that came with the file.
    added: Vec<AreaId>,
    shared_changed: bool,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    /// A 控え's text.
    workspace: String,
    added: Vec<AreaId>,
    shared_changed: bool,
}

impl Before {
    pub fn of(before: &Workspace, after: &Workspace) -> Self {
        let changed = |from: &[AreaRecord], to: &[AreaRecord]| -> Vec<AreaRecord> {
            let gone = from.iter().filter(|r| !to.contains(r));
            gone.cloned().collect()
        };
        let shared_changed =
            before.checklists != after.checklists || before.references != after.references;
        let mut workspace = Workspace {
            records: changed(&before.records, &after.records),
            removed: changed(&before.removed, &after.removed),
            ..Workspace::default()
        };
        if shared_changed {
            workspace.checklists = before.checklists.clone();
            workspace.references = before.references.clone();
        }
        let all = |w: &Workspace| -> Vec<AreaId> {
            let records = w.records.iter().chain(&w.removed);
            records.map(|r| r.area.id.clone()).collect()
        };
        let there = all(before);
        let added = all(after).into_iter().filter(|id| !there.contains(id));
        Self {
            added: added.collect(),
            workspace,
            shared_changed,
        }
    }

    /// What leads from `before` to `after`, done to what stands there by now: whatever else has been
    /// typed meanwhile stays.
    pub fn apply(before: &Workspace, after: &Workspace, now: &mut Workspace) {
        Self::of(after, before).put_back(now);
    }

    /// The way back: areas that were not changed by the file stay as they are now.
    pub fn put_back(&self, now: &mut Workspace) {
        let mut out = self.added.clone();
        let records = self.workspace.records.iter().chain(&self.workspace.removed);
        out.extend(records.map(|r| r.area.id.clone()));
        let place = |w: &Workspace, id: &AreaId| w.records.iter().position(|r| r.area.id == *id);
        let places: Vec<Option<usize>> = self
            .workspace
            .records
            .iter()
            .map(|r| place(now, &r.area.id))
            .collect();
        for (record, place) in self.workspace.records.iter().zip(places) {
            match place {
                Some(place) => now.records[place] = record.clone(),
                None => now.records.push(record.clone()),
            }
        }
        let back: Vec<AreaId> = self
            .workspace
            .records
            .iter()
            .map(|r| r.area.id.clone())
            .collect();
        now.records
            .retain(|r| !out.contains(&r.area.id) || back.contains(&r.area.id));
        now.removed.retain(|r| !out.contains(&r.area.id));
        now.removed.extend(self.workspace.removed.iter().cloned());
        if self.shared_changed {
            now.checklists = self.workspace.checklists.clone();
            now.references = self.workspace.references.clone();
        }
    }
}

impl<S: Store> Keeper<S> {
    /// To be called before the change that it leads back from.
    ///
    /// # Errors
    /// Where there is no room, the change must not take place.
    pub async fn keep_before(&self, before: &Before, now: &str) -> Result<(), StoreError> {
        let entry = Entry {
            workspace: backup::write(&before.workspace, now),
            added: before.added.clone(),
            shared_changed: before.shared_changed,
        };
        let unwritable = |_| StoreError::Other("書き出せない値".to_owned());
        let json = serde_json::to_string(&entry).map_err(unwritable)?;
        let older = self.store.list(&Kind::Journal.prefix()).await?;
        let mut room = ROOM.saturating_sub(json.len());
        let mut changes = Vec::new();
        for (count, (name, text)) in older.into_iter().rev().enumerate() {
            if count + 1 >= MOST || text.len() > room {
                room = 0;
                changes.push(Change::Remove(name));
            } else {
                room -= text.len();
            }
        }
        changes.push(Change::Put {
            name: Kind::Journal.named(now),
            text: sealed::seal(&json),
        });
        self.store.transact(&[], |_| changes).await
    }

    /// The last one, if there is one that can be read.
    pub async fn before(&self) -> Option<Before> {
        let all = self.store.list(&Kind::Journal.prefix()).await.ok()?;
        let (_, text) = all.last()?;
        let entry: Entry = serde_json::from_str(sealed::open(text)?).ok()?;
        let workspace = backup::read(&entry.workspace, "取り込み前の状態").ok()?;
        Some(Before {
            workspace,
            added: entry.added,
            shared_changed: entry.shared_changed,
        })
    }

    /// The way back is not needed any more: all that is kept for it goes.
    pub async fn forget_before(&self) -> Result<(), StoreError> {
        let all = self.store.list(&Kind::Journal.prefix()).await?;
        let gone = all.into_iter().map(|(name, _)| Change::Remove(name));
        let gone = gone.collect();
        self.store.transact(&[], |_| gone).await
    }
}
