//! What a page put while it was being left, without waiting for an answer; merged by whoever opens
//! the store next.
//!
//! Must not know a browser.

use super::clash_changes::ClashChange;
use super::keeper::{Broken, Changed, Keeper, LoadError, SaveError, Touched};
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
    /// Places that two tabs changed, of which no other page knows yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    clashes: Vec<Clash>,
}

/// How often a merge is begun anew while other pages write.
const TRIES: usize = 8;

impl<S: Store> Keeper<S> {
    /// Hands over what is not written yet, at once. Written in the usual way too, it is taken back.
    pub fn leave(&self, workspace: &Workspace, touched: &Touched) {
        let Ok(changed) = self.changed(workspace, touched) else {
            return;
        };
        let of = |one: Changed| {
            let unsettled = Unsettled {
                was_removed: one.was_removed,
                removed: one.removed,
                format: one.format,
                before: one.before,
                after: one.after,
                clashes: self.untold(&one.unit),
            };
            (one.unit, unsettled)
        };
        let mut all: Vec<(Unit, Unsettled)> = changed.into_iter().map(of).collect();
        // Of a unit that is as it was, what stands beside may be all that is left of somebody's words.
        let units: Vec<Unit> = self.clash_changes.borrow().keys().cloned().collect();
        for unit in units {
            let clashes = self.untold(&unit);
            if !clashes.is_empty() && !all.iter().any(|(own, _)| *own == unit) {
                let removed = self.is_removed(&unit);
                let unsettled = Unsettled {
                    was_removed: removed,
                    removed,
                    format: backup::VERSION,
                    before: Texts::new(),
                    after: Texts::new(),
                    clashes,
                };
                all.push((unit, unsettled));
            }
        }
        let change = |(unit, unsettled): (Unit, Unsettled)| {
            let json = serde_json::to_string(&unsettled).ok()?;
            Some(Change::Put {
                name: Kind::Unsettled.one_of(&unit, &self.writer),
                text: sealed::seal(&json),
            })
        };
        let changes: Vec<Change> = all.into_iter().filter_map(change).collect();
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
                    match self.merge_left(&unit, &left).await? {
                        Settled::Merged => {}
                        Settled::Later => continue,
                        Settled::NoPlace => {
                            let json = pieces::joined(&unit, &left.after);
                            let whole = pieces::as_backup(&unit, &json, left.format);
                            self.set_left_aside(&name, &whole).await?;
                            let told = left.clashes.into_iter().map(ClashChange::Tell);
                            self.change_clashes(&unit, told.collect());
                        }
                    }
                }
                // For the newer program that wrote it.
                Some(_) => continue,
                None => self.set_left_aside(&name, &text).await?,
            }
            any = true;
            // A page that is still open may have put another there.
            self.remove_if_still(&name, &text).await?;
        }
        Ok(any)
    }

    async fn merge_left(&self, unit: &Unit, left: &Unsettled) -> Result<Settled, StoreError> {
        for _ in 0..TRIES {
            let found = match self.find(unit).await {
                Ok(found) => found,
                Err(LoadError::Store(error)) => return Err(error),
                Err(_) => return Ok(Settled::Later),
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
                return Ok(match there.is_empty() {
                    true => Settled::NoPlace,
                    false => Settled::Later,
                });
            };
            if left.removed {
                ours.removed.append(&mut ours.records);
            }
            self.unload(unit);
            let base = of(&left.before).ok().filter(|_| !there.is_empty());
            self.pretend(unit, base, left.was_removed);
            // Of an earlier try.
            self.clash_changes.borrow_mut().remove(unit);
            let told = left.clashes.iter().cloned().map(ClashChange::Tell);
            self.change_clashes(unit, told.collect());
            self.bring_together(found, &mut ours);
            let write = match self.prepare(&ours, &Touched::from(unit.clone())) {
                Ok(write) => write,
                Err(error) => {
                    self.clash_changes.borrow_mut().remove(unit);
                    return Err(error);
                }
            };
            let outcome = self.write(write).await;
            self.unload(unit);
            match outcome {
                Ok(()) => return Ok(Settled::Merged),
                Err(SaveError::Overtaken(_)) => {}
                Err(SaveError::Cleared) => break,
                Err(SaveError::Store(error)) => {
                    self.clash_changes.borrow_mut().remove(unit);
                    return Err(error);
                }
            }
        }
        self.clash_changes.borrow_mut().remove(unit);
        Ok(Settled::Later)
    }

    /// What was left is not what it was any more: it is for somebody to look at.
    async fn set_left_aside(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let text = serde_json::Value::from(text).to_string();
        let name = Kind::Aside.named(Kind::Unsettled.about(name).unwrap_or(name));
        let change = Change::Put { name, text };
        self.store.transact(&[], |_| vec![change]).await
    }

    /// Sets all pieces of a unit that cannot be read aside, as one text, and frees its place.
    /// Whether it was still there: another page may have mended it meanwhile.
    ///
    /// # Errors
    /// What is stored stays where it is.
    pub async fn set_aside(&self, broken: &Broken, now: &str) -> Result<bool, StoreError> {
        let unit = &broken.unit;
        let parts = self.store.list(&Kind::Part.all_of(unit)).await?;
        let quoted = serde_json::Value::from(broken.text.as_str()).to_string();
        let name = self.free_aside(now).await?;
        let head = Kind::Head.of(unit);
        let mut changes = vec![Change::Put { name, text: quoted }];
        changes.extend(parts.into_iter().map(|(name, _)| Change::Remove(name)));
        changes.push(Change::Remove(head.clone()));
        let mut is_it = false;
        self.store
            .transact(&[head], |found| {
                is_it = found[0].as_deref().unwrap_or_default() == broken.sealed;
                if is_it { changes } else { Vec::new() }
            })
            .await?;
        if is_it {
            self.forget(unit);
        }
        Ok(is_it)
    }
}

/// What became of something that a page left.
enum Settled {
    /// It is in its place now.
    Merged,
    /// Its place cannot be read or written now: it stays for the next time.
    Later,
    /// Its place is gone.
    NoPlace,
}
