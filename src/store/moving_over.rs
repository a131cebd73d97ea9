//! From the place where earlier versions kept everything in one text, once, and checked.
//!
//! Must not know a browser: [`Old`] is all that it asks of the place before this one.

use super::journal::Before;
use super::keeper::{Keeper, LoadError, SaveError, Touched};
use super::names::{Kind, OLD, Unit};
use super::{Store, StoreError, head};
use crate::exchange::{FileError, backup};
use crate::model::Workspace;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What earlier versions called what they kept.
mod key {
    pub const WORKSPACE: &str = "monosashi:workspace";
    pub const BACKED_UP_AT: &str = "monosashi:backed-up-at";
    pub const BEFORE_RESTORE: &str = "monosashi:before-restore";
    /// Followed by the time at which something unreadable was set aside.
    pub const ASIDE: &str = "monosashi:aside:";
}

/// The place before this one. It answers at once.
pub trait Old {
    /// The text, with what no text can hold replaced.
    fn text(&self, key: &str) -> Result<Option<String>, StoreError>;
    /// The text as a JSON string, in which nothing is replaced.
    fn quoted(&self, key: &str) -> Result<Option<String>, StoreError>;
    fn put(&self, key: &str, text: &str) -> Result<(), StoreError>;
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}

/// What was found in the old place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moved {
    Nothing,
    /// All of it is here now.
    Done,
    /// An empty store, and the old place says that this one has been in use.
    WorkedBefore,
    /// It stays where it is until somebody has decided.
    Unreadable {
        text: String,
        error: FileError,
    },
    /// An older program has written there since: it is set aside, to be looked at.
    SetAside,
    /// What was kept in a lesser place, while the browser refused this one, is set aside here.
    LeftBehind,
    /// Something small beside the areas could not be read, and is set aside.
    Damaged,
    /// What was called 協議の場の合意 whoever had said it is 事務局案 from now on.
    NowDrafts,
}

/// Stands in the old place once all is moved: an older program takes it for a newer one's and writes
/// nothing.
#[derive(Serialize, Deserialize)]
struct Marker {
    format: String,
    version: u64,
    moved: bool,
}

/// Older than this program, newer than all that wrote into the old place.
fn marker() -> String {
    let marker = Marker {
        format: "monosashi".to_owned(),
        version: backup::VERSION.max(2),
        moved: true,
    };
    serde_json::to_string(&marker).unwrap_or_default()
}

fn is_marker(text: &str) -> bool {
    serde_json::from_str(text).is_ok_and(|m: Marker| m.moved)
}

impl<S: Store> Keeper<S> {
    /// To be called after [`Keeper::open`]; after [`Moved::Done`] it is to be opened anew. `is_new`:
    /// whether nothing was ever written here.
    ///
    /// # Errors
    /// The old place stays as it is.
    pub async fn move_over(
        &self,
        old: &impl Old,
        is_new: bool,
        now: &str,
    ) -> Result<Moved, SaveError> {
        let Some(text) = old.text(key::WORKSPACE)? else {
            self.move_the_rest(old, &Workspace::default(), now).await?;
            return Ok(Moved::Nothing);
        };
        if is_marker(&text) {
            return Ok(match is_new {
                true => Moved::WorkedBefore,
                false => Moved::Nothing,
            });
        }
        if !is_new {
            self.set_old_aside(old, now).await?;
            return Ok(Moved::SetAside);
        }
        let workspace = match backup::read(&text, head::PLACE) {
            Ok(workspace) => workspace,
            Err(error) => return Ok(Moved::Unreadable { text, error }),
        };
        let mut all = Touched::default();
        all.all();
        let write = self.prepare(&workspace, &all)?;
        self.write(write).await?;
        self.check(&workspace).await?;
        // Where both are one small place there may be no room for it twice; it is checked by now.
        match self.keep_old(old).await {
            Ok(()) | Err(StoreError::Full) => {}
            Err(error) => return Err(error.into()),
        }
        self.move_the_rest(old, &workspace, now).await?;
        old.put(key::WORKSPACE, &marker())?;
        Ok(Moved::Done)
    }

    /// Sets what stands in the old place aside, and leaves a word for older programs there.
    ///
    /// # Errors
    /// It stays where it is.
    pub async fn set_old_aside(&self, old: &impl Old, now: &str) -> Result<(), StoreError> {
        if let Some(text) = old.quoted(key::WORKSPACE)? {
            let name = self.free_aside(now).await?;
            self.put_checked(name, text).await?;
        }
        old.put(key::WORKSPACE, &marker())
    }

    /// Once something is written here: what an older program finds, and what tells that this store
    /// has been in use.
    pub fn leave_word(&self, old: &impl Old) -> Result<(), StoreError> {
        match old.text(key::WORKSPACE)? {
            None => old.put(key::WORKSPACE, &marker()),
            Some(_) => Ok(()),
        }
    }

    /// The old text as it was, until the first 控え.
    async fn keep_old(&self, old: &impl Old) -> Result<(), StoreError> {
        match old.quoted(key::WORKSPACE)? {
            Some(text) => self.put_checked(OLD.to_owned(), text).await,
            None => Ok(()),
        }
    }

    async fn move_the_rest(
        &self,
        old: &impl Old,
        workspace: &Workspace,
        now: &str,
    ) -> Result<(), StoreError> {
        for name in old.keys(key::ASIDE)? {
            let when = name.strip_prefix(key::ASIDE).unwrap_or(&name).to_owned();
            if let Some(text) = old.quoted(&name)? {
                self.put_checked(Kind::Aside.named(&when), text).await?;
                old.remove(&name)?;
            }
        }
        if let Some(at) = old.text(key::BACKED_UP_AT)? {
            // As JSON, or bare: the first version wrote it so.
            let at: String = serde_json::from_str(&at).unwrap_or(at);
            self.keep_setting("backed-up-at", &at).await?;
            old.remove(key::BACKED_UP_AT)?;
        }
        if let Some(text) = old.text(key::BEFORE_RESTORE)? {
            if let Ok(before) = backup::read(&text, head::PLACE) {
                self.keep_before(&Before::of(&before, workspace), now)
                    .await?;
            }
            old.remove(key::BEFORE_RESTORE)?;
        }
        Ok(())
    }

    /// Whether all that was moved can be read here.
    async fn check(&self, workspace: &Workspace) -> Result<(), SaveError> {
        let mut here = Workspace::default();
        let mut units: BTreeSet<Unit> = self.away().into_iter().map(Unit::Area).collect();
        let records = workspace.records.iter().chain(&workspace.removed);
        units.extend(records.map(|r| Unit::Area(r.area.id.clone())));
        units.insert(Unit::Shared);
        for unit in units {
            self.unload(&unit);
            match self.load(&unit).await {
                Ok(None) => return Err(differs().into()),
                Ok(Some((content, removed))) => {
                    let records = if removed {
                        &mut here.removed
                    } else {
                        &mut here.records
                    };
                    records.extend(content.records);
                    here.checklists.extend(content.checklists);
                    here.references.extend(content.references);
                }
                // Nothing was there to be moved.
                Err(LoadError::Gone) => {}
                Err(LoadError::Broken(_) | LoadError::Cleared) => return Err(differs().into()),
                Err(LoadError::Store(error)) => return Err(error.into()),
            }
        }
        let sorted = |mut w: Workspace| {
            w.records.sort_by(|a, b| a.area.id.cmp(&b.area.id));
            w.removed.sort_by(|a, b| a.area.id.cmp(&b.area.id));
            w.checklists.sort_by(|a, b| a.edition.cmp(&b.edition));
            w
        };
        match sorted(here) == sorted(workspace.clone()) {
            true => Ok(()),
            false => Err(differs().into()),
        }
    }

    /// The text that was moved, as it was, until the first 控え.
    #[cfg(test)]
    pub async fn old_text(&self) -> Result<Option<String>, StoreError> {
        let found = self.store.get(&[OLD.to_owned()]).await?;
        let quoted = found.into_iter().next().flatten();
        Ok(quoted.map(|quoted| super::settings::unquoted(&quoted)))
    }
}

fn differs() -> StoreError {
    StoreError::Other("前の保存場所から移した内容が元と合いません".to_owned())
}
