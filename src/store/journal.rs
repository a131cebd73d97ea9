//! What stood before a file was taken in: the areas that it changed, and those alone, of the last few
//! times.
//!
//! Must not know what a file says.

use super::keeper::Keeper;
use super::keyed::{differing, put_back_all};
use super::names::Kind;
use super::occasion::{Cause, Occasion};
use super::{Change, Store, StoreError, sealed};
use crate::exchange::backup;
use crate::exchange::take_in::Remembered;
use crate::model::{AreaId, AreaRecord, Checklist, EditionRef, ReferenceId, Workspace};
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
    /// The lists and 参考値 that the file changed, brought or took away.
    lists: Vec<EditionRef>,
    references: Vec<ReferenceId>,
    /// `None` of what an earlier version kept.
    pub occasion: Option<Occasion>,
    /// What was remembered with it, and goes with it: a wrong word about an area too.
    pub remembered: Remembered,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    /// A 控え's text.
    workspace: String,
    added: Vec<AreaId>,
    shared_changed: bool,
    /// Entries of earlier versions do not tell these.
    #[serde(default)]
    lists: Option<Vec<EditionRef>>,
    #[serde(default)]
    references: Option<Vec<ReferenceId>>,
    #[serde(default)]
    occasion: Option<Occasion>,
    /// Entries of earlier versions have none.
    #[serde(default)]
    remembered: Remembered,
}

impl Before {
    pub fn of(before: &Workspace, after: &Workspace) -> Self {
        let changed = |from: &[AreaRecord], to: &[AreaRecord]| -> Vec<AreaRecord> {
            let gone = from.iter().filter(|r| !to.contains(r));
            gone.cloned().collect()
        };
        let (here, there) = (&before.checklists, &after.checklists);
        let lists = differing(here, there, |list| &list.edition);
        let (here, there) = (&before.references, &after.references);
        let references = differing(here, there, |reference| &reference.id);
        let mut workspace = Workspace {
            records: changed(&before.records, &after.records),
            removed: changed(&before.removed, &after.removed),
            ..Workspace::default()
        };
        if !lists.is_empty() || !references.is_empty() {
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
            lists,
            references,
            occasion: None,
            remembered: Remembered::default(),
        }
    }

    /// The same, with what it comes from, and when (an ISO time). `present`, `next`: as in [`Self::names`].
    pub fn caused(
        mut self,
        cause: Cause,
        (present, next): (&Workspace, &Workspace),
        at: String,
    ) -> Self {
        self.occasion = cause.by.map(|(deed, files)| Occasion {
            deed,
            at,
            files,
            areas: self.names(present, next),
            lists: self.list_titles(present, next),
            references: self.reference_names(present, next),
        });
        self.remembered = cause.remembered;
        self
    }

    /// Of going back: what was remembered goes with it, and comes again with going back from that.
    pub fn turned(&self) -> Cause {
        let by = self.occasion.clone();
        Cause {
            by: by.map(|from| (from.deed.undone(), from.files)),
            remembered: self.remembered.clone(),
        }
    }

    /// The names that the changed areas bear in `present` and `next`, between which the change is.
    fn names(&self, present: &Workspace, next: &Workspace) -> Vec<String> {
        let changed = self.workspace.records.iter().chain(&self.workspace.removed);
        let ids = changed.map(|r| &r.area.id).chain(&self.added);
        let mut names: Vec<String> = Vec::new();
        for id in ids {
            let record = next.record(id).or_else(|| present.record(id));
            names.extend(record.map(|r| r.area.name.clone()));
        }
        names.dedup();
        names
    }

    /// The same of the lists' titles.
    fn list_titles(&self, present: &Workspace, next: &Workspace) -> Vec<String> {
        let titles = self.lists.iter().filter_map(|edition| {
            let mut all = next.checklists.iter().chain(&present.checklists);
            let list = all.find(|list| list.edition == *edition)?;
            Some(list.title.clone())
        });
        titles.collect()
    }

    /// The same of the 参考値's names.
    fn reference_names(&self, present: &Workspace, next: &Workspace) -> Vec<String> {
        let names = self.references.iter().filter_map(|id| {
            let mut all = next.references.iter().chain(&present.references);
            let reference = all.find(|reference| reference.id == *id)?;
            Some(reference.name.clone())
        });
        let mut names: Vec<String> = names.collect();
        names.dedup();
        names
    }

    /// What leads from `before` to `after`, done to what stands there by now: whatever else has been
    /// typed meanwhile stays.
    pub fn apply(before: &Workspace, after: &Workspace, now: &mut Workspace) {
        Self::of(after, before).put_back(now);
    }

    /// Whether all that is other in `after` than in `before` stands in `now` as it stood in `before`:
    /// else [`Before::apply`] would take away what was typed meanwhile.
    pub fn still_holds(before: &Workspace, after: &Workspace, now: &Workspace) -> bool {
        let change = Self::of(before, after);
        let changed = change.workspace.records.iter();
        let changed = changed.chain(&change.workspace.removed);
        let mut touched = changed.map(|r| &r.area.id).chain(&change.added);
        fn away<'w>(workspace: &'w Workspace, id: &AreaId) -> Option<&'w AreaRecord> {
            workspace.removed.iter().find(|r| r.area.id == *id)
        }
        let as_it_was =
            |id| before.record(id) == now.record(id) && away(before, id) == away(now, id);
        let shared_as_it_was =
            before.checklists == now.checklists && before.references == now.references;
        let shared_changed = !change.lists.is_empty() || !change.references.is_empty();
        (!shared_changed || shared_as_it_was) && touched.all(as_it_was)
    }

    /// The way back: areas, lists and 参考値 that were not changed by the file stay as they are now; so does
    /// a list that came with it and that an area goes by since.
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
        let unused = |edition: &&EditionRef| {
            let is_kept = |list: &Checklist| list.edition == **edition;
            self.workspace.checklists.iter().any(is_kept) || now.areas_using(edition) == 0
        };
        let lists: Vec<_> = self.lists.iter().filter(unused).collect();
        let kept = &self.workspace.checklists;
        put_back_all(kept, &lists, &mut now.checklists, |list| &list.edition);
        let references: Vec<_> = self.references.iter().collect();
        let kept = &self.workspace.references;
        put_back_all(kept, &references, &mut now.references, |r| &r.id);
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
            shared_changed: !before.lists.is_empty() || !before.references.is_empty(),
            lists: Some(before.lists.clone()),
            references: Some(before.references.clone()),
            occasion: before.occasion.clone(),
            remembered: before.remembered.clone(),
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
        let tells_shared = entry.lists.is_some();
        // Of an earlier version's it is not known which of them came: none of those here goes.
        let all = || workspace.checklists.iter().map(|l| l.edition.clone());
        let lists = entry.lists.unwrap_or_else(|| all().collect());
        let all = || workspace.references.iter().map(|r| r.id.clone());
        let references = entry.references.unwrap_or_else(|| all().collect());
        let mut before = Before {
            workspace,
            added: entry.added,
            lists,
            references,
            occasion: None,
            remembered: entry.remembered,
        };
        before.occasion = entry.occasion.map(|mut occasion| {
            if !tells_shared {
                let own = &before.workspace;
                occasion.lists = before.list_titles(own, own);
                occasion.references = before.reference_names(own, own);
            }
            occasion
        });
        Some(before)
    }

    /// The way back is not needed any more: all that is kept for it goes.
    pub async fn forget_before(&self) -> Result<(), StoreError> {
        let all = self.store.list(&Kind::Journal.prefix()).await?;
        let gone = all.into_iter().map(|(name, _)| Change::Remove(name));
        let gone = gone.collect();
        self.store.transact(&[], |_| gone).await
    }
}

#[cfg(test)]
mod tests {
    use super::super::MemoryStore;
    use super::super::keeper::tests::{Tab, area, ready};
    use super::super::occasion::Deed;
    use super::*;
    use crate::exchange;
    use crate::exchange::take_in::{KnownArea, ToldArea};

    fn of(ids: &[&str]) -> Workspace {
        let mut workspace = Workspace::default();
        ids.iter().for_each(|id| workspace.put_area(area(id)));
        workspace
    }

    #[test]
    fn what_is_offered_holds_as_long_as_what_it_changes_is_as_it_was() {
        let (before, mut after) = (of(&["a", "b"]), of(&["a", "b", "new"]));
        after.records[0].area.name.push_str("（変わる）");
        let check = |what: &str, expected: bool, change: &dyn Fn(&mut Workspace)| {
            let mut now = before.clone();
            change(&mut now);
            assert_eq!(
                Before::still_holds(&before, &after, &now),
                expected,
                "{what}"
            );
        };
        check("nothing", true, &|_| ());
        check("what it leaves", true, &|w| {
            w.records[1].area.name.push('x')
        });
        check("what it changes", false, &|w| {
            w.records[0].area.name.push('x')
        });
        check("taken away", false, &|w| {
            let record = w.records.remove(0);
            w.removed.push(record);
        });
        check("what comes is there", false, &|w| w.put_area(area("new")));
        let reference = || exchange::builtin::builtin_references()[..1].to_vec();
        check("shared, which it leaves", true, &|w| {
            w.references = reference()
        });
        let mut shared = after.clone();
        shared.references = reference();
        let mut now = before.clone();
        assert!(Before::still_holds(&before, &shared, &now));
        now.references = exchange::builtin::builtin_references()[1..2].to_vec();
        assert!(!Before::still_holds(&before, &shared, &now));
    }

    #[test]
    fn the_way_back_leaves_what_the_file_did_not_touch() {
        let (present, mut next) = (of(&["a", "b"]), of(&["a", "b", "new"]));
        next.records[0].area.name.push_str("（戻す）");
        next.references = exchange::builtin::builtin_references()[..1].to_vec();
        let before = Before::of(&present, &next);
        let mut now = present.clone();
        now.records[1].area.name.push_str("（そのあいだに）");
        Before::apply(&present, &next, &mut now);
        assert_eq!(now.records[0], next.records[0]);
        assert!(now.records[1].area.name.ends_with("（そのあいだに）"));
        assert_eq!(now.records[2], next.records[2]);
        assert_eq!(now.references, next.references);
        before.put_back(&mut now);
        assert_eq!(now.records[0], present.records[0]);
        assert!(now.records[1].area.name.ends_with("（そのあいだに）"));
        assert_eq!(now.records.len(), 2);
        assert_eq!(now.references, []);
    }

    #[test]
    fn what_came_with_a_file_goes_with_the_way_back_also_after_a_reload() {
        let store = MemoryStore::default();
        let mut tab = Tab::open(&store, "one");
        let (present, next) = (tab.workspace.clone(), of(&["a"]));
        let mut cause = Cause {
            by: Some((Deed::TakenIn, vec!["a.csv".to_owned()])),
            ..Cause::default()
        };
        cause.remembered.areas.push(KnownArea {
            told: ToldArea::of(&area("a")),
            here: AreaId::new("a"),
        });
        let at = "2026-11-26T09:00:00+09:00".to_owned();
        let before = Before::of(&present, &next).caused(cause, (&present, &next), at);
        let occasion = before.occasion.as_ref().expect("told");
        assert_eq!(occasion.areas, [area("a").name]);
        ready(tab.keeper.keep_before(&before, "2026-11-26T09:00:00+09:00")).expect("room");
        Before::apply(&present, &next, &mut tab.workspace);
        tab.save().expect("room");
        let mut tab = Tab::open(&store, "two");
        tab.load_all();
        let found = ready(tab.keeper.before()).expect("kept");
        assert_eq!(found, before);
        found.put_back(&mut tab.workspace);
        tab.save().expect("room");
        assert_eq!(tab.workspace.records, []);
        let mut tab = Tab::open(&store, "three");
        tab.load_all();
        assert_eq!(tab.workspace.records, []);
        ready(tab.keeper.forget_before()).expect("room");
        assert_eq!(ready(tab.keeper.before()), None);
    }

    /// A list that a user loaded, under that edition.
    fn list(edition: &str) -> Checklist {
        let mut list = Checklist::clone(&exchange::builtin_lists()[0]);
        list.edition = EditionRef::new("own", edition);
        list
    }

    #[test]
    fn the_way_back_leaves_lists_and_references_that_the_file_did_not_touch() {
        let references = exchange::builtin::builtin_references();
        let mut present = of(&["a"]);
        present.checklists = vec![list("old"), list("gone")];
        present.references = references[..1].to_vec();
        let mut next = present.clone();
        next.checklists = vec![list("old"), list("unused"), list("used")];
        next.checklists[0].title.push_str("（控えの）");
        next.references = references[1..2].to_vec();
        let before = Before::of(&present, &next);
        let mut now = present.clone();
        Before::apply(&present, &next, &mut now);
        assert_eq!(now.checklists, next.checklists);
        assert_eq!(now.references, next.references);
        // Loaded since, and an area begun with it; another with a list that the file brought.
        now.checklists.push(list("new"));
        now.references.push(references[2].clone());
        for edition in ["new", "used"] {
            let mut begun = area(edition);
            begun.checklist = EditionRef::new("own", edition);
            now.put_area(begun);
        }
        before.put_back(&mut now);
        let editions = now.checklists.iter().map(|l| &*l.edition.edition);
        let editions: Vec<_> = editions.collect();
        assert_eq!(editions, ["old", "used", "new", "gone"]);
        assert_eq!(now.checklists[0], present.checklists[0]);
        assert!(now.references.contains(&references[0]) && now.references.contains(&references[2]));
        assert_eq!(now.references.len(), 2);
    }

    #[test]
    fn what_an_earlier_version_kept_is_a_way_back_too() {
        let mut kept = of(&["a"]);
        kept.checklists = vec![list("old")];
        let entry = serde_json::json!({
            "workspace": backup::write(&kept, "2026-11-26T09:00:00+09:00"),
            "added": ["new"],
            "shared_changed": true,
        });
        let store = MemoryStore::default();
        let tab = Tab::open(&store, "one");
        let change = Change::Put {
            name: Kind::Journal.named("2026-11-26T09:00:00+09:00"),
            text: sealed::seal(&entry.to_string()),
        };
        ready(store.transact(&[], |_| vec![change])).expect("room");
        let before = ready(tab.keeper.before()).expect("kept");
        assert_eq!(before.occasion, None);
        let mut now = of(&["a", "b", "new"]);
        now.records[0].area.name.push_str("（控えの）");
        now.checklists = vec![list("old"), list("new")];
        now.checklists[0].title.push_str("（控えの）");
        before.put_back(&mut now);
        assert_eq!(now.records, of(&["a", "b"]).records);
        assert_eq!(now.checklists, [list("old"), list("new")]);
    }

    #[test]
    fn few_are_kept_and_the_newest_first() {
        let store = MemoryStore::default();
        let tab = Tab::open(&store, "one");
        for n in 0..MOST + 3 {
            let before = Before::of(&of(&["a"]), &of(&["a", &format!("new{n}")]));
            ready(
                tab.keeper
                    .keep_before(&before, &format!("2026-11-26T09:00:0{n}")),
            )
            .expect("room");
        }
        let kept = store
            .entries()
            .into_keys()
            .filter(|n| n.starts_with(&Kind::Journal.prefix()));
        assert_eq!(kept.count(), MOST);
        let last = ready(tab.keeper.before()).expect("kept");
        assert_eq!(last.added, [AreaId::new(format!("new{}", MOST + 2))]);
    }
}
