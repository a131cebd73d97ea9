//! What a page put while it was being left, without waiting for an answer; merged by whoever opens
//! the store next.
//!
//! Must not know a browser.

use super::keeper::{Changed, Keeper, LoadError, SaveError, Touched};
use super::merge::Clash;
use super::names::{Kind, Unit};
use super::pieces::{self, Texts};
use super::{Change, Store, StoreError, head, sealed};
use crate::exchange::backup;
use crate::model::Workspace;
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
struct Unsettled {
    was_removed: bool,
    removed: bool,
    format: u64,
    /// The changed pieces as the page had read them, and as it left them.
    before: Texts,
    after: Texts,
}

/// How often a merge is begun anew while other pages write.
const TRIES: usize = 8;

impl<S: Store> Keeper<S> {
    /// Hands over what is not written yet, at once. Written in the usual way too, it is taken back.
    pub fn leave(&self, workspace: &Workspace, touched: &Touched) {
        let Ok(changed) = self.changed(workspace, touched) else {
            return;
        };
        let change = |one: Changed| {
            let unsettled = Unsettled {
                was_removed: one.was_removed,
                removed: one.removed,
                format: one.format,
                before: one.before,
                after: one.after,
            };
            let json = serde_json::to_string(&unsettled).ok()?;
            Some(Change::Put {
                name: Kind::Unsettled.one_of(&one.unit, &self.writer),
                text: sealed::seal(&json),
            })
        };
        let changes: Vec<Change> = changed.into_iter().filter_map(change).collect();
        if !changes.is_empty() {
            self.store.put_on_leaving(changes);
        }
    }

    /// Merges what earlier pages left; whether there was anything. To be called before anything is
    /// loaded, and opened anew after.
    ///
    /// # Errors
    /// What could not be merged stays, for the next time.
    pub async fn settle(&self) -> Result<bool, StoreError> {
        let mut any = false;
        for (name, text) in self.store.list(&Kind::Unsettled.prefix()).await? {
            let Some((unit, _)) = Kind::Unsettled.which(&name) else {
                continue;
            };
            let json = sealed::open(&text);
            let left: Option<Unsettled> = json.and_then(|json| serde_json::from_str(json).ok());
            match left {
                Some(left) if left.format <= backup::VERSION => {
                    if !self.merge_left(&unit, &left).await? {
                        continue;
                    }
                }
                // For the newer program that wrote it.
                Some(_) => continue,
                None => self.set_left_aside(&name, &text).await?,
            }
            any = true;
            self.store
                .transact(&[], |_| vec![Change::Remove(name)])
                .await?;
        }
        Ok(any)
    }

    /// Whether it is in its place now.
    async fn merge_left(&self, unit: &Unit, left: &Unsettled) -> Result<bool, StoreError> {
        for _ in 0..TRIES {
            let found = match self.find(unit).await {
                Ok(found) => found,
                Err(LoadError::Store(error)) => return Err(error),
                Err(_) => return Ok(false),
            };
            let there = found.texts();
            let of = |changed: &Texts| {
                let mut texts = there.clone();
                texts.retain(|name, _| {
                    !left.before.contains_key(name) && !left.after.contains_key(name)
                });
                texts.extend(changed.clone());
                pieces::read(
                    unit,
                    &pieces::joined(unit, &texts),
                    left.format,
                    head::PLACE,
                )
            };
            let Ok(mut ours) = of(&left.after) else {
                return Ok(false);
            };
            if left.removed {
                ours.removed.append(&mut ours.records);
            }
            self.unload(unit);
            let base = of(&left.before).ok().filter(|_| !there.is_empty());
            self.pretend(unit, base, left.was_removed);
            let clashes = self.adopt(found, &mut ours);
            self.keep_clashes(unit, clashes).await?;
            let write = self.prepare(&ours, &Touched::from(unit.clone()))?;
            let outcome = self.write(write).await;
            self.unload(unit);
            match outcome {
                Ok(()) => return Ok(true),
                Err(SaveError::Overtaken(_)) => {}
                Err(SaveError::Cleared) => return Ok(false),
                Err(SaveError::Store(error)) => return Err(error),
            }
        }
        Ok(false)
    }

    /// What was left is not what it was any more: it is for somebody to look at.
    async fn set_left_aside(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let text = serde_json::Value::from(text).to_string();
        let name = Kind::Aside.named(Kind::Unsettled.about(name).unwrap_or(name));
        let change = Change::Put { name, text };
        self.store.transact(&[], |_| vec![change]).await
    }

    /// Sets all pieces of a unit that cannot be read aside, as one text, and frees its place.
    ///
    /// # Errors
    /// What is stored stays where it is.
    pub async fn set_aside(&self, unit: &Unit, text: &str, now: &str) -> Result<(), StoreError> {
        let parts = self.store.list(&Kind::Part.all_of(unit)).await?;
        let quoted = serde_json::Value::from(text).to_string();
        let name = self.free_aside(now).await?;
        let mut changes = vec![Change::Put { name, text: quoted }];
        changes.extend(parts.into_iter().map(|(name, _)| Change::Remove(name)));
        changes.push(Change::Remove(Kind::Head.of(unit)));
        self.store.transact(&[], |_| changes).await?;
        self.forget(unit);
        Ok(())
    }

    /// Places of `unit` that two tabs changed.
    pub async fn keep_clashes(&self, unit: &Unit, clashes: Vec<Clash>) -> Result<(), StoreError> {
        match clashes.is_empty() {
            true => Ok(()),
            false => self.add_clashes(unit, clashes).await,
        }
    }
}
