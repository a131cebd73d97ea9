//! What was kept in a lesser place while the browser refused the better one: brought along when the
//! better one is there again, so that nobody's work seems to be gone.
//!
//! Both may hold the same areas by then: what was left behind is set aside, to be looked at like a
//! file from outside. Must not know a browser.

use super::clash_changes::ClashChange;
use super::keeper::{Keeper, LoadError, Write};
use super::names::{Kind, Unit};
use super::{Change, Store, StoreError};
use crate::exchange::backup;
use crate::model::Workspace;

impl<S: Store> Keeper<S> {
    /// Sets aside here all that people wrote into `lesser`, and takes it out there. Whether there
    /// was anything.
    ///
    /// # Errors
    /// All of it is still there, and comes along the next time; some of it may be here twice then.
    pub async fn bring_along(&self, lesser: impl Store, now: &str) -> Result<bool, StoreError> {
        if lesser.list(&Kind::Head.prefix()).await?.is_empty() {
            return Ok(false);
        }
        let lesser = Keeper::new(lesser, &self.writer);
        lesser.open().await?;
        lesser.settle().await?;
        lesser.set_damaged_aside().await?;
        let opened = lesser.open().await?;
        let all = lesser.store().list("").await?;
        let mut whole = opened.shared;
        let mut broken = opened.broken;
        for summary in opened.areas {
            match lesser.load(&Unit::Area(summary.record.area.id)).await {
                Ok(loaded) => {
                    let (content, removed) = loaded.unwrap_or_default();
                    let records = match removed {
                        false => &mut whole.records,
                        true => &mut whole.removed,
                    };
                    records.extend(content.records);
                }
                Err(LoadError::Gone | LoadError::Cleared) => {}
                Err(LoadError::Broken(one)) => broken.push(one),
                Err(LoadError::Store(error)) => return Err(error),
            }
        }
        if whole != Workspace::default() {
            self.put_aside(&backup::write(&whole, now), now).await?;
        }
        for one in broken {
            self.put_aside(&one.text, now).await?;
        }
        for aside in lesser.asides().await? {
            self.put_aside(&aside.text, now).await?;
        }
        for (unit, clashes) in lesser.clashes().await? {
            let told = clashes.into_iter().map(ClashChange::Tell);
            self.change_clashes(&unit, told.collect());
        }
        self.write(Write::default()).await?;
        lesser.let_go(all).await?;
        Ok(true)
    }

    /// Takes out what was brought along, unless something was written there meanwhile. The way back
    /// before a file, and what a newer program left, stay.
    async fn let_go(&self, all: Vec<(String, String)>) -> Result<(), StoreError> {
        let stays = [Kind::Journal.prefix(), Kind::Unsettled.prefix()];
        let stays = |name: &String| stays.iter().any(|prefix| name.starts_with(prefix));
        let gone = all.into_iter().filter(|(name, _)| !stays(name));
        let (names, texts): (Vec<String>, Vec<String>) = gone.unzip();
        let changes = names.iter().cloned().map(Change::Remove).collect();
        self.store()
            .transact(&names, |found| {
                let is_same = found.iter().map(Option::as_ref).eq(texts.iter().map(Some));
                if is_same { changes } else { Vec::new() }
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::super::MemoryStore;
    use super::super::keeper::Touched;
    use super::super::keeper::tests::ready;
    use super::*;
    use crate::exchange::sample;
    use crate::store::head;
    use crate::store::merge::Clash;

    const NOW: &str = "2026-11-26T10:00:00+09:00";

    fn with_an_area(store: &MemoryStore) -> Workspace {
        let workspace = Workspace {
            records: vec![sample().expect("it comes with the tool")],
            ..Workspace::default()
        };
        let keeper = Keeper::new(store.clone(), "before");
        let mut all = Touched::default();
        all.all();
        let write = keeper.prepare(&workspace, &all).expect("can be written");
        ready(keeper.write(write)).expect("room");
        workspace
    }

    #[test]
    fn what_was_left_behind_is_set_aside_once() {
        let (lesser, better) = (MemoryStore::default(), MemoryStore::default());
        let workspace = with_an_area(&lesser);
        let keeper = Keeper::new(better, "one");
        assert_eq!(ready(keeper.bring_along(lesser.clone(), NOW)), Ok(true));
        let asides = ready(keeper.asides()).expect("a store");
        let texts: Vec<_> = asides
            .iter()
            .map(|a| backup::read(&a.text, head::PLACE))
            .collect();
        assert_eq!(texts, [Ok(workspace)]);
        assert_eq!(ready(lesser.list("")), Ok(Vec::new()));
        assert_eq!(ready(keeper.bring_along(lesser, NOW)), Ok(false));
    }

    #[test]
    fn what_stands_beside_the_areas_comes_along() {
        let (lesser, better) = (MemoryStore::default(), MemoryStore::default());
        with_an_area(&lesser);
        let before = Keeper::new(lesser.clone(), "before");
        ready(before.put_aside("前からあったもの", NOW)).expect("room");
        let clash = Clash {
            path: Vec::new(),
            base: None,
            ours: Some("こちら".into()),
            theirs: Some("あちら".into()),
        };
        before.change_clashes(&Unit::Shared, vec![ClashChange::Tell(clash.clone())]);
        ready(before.write(Write::default())).expect("room");
        let keeper = Keeper::new(better, "one");
        assert_eq!(ready(keeper.bring_along(lesser.clone(), NOW)), Ok(true));
        let asides = ready(keeper.asides()).expect("a store");
        assert!(
            asides.iter().any(|a| a.text == "前からあったもの"),
            "{asides:?}"
        );
        let clashes = ready(keeper.clashes()).expect("a store");
        assert_eq!(clashes[&Unit::Shared], [clash]);
        assert_eq!(ready(lesser.list("")), Ok(Vec::new()));
    }

    #[test]
    fn without_room_it_stays_where_it_is() {
        let (lesser, better) = (MemoryStore::default(), MemoryStore::default());
        with_an_area(&lesser);
        let before = ready(lesser.list(""));
        better.limit(Some(10));
        let keeper = Keeper::new(better, "one");
        assert_eq!(
            ready(keeper.bring_along(lesser.clone(), NOW)),
            Err(StoreError::Full)
        );
        assert_eq!(ready(lesser.list("")), before);
    }

    #[test]
    fn two_things_set_aside_in_one_second_both_stay() {
        let keeper = Keeper::new(MemoryStore::default(), "one");
        for text in ["一つめ", "二つめ", "三つめ"] {
            ready(keeper.put_aside(text, NOW)).expect("room");
        }
        let asides = ready(keeper.asides()).expect("a store");
        let texts: Vec<_> = asides.iter().map(|a| a.text.as_str()).collect();
        assert_eq!(texts, ["一つめ", "二つめ", "三つめ"]);
        assert!(asides.iter().all(|a| a.when().starts_with(NOW)));
    }
}
