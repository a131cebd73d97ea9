//! What is kept for the next files that come in.
//!
//! Must not know what becomes of it.

use super::keeper::Keeper;
use super::names::Kind;
use super::{Before, Change, Deed, Store, StoreError};
use crate::exchange::take_in::Remembered;
use serde::Serialize;
use serde::de::DeserializeOwned;

const KNOWN_AREAS: &str = "known-areas";
const TAKEN_IN: &str = "taken-in";
/// So many of each are kept, the newest.
const MOST: usize = 2_000;

impl<S: Store> Keeper<S> {
    /// An entry may be about an area that is gone by now.
    pub async fn remembered(&self) -> Remembered {
        let found = self.store.get(&names()).await.unwrap_or_default();
        read(&found)
    }

    /// Adds to it; of one area in files the last word counts.
    pub async fn keep_remembered(&self, more: &Remembered) -> Result<(), StoreError> {
        self.change(more, |all| {
            all.areas
                .retain(|one| !more.areas.iter().any(|new| new.told == one.told));
            all.areas.extend_from_slice(&more.areas);
            all.taken_in.retain(|one| !more.taken_in.contains(one));
            all.taken_in.extend_from_slice(&more.taken_in);
        })
        .await
    }

    /// To be called once a change is stored; `before` leads back from it. What is to be known of its files is
    /// kept, or goes where they were taken back: an area is asked about again, then.
    pub async fn remember_with(&self, before: &Before) -> Result<(), StoreError> {
        match before.occasion.as_ref().map(|occasion| occasion.deed) {
            Some(Deed::RestoreUndone | Deed::TakeInUndone) => {
                self.forget_remembered(&before.remembered).await
            }
            Some(Deed::Restored | Deed::TakenIn) | None => {
                self.keep_remembered(&before.remembered).await
            }
        }
    }

    /// What was remembered with something that is taken back.
    async fn forget_remembered(&self, gone: &Remembered) -> Result<(), StoreError> {
        self.change(gone, |all| {
            all.areas
                .retain(|one| !gone.areas.iter().any(|gone| gone.told == one.told));
            all.taken_in.retain(|one| !gone.taken_in.contains(one));
        })
        .await
    }

    async fn change(
        &self,
        what: &Remembered,
        change: impl FnOnce(&mut Remembered),
    ) -> Result<(), StoreError> {
        if what.is_empty() {
            return Ok(());
        }
        let names = names();
        self.store
            .transact(&names, |found| {
                let mut all = read(found);
                change(&mut all);
                let texts = [newest(&all.areas), newest(&all.taken_in)];
                let put = names.iter().cloned().zip(texts);
                put.map(|(name, text)| Change::Put { name, text }).collect()
            })
            .await
    }
}

fn names() -> [String; 2] {
    [KNOWN_AREAS, TAKEN_IN].map(|name| Kind::Setting.named(name))
}

/// Nothing is known of what cannot be read.
fn read(found: &[Option<String>]) -> Remembered {
    fn list<T: DeserializeOwned>(text: Option<&Option<String>>) -> Vec<T> {
        let text = text.and_then(Option::as_deref);
        let list = text.and_then(|text| serde_json::from_str(text).ok());
        list.unwrap_or_default()
    }
    Remembered {
        areas: list(found.first()),
        taken_in: list(found.get(1)),
    }
}

fn newest<T: Serialize>(all: &[T]) -> String {
    let old = all.len().saturating_sub(MOST);
    serde_json::to_string(&all[old..]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::take_in::{KnownArea, TakenIn, ToldArea};
    use crate::model::{Area, AreaId, AreaKind, EditionRef, Workspace};
    use crate::store::keeper::tests::ready;
    use crate::store::{Cause, MemoryStore};

    fn said(name: &str, here: &str) -> KnownArea {
        let list = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("x"), AreaKind::Region, name, list);
        KnownArea {
            told: ToldArea::of(&area),
            here: AreaId::new(here),
        }
    }

    fn areas(said: &[KnownArea]) -> Remembered {
        Remembered {
            areas: said.to_vec(),
            taken_in: Vec::new(),
        }
    }

    #[test]
    fn what_was_said_of_areas_is_kept_and_the_last_word_counts() {
        let keeper = Keeper::new(MemoryStore::default(), "one");
        assert_eq!(ready(keeper.remembered()), Remembered::default());
        let (tsu, iga) = (said("津圏域", "a"), said("伊賀圏域", "b"));
        ready(keeper.keep_remembered(&areas(&[tsu, iga.clone()]))).expect("room");
        let other = said("津圏域", "c");
        ready(keeper.keep_remembered(&areas(std::slice::from_ref(&other)))).expect("room");
        let both = areas(&[iga.clone(), other.clone()]);
        assert_eq!(ready(keeper.remembered()), both);
        ready(keeper.forget_remembered(&areas(&[iga]))).expect("room");
        assert_eq!(ready(keeper.remembered()), areas(&[other]));
        ready(keeper.keep_setting(KNOWN_AREAS, "{")).expect("room");
        assert_eq!(
            ready(keeper.remembered()),
            Remembered::default(),
            "unreadable"
        );
    }

    #[test]
    fn what_goes_with_a_file_that_is_taken_back_comes_again_with_it() {
        let keeper = Keeper::new(MemoryStore::default(), "one");
        let remembered = Remembered {
            taken_in: vec![TakenIn {
                area: AreaId::new("a"),
                made: "2026-11-26T20:52:00+09:00".to_owned(),
            }],
            ..areas(&[said("津圏域", "a")])
        };
        let mut cause = Cause {
            by: Some((Deed::TakenIn, vec!["2.xlsx".to_owned()])),
            remembered: remembered.clone(),
        };
        // Taken in, undone, taken in again, undone again.
        for expected in [&remembered, &Remembered::default()].repeat(2) {
            let none = Workspace::default();
            let before = Before::of(&none, &none);
            let before = before.caused(cause, (&none, &none), String::new());
            ready(keeper.remember_with(&before)).expect("room");
            assert_eq!(ready(keeper.remembered()), *expected);
            cause = before.turned();
        }
    }

    #[test]
    fn a_file_that_is_taken_back_leaves_those_before_it() {
        let keeper = Keeper::new(MemoryStore::default(), "one");
        let taken = |minute: u32| Remembered {
            taken_in: vec![TakenIn {
                area: AreaId::new("a"),
                made: format!("2026-11-26T20:{minute}:00+09:00"),
            }],
            ..Remembered::default()
        };
        for minute in [48, 52] {
            ready(keeper.keep_remembered(&taken(minute))).expect("room");
        }
        assert_eq!(ready(keeper.remembered()).taken_in.len(), 2);
        ready(keeper.forget_remembered(&taken(52))).expect("room");
        assert_eq!(ready(keeper.remembered()), taken(48));
    }
}
