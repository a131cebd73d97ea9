//! One workspace in one store: opened, saved, and set aside where it cannot be read.
//!
//! Must not know a browser, nor when it is time to save.

use super::{SaveError, Store, StoreError, key};
use crate::exchange::{FileError, backup};
use crate::model::Workspace;
use std::cell::RefCell;

/// What the first look into the store found.
#[derive(Debug)]
pub enum Opened {
    /// The workspace, or an empty one on the first visit.
    Ready(Workspace),
    /// Something is there that cannot be read (broken, or from a newer version). Nothing may
    /// be written until the user has decided; the text is offered as a download.
    Unreadable { text: String, error: FileError },
    /// The store itself cannot be used.
    Unavailable(StoreError),
}

/// Something unreadable that was set aside earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub key: String,
    pub text: String,
}

impl Aside {
    /// The time at which it was set aside.
    pub fn when(&self) -> &str {
        self.key.strip_prefix(key::ASIDE).unwrap_or(&self.key)
    }
}

/// One workspace in one store.
#[derive(Debug)]
pub struct Keeper<S> {
    store: S,
    /// The workspace's text as this page read or wrote it last, `Some(None)` if there was none;
    /// `None` before a first read that succeeded. A store says that something was written, but not by
    /// whom, and what a page writes while it is being closed is told to the page opened after it.
    known: RefCell<Option<Option<String>>>,
}

impl<S: Store> Keeper<S> {
    pub fn new(store: S) -> Self {
        Self {
            store,
            known: RefCell::default(),
        }
    }

    pub async fn open(&self) -> Opened {
        let stored = self.store.get(key::WORKSPACE).await;
        if let Ok(text) = &stored {
            self.know(text.clone());
        }
        match stored {
            Err(error) => Opened::Unavailable(error),
            Ok(None) => Opened::Ready(Workspace::default()),
            Ok(Some(text)) => match backup::read(&text, "ブラウザーに保存されたデータ")
            {
                Ok(workspace) => Opened::Ready(workspace),
                Err(error) => Opened::Unreadable { text, error },
            },
        }
    }

    /// `now`: local time with offset, as the envelope writes it.
    ///
    /// # Errors
    /// Nothing is written over what this page has not read.
    pub async fn save(&self, workspace: &Workspace, now: &str) -> Result<(), SaveError> {
        let text = written(workspace, now)?;
        if self.is_overtaken().await? {
            return Err(SaveError::Overtaken);
        }
        self.store.set(key::WORKSPACE, &text).await?;
        self.know(Some(text));
        Ok(())
    }

    /// Whether there is something else in the store than what this page read or wrote last.
    pub async fn is_overtaken(&self) -> Result<bool, StoreError> {
        let stored = self.store.get(key::WORKSPACE).await?;
        let known = self.known.borrow();
        Ok(known.as_ref().map_or(stored.is_some(), |k| *k != stored))
    }

    fn know(&self, text: Option<String>) {
        self.known.replace(Some(text));
    }

    /// Moves what is stored under a key of its own, so that a fresh workspace can begin.
    ///
    /// # Errors
    /// What is stored stays where it is.
    pub async fn set_aside(&self, text: &str, now: &str) -> Result<(), SaveError> {
        if self.is_overtaken().await? {
            return Err(SaveError::Overtaken);
        }
        let aside = format!("{}{now}", key::ASIDE);
        match self.store.set(&aside, text).await {
            Ok(()) => self.store.remove(key::WORKSPACE).await?,
            Err(StoreError::Full) => self.move_aside(&aside, text).await?,
            Err(error) => return Err(error.into()),
        }
        self.know(None);
        Ok(())
    }

    /// Where there is no room for both: if the second step fails the text goes back to where it
    /// was.
    async fn move_aside(&self, aside: &str, text: &str) -> Result<(), StoreError> {
        self.store.remove(key::WORKSPACE).await?;
        let moved = self.store.set(aside, text).await;
        if moved.is_err() {
            self.store.set(key::WORKSPACE, text).await?;
        }
        moved
    }

    pub async fn asides(&self) -> Result<Vec<Aside>, StoreError> {
        let mut asides = Vec::new();
        for key in self.store.keys(key::ASIDE).await? {
            if let Some(text) = self.store.get(&key).await? {
                asides.push(Aside { key, text });
            }
        }
        Ok(asides)
    }

    pub async fn drop_aside(&self, aside: &Aside) -> Result<(), StoreError> {
        self.store.remove(&aside.key).await
    }

    /// Stores the workspace as it is before a restore replaces it.
    pub async fn keep_before_restore(
        &self,
        workspace: &Workspace,
        now: &str,
    ) -> Result<(), StoreError> {
        self.store
            .set(key::BEFORE_RESTORE, &written(workspace, now)?)
            .await
    }

    /// The workspace before the last restore, if it is stored and can still be read.
    pub async fn before_restore(&self) -> Option<Workspace> {
        let text = self.store.get(key::BEFORE_RESTORE).await.ok().flatten()?;
        backup::read(&text, "取り込み前の状態").ok()
    }

    pub async fn forget_before_restore(&self) -> Result<(), StoreError> {
        self.store.remove(key::BEFORE_RESTORE).await
    }

    /// When the last 控え was taken, as it was noted.
    pub async fn backed_up_at(&self) -> Option<String> {
        self.store.setting(key::BACKED_UP_AT).await.ok().flatten()
    }

    pub async fn note_backup(&self, now: &str) -> Result<(), StoreError> {
        self.store.keep_setting(key::BACKED_UP_AT, now).await
    }
}

/// Nothing that is stored may give way to a text that could not be written.
fn written(workspace: &Workspace, now: &str) -> Result<String, StoreError> {
    let text = backup::write(workspace, now);
    match text.is_empty() {
        true => Err(StoreError::Other("書き出せない値".to_owned())),
        false => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::MemoryStore;
    use super::*;
    use crate::model::{Area, AreaId, AreaKind, EditionRef};
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    const NOW: &str = "2026-11-21T09:30:00+09:00";

    /// A memory store is always ready at once.
    fn ready<T>(future: impl Future<Output = T>) -> T {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("a memory store never waits"),
        }
    }

    fn workspace() -> Workspace {
        let mut workspace = Workspace::default();
        let edition = EditionRef::new("nimo", "2026");
        workspace.put_area(Area::new(
            AreaId::new("a"),
            AreaKind::Region,
            "津圏域",
            edition,
        ));
        workspace
    }

    #[test]
    fn a_first_visit_is_empty_and_a_second_finds_what_was_saved() {
        let keeper = Keeper::new(MemoryStore::default());
        assert!(matches!(ready(keeper.open()), Opened::Ready(w) if w == Workspace::default()));
        ready(keeper.save(&workspace(), NOW)).expect("room enough");
        assert!(matches!(ready(keeper.open()), Opened::Ready(w) if w == workspace()));
    }

    #[test]
    fn the_unreadable_is_set_aside_and_stays() {
        let keeper = Keeper::new(MemoryStore::default());
        ready(keeper.store.set(key::WORKSPACE, "{こわれた")).expect("room enough");
        let Opened::Unreadable { text, .. } = ready(keeper.open()) else {
            panic!("broken JSON must not open");
        };
        ready(keeper.set_aside(&text, NOW)).expect("room enough");
        ready(keeper.save(&workspace(), NOW)).expect("room enough");
        let asides = ready(keeper.asides()).expect("readable");
        assert_eq!(
            asides.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(),
            ["{こわれた"]
        );
    }

    #[test]
    fn what_another_tab_wrote_is_told_from_what_this_one_read_or_wrote() {
        let store = MemoryStore::default();
        let (before, after) = (Keeper::new(store.clone()), Keeper::new(store.clone()));
        assert_eq!(
            ready(after.is_overtaken()),
            Ok(false),
            "nothing is read yet"
        );
        ready(before.open());
        ready(before.save(&workspace(), NOW)).expect("room enough");
        assert_eq!(ready(before.is_overtaken()), Ok(false));
        // A reload: the page before has written, and only then the new one reads.
        ready(after.open());
        assert_eq!(ready(after.is_overtaken()), Ok(false));
        // Two tabs: each takes what it did not write itself for another's.
        ready(after.save(&Workspace::default(), NOW)).expect("room enough");
        assert_eq!(ready(before.is_overtaken()), Ok(true));
        assert_eq!(ready(after.is_overtaken()), Ok(false));
        ready(store.remove(key::WORKSPACE)).expect("there");
        assert_eq!(ready(after.is_overtaken()), Ok(true));
    }

    #[test]
    fn nothing_is_written_over_what_this_page_has_not_read() {
        let store = MemoryStore::default();
        let (first, second) = (Keeper::new(store.clone()), Keeper::new(store.clone()));
        ready(first.open());
        ready(second.open());
        ready(first.save(&workspace(), NOW)).expect("room enough");
        let overtaken = Err(SaveError::Overtaken);
        assert_eq!(ready(second.save(&Workspace::default(), NOW)), overtaken);
        // One whose first read did not go well, as where storage was blocked for a while.
        let unread = Keeper::new(store.clone());
        assert_eq!(ready(unread.save(&Workspace::default(), NOW)), overtaken);
        assert!(matches!(ready(first.open()), Opened::Ready(w) if w == workspace()));
    }

    #[test]
    fn what_another_page_began_afresh_is_not_set_aside() {
        let store = MemoryStore::default();
        ready(store.set(key::WORKSPACE, "{こわれた")).expect("room enough");
        let (first, second) = (Keeper::new(store.clone()), Keeper::new(store.clone()));
        ready(first.open());
        ready(second.open());
        ready(first.set_aside("{こわれた", NOW)).expect("room enough");
        ready(first.save(&workspace(), NOW)).expect("room enough");
        let again = ready(second.set_aside("{こわれた", NOW));
        assert_eq!(again, Err(SaveError::Overtaken));
        assert!(matches!(ready(first.open()), Opened::Ready(w) if w == workspace()));
    }

    #[test]
    fn what_is_set_aside_by_this_page_is_not_another_tabs_doing() {
        let keeper = Keeper::new(MemoryStore::default());
        ready(keeper.store.set(key::WORKSPACE, "{こわれた")).expect("room enough");
        ready(keeper.open());
        ready(keeper.set_aside("{こわれた", NOW)).expect("room enough");
        assert_eq!(ready(keeper.is_overtaken()), Ok(false));
    }

    #[test]
    fn when_a_backup_was_taken_is_read_as_any_version_wrote_it() {
        let keeper = Keeper::new(MemoryStore::default());
        assert_eq!(ready(keeper.backed_up_at()), None);
        ready(keeper.note_backup(NOW)).expect("room enough");
        assert_eq!(ready(keeper.backed_up_at()).as_deref(), Some(NOW));
        // The version before wrote it bare; and a storage may hold anything.
        for bare in [NOW, "", "\"", "いつか"] {
            ready(keeper.store.set(key::BACKED_UP_AT, bare)).expect("room enough");
            assert_eq!(ready(keeper.backed_up_at()).as_deref(), Some(bare));
        }
    }

    #[test]
    fn what_a_newer_version_stored_is_told_and_stays() {
        let keeper = Keeper::new(MemoryStore::default());
        let newer = r#"{"format":"monosashi","version":99,"workspace":[]}"#;
        ready(keeper.store.set(key::WORKSPACE, newer)).expect("room enough");
        let Opened::Unreadable { text, error } = ready(keeper.open()) else {
            panic!("a newer version must not open");
        };
        assert_eq!(text, newer);
        let words = error.to_string();
        assert!(words.contains("新しい版のものさし"), "{words}");
    }

    #[test]
    fn a_full_store_keeps_what_it_had() {
        let first = backup::write(&workspace(), NOW);
        let keeper = Keeper::new(MemoryStore::with_capacity(
            key::WORKSPACE.len() + first.len(),
        ));
        ready(keeper.save(&workspace(), NOW)).expect("fits exactly");
        let mut larger = workspace();
        larger.records[0].area.own_code = "長い名前".repeat(50);
        assert_eq!(
            ready(keeper.save(&larger, NOW)),
            Err(StoreError::Full.into())
        );
        assert!(matches!(ready(keeper.open()), Opened::Ready(w) if w == workspace()));
        assert_eq!(
            ready(keeper.set_aside(&first, NOW)),
            Err(StoreError::Full.into())
        );
        assert!(matches!(ready(keeper.open()), Opened::Ready(w) if w == workspace()));
    }
}
