//! The keeper over a store in memory: what a page may rely on, alone and beside others.

use super::super::merge::Clash;
use super::super::names::Kind;
use super::super::{Fault, MemoryStore, StoreError};
use super::*;
use crate::exchange;
use crate::exchange::backup;
use crate::model::{Area, AreaKind, EditionRef, FiscalYear};
use crate::model::{AreaRecord, Workspace};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A memory store is always ready at once.
pub(crate) fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("a memory store never waits"),
    }
}

/// A tab: a keeper, what is in memory, and what may have changed.
pub(crate) struct Tab {
    pub keeper: Keeper<MemoryStore>,
    pub workspace: Workspace,
    pub clashes: Vec<Clash>,
}

impl Tab {
    pub fn open(store: &MemoryStore, name: &str) -> Self {
        let keeper = Keeper::new(store.clone(), name);
        let mut opened = ready(keeper.open()).expect("a store");
        if ready(keeper.settle()).expect("a store") {
            opened = ready(keeper.open()).expect("a store");
        }
        Self {
            keeper,
            workspace: opened.shared,
            clashes: Vec::new(),
        }
    }

    pub fn load(&mut self, id: &str) {
        let unit = Unit::Area(AreaId::new(id));
        let loaded = ready(self.keeper.load(&unit)).expect("readable");
        let (content, removed) = loaded.expect("not in memory yet");
        let records = match removed {
            false => &mut self.workspace.records,
            true => &mut self.workspace.removed,
        };
        records.extend(content.records);
    }

    pub fn load_all(&mut self) {
        for id in self.keeper.away() {
            self.load(id.as_str());
        }
    }

    /// As the app does: what others wrote is merged until the write takes place.
    pub fn save(&mut self) -> Result<(), StoreError> {
        let mut all = Touched::default();
        all.all();
        for _ in 0..8 {
            let write = self.keeper.prepare(&self.workspace, &all)?;
            match ready(self.keeper.write(write)) {
                Ok(()) => return Ok(()),
                Err(SaveError::Overtaken(units)) => units.into_iter().for_each(|u| self.hear(u)),
                Err(error) => return Err(error.into()),
            }
        }
        panic!("others write without end");
    }

    pub fn hear(&mut self, unit: Unit) {
        let found = ready(self.keeper.find(&unit)).expect("readable");
        let adopted = self.keeper.adopt(found, &mut self.workspace);
        self.clashes.extend(adopted.expect("nothing came between"));
    }

    /// Goes without waiting for anything.
    pub fn leave(&self) {
        let mut all = Touched::default();
        all.all();
        self.keeper.leave(&self.workspace, &all);
    }

    pub fn record(&mut self, id: &str) -> &mut AreaRecord {
        self.workspace
            .record_mut(&AreaId::new(id))
            .expect("in memory")
    }

    fn vision(&mut self, id: &str) -> &mut String {
        let year = FiscalYear::new(2026).expect("a year");
        &mut self.record(id).plan_mut(year).vision
    }
}

pub(crate) fn area(id: &str) -> Area {
    let edition = EditionRef::new("nimo", "2026");
    Area::new(AreaId::new(id), AreaKind::Region, "津圏域", edition)
}

/// A store with the areas `a` and `b`.
fn two_areas() -> MemoryStore {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "first");
    tab.workspace.put_area(area("a"));
    tab.workspace.put_area(area("b"));
    tab.save().expect("room");
    store
}

fn head_of(id: &str) -> String {
    Kind::Head.of(&Unit::Area(AreaId::new(id)))
}

#[test]
fn a_first_visit_is_empty_and_a_second_finds_what_was_saved() {
    let store = MemoryStore::default();
    let keeper = Keeper::new(store.clone(), "one");
    let opened = ready(keeper.open()).expect("a store");
    assert_eq!(
        opened,
        Opened {
            is_new: true,
            ..Opened::default()
        }
    );
    let mut tab = Tab::open(&store, "two");
    let sample = exchange::sample().expect("it comes with the tool");
    tab.workspace.records.push(sample.clone());
    tab.workspace.put_area(area("a"));
    tab.save().expect("room");
    let opened = ready(keeper.open()).expect("a store");
    assert!(!opened.is_new);
    let names: Vec<&str> = opened
        .areas
        .iter()
        .map(|a| a.record.area.id.as_str())
        .collect();
    assert_eq!(names, [sample.area.id.as_str(), "a"], "in their order");
    let newest = sample.own_rounds().next_back().expect("filled");
    let short = &opened.areas[0].record.assessments[0];
    assert_eq!(
        (short.key, short.answers.len()),
        (newest.key, newest.answers.len())
    );
    let mut tab = Tab::open(&store, "three");
    tab.load_all();
    assert_eq!(tab.record(sample.area.id.as_str()), &sample);
}

#[test]
fn an_edit_writes_its_piece_and_the_head_alone() {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "one");
    let sample = exchange::sample().expect("it comes with the tool");
    let id = sample.area.id.as_str().to_owned();
    tab.workspace.records.push(sample);
    tab.save().expect("room");
    let before = store.entries();
    tab.vision(&id).push_str("ともに暮らす");
    tab.save().expect("room");
    let after = store.entries();
    let changed = after
        .iter()
        .filter(|(name, text)| before.get(*name) != Some(text));
    let mut changed: Vec<&str> = changed.map(|(name, _)| name.as_str()).collect();
    changed.sort_unstable();
    let unit = Unit::Area(AreaId::new(id));
    assert_eq!(
        changed,
        [
            head_of(unit.area().expect("an area").as_str()),
            Kind::Part.one_of(&unit, "plan:2026")
        ]
    );
    let written = store.written();
    tab.save().expect("room");
    assert_eq!(
        store.written(),
        written,
        "nothing changed, nothing is written"
    );
}

#[test]
fn an_area_that_is_not_in_memory_stays_as_it_is() {
    let store = two_areas();
    let mut first = Tab::open(&store, "first");
    first.load("b");
    first.vision("b").push_str("前から");
    first.save().expect("room");
    let before = store.entries();
    let mut tab = Tab::open(&store, "two");
    tab.load("a");
    tab.vision("a").push('あ');
    tab.save().expect("room");
    let b = head_of("b");
    assert_eq!(store.entries().get(&b), before.get(&b));
    // One of its name is not put in its place unread: what stands there is read first.
    tab.workspace.put_area(area("b"));
    tab.record("b").area.prefecture = "三重県".to_owned();
    tab.save().expect("room");
    assert_eq!(tab.vision("b"), "前から");
    assert_eq!(tab.record("b").area.prefecture, "三重県");
}

#[test]
fn two_tabs_on_one_area_both_go_on() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.load("a");
    two.load("a");
    one.vision("a").push_str("安心");
    two.record("a").area.name.push_str("（北）");
    one.save().expect("room");
    two.save().expect("room");
    one.hear(Unit::Area(AreaId::new("a")));
    assert_eq!(one.record("a"), two.record("a"));
    assert_eq!(one.vision("a"), "安心");
    assert!(one.record("a").area.name.ends_with("（北）"));
    assert_eq!(one.clashes, []);
    assert_eq!(two.clashes, []);
}

#[test]
fn where_both_changed_one_place_both_stand_side_by_side() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.load("a");
    two.load("a");
    one.vision("a").push_str("安心");
    two.vision("a").push_str("ともに");
    one.save().expect("room");
    two.save().expect("room");
    assert_eq!(two.vision("a"), "ともに", "somebody may be typing it");
    let unit = Unit::Area(AreaId::new("a"));
    let clashes = ready(two.keeper.clashes()).expect("a store");
    let [clash] = clashes[&unit].as_slice() else {
        panic!("{clashes:?}");
    };
    assert_eq!(clash.ours, Some("安心".into()), "what stands beside");
    assert_eq!(clash.theirs, Some("ともに".into()), "what stands");
    one.hear(unit.clone());
    assert_eq!(one.vision("a"), "ともに");
    assert_eq!(one.clashes, [], "one's own late write is nobody else's");
    // It is said once, however often it is found.
    two.vision("a").push_str("暮らす");
    two.save().expect("room");
    assert_eq!(
        ready(one.keeper.clashes()).expect("a store")[&unit].len(),
        1
    );
    let choice = super::super::merge::Choice::Ours;
    assert!(super::super::put_choice(
        &mut two.workspace,
        &unit,
        clash,
        choice
    ));
    assert_eq!(two.vision("a"), "安心");
    two.keeper.chosen(&unit, clash);
    // As long as it is not written, nobody else is told that it is done.
    store.limit(Some(1));
    two.save().expect_err("no room");
    assert!(!ready(one.keeper.clashes()).expect("a store").is_empty());
    store.limit(None);
    two.save().expect("room");
    assert!(ready(one.keeper.clashes()).expect("a store").is_empty());
}

#[test]
fn what_one_tab_lets_go_and_another_edits_stays() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    for tab in [&mut one, &mut two] {
        tab.load_all();
    }
    one.workspace.remove_area(&AreaId::new("a"));
    one.workspace.let_go(&AreaId::new("a"));
    one.workspace.remove_area(&AreaId::new("b"));
    one.workspace.let_go(&AreaId::new("b"));
    one.save().expect("room");
    assert_eq!(store.entries().get(&head_of("a")), None);
    two.vision("a").push_str("まだ書いている");
    two.save().expect("room");
    two.hear(Unit::Area(AreaId::new("b")));
    assert!(
        two.workspace.record(&AreaId::new("b")).is_none(),
        "nobody edited it"
    );
    let mut three = Tab::open(&store, "three");
    three.load_all();
    assert_eq!(three.vision("a"), "まだ書いている");
}

#[test]
fn putting_away_and_editing_go_together() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.load("a");
    two.load("a");
    one.workspace.remove_area(&AreaId::new("a"));
    two.vision("a").push_str("安心");
    one.save().expect("room");
    two.save().expect("room");
    let mut three = Tab::open(&store, "three");
    three.load("a");
    let [away] = three.workspace.removed.as_slice() else {
        panic!("it was put away");
    };
    assert_eq!(away.plans[0].vision, "安心");
}

#[test]
fn what_a_leaving_page_put_is_merged_by_the_next() {
    let store = two_areas();
    let mut one = Tab::open(&store, "one");
    one.load("a");
    let mut two = Tab::open(&store, "two");
    two.load("a");
    one.vision("a").push_str("安心");
    one.workspace.put_area(area("new"));
    two.record("a").area.name.push_str("（北）");
    two.save().expect("room");
    one.leave();
    assert!(
        store
            .entries()
            .keys()
            .any(|n| n.starts_with(&Kind::Unsettled.prefix()))
    );
    let mut three = Tab::open(&store, "three");
    three.load_all();
    assert_eq!(three.vision("a"), "安心");
    assert!(three.record("a").area.name.ends_with("（北）"));
    assert_eq!(three.record("new").area.name, "津圏域");
    assert!(
        !store
            .entries()
            .keys()
            .any(|n| n.starts_with(&Kind::Unsettled.prefix()))
    );
}

#[test]
fn what_is_written_after_all_is_not_settled_again() {
    let store = two_areas();
    let mut one = Tab::open(&store, "one");
    one.load("a");
    one.vision("a").push_str("安心");
    one.leave();
    one.save().expect("room");
    assert!(
        !store
            .entries()
            .keys()
            .any(|n| n.starts_with(&Kind::Unsettled.prefix()))
    );
}

#[test]
fn nothing_is_written_before_a_good_first_read() {
    let store = two_areas();
    store.fail(Some(StoreError::Other("後で".to_owned())));
    let keeper = Keeper::new(store.clone(), "late");
    let told = ready(keeper.open()).expect_err("no answer").to_string();
    assert!(
        told.contains("読めませんでした") && !told.contains("保存できませんでした"),
        "nothing was to be saved: {told}"
    );
    store.fail(None);
    let before = store.entries();
    let mut tab = Tab {
        keeper,
        workspace: Workspace::default(),
        clashes: Vec::new(),
    };
    tab.workspace.put_area(area("a"));
    tab.vision("a").push_str("あとから");
    tab.save().expect("room");
    let mut again = Tab::open(&store, "again");
    again.load_all();
    assert_eq!(again.vision("a"), "あとから");
    assert_eq!(
        again.workspace.records.len(),
        2,
        "what was there is there: {}",
        before.len()
    );
}

#[test]
fn a_store_that_was_cleared_is_found_out_and_can_be_written_back() {
    let store = two_areas();
    let mut tab = Tab::open(&store, "one");
    tab.load_all();
    assert_eq!(ready(tab.keeper.is_cleared()), Ok(false));
    store.clear();
    assert_eq!(ready(tab.keeper.is_cleared()), Ok(true));
    tab.vision("a").push_str("残す");
    assert!(tab.save().is_err());
    assert!(store.entries().is_empty(), "not before somebody says so");
    tab.keeper.begin_anew();
    tab.save().expect("room");
    let mut again = Tab::open(&store, "again");
    again.load_all();
    assert_eq!(again.vision("a"), "残す");
    assert_eq!(again.workspace.records.len(), 2);
}

#[test]
fn a_write_that_did_not_happen_is_found_out() {
    let store = two_areas();
    let mut tab = Tab::open(&store, "one");
    tab.load("a");
    tab.vision("a").push_str("安心");
    store.forget_writes(true);
    assert!(matches!(tab.save(), Err(StoreError::Other(_))));
    store.forget_writes(false);
    tab.save().expect("room");
    let mut again = Tab::open(&store, "again");
    again.load("a");
    assert_eq!(again.vision("a"), "安心");
}

#[test]
fn a_full_store_keeps_what_it_has_and_takes_more_once_there_is_room() {
    let store = two_areas();
    let mut tab = Tab::open(&store, "one");
    tab.load_all();
    let before = store.entries();
    store.limit(Some(store.size() + 20));
    tab.vision("a").push_str(&"長い".repeat(5));
    assert_eq!(tab.save(), Err(StoreError::Full));
    assert_eq!(store.entries(), before);
    tab.workspace.remove_area(&AreaId::new("b"));
    tab.workspace.let_go(&AreaId::new("b"));
    assert_eq!(tab.save(), Ok(()), "letting an area go makes room");
    assert_eq!(store.entries().get(&head_of("b")), None);
}

#[test]
fn what_a_newer_version_wrote_is_told_and_stays() {
    let store = two_areas();
    let sealed = store.entries()[&head_of("a")].clone();
    let mut head = Head::open(&sealed).expect("whole");
    head.format = backup::VERSION + 1;
    store.tamper(&head_of("a"), &head.seal());
    let before = store.entries();
    let keeper = Keeper::new(store.clone(), "one");
    let opened = ready(keeper.open()).expect("a store");
    assert_eq!(opened.areas.len(), 1);
    let [broken] = opened.broken.as_slice() else {
        panic!("{:?}", opened.broken);
    };
    let Fault::Newer(error) = &broken.fault else {
        panic!("{broken:?}");
    };
    assert!(error.to_string().contains("新しい版のものさし"), "{error}");
    let mut tab = Tab {
        keeper,
        workspace: Workspace::default(),
        clashes: Vec::new(),
    };
    tab.workspace.put_area(area("a"));
    let mut all = Touched::default();
    all.all();
    let write = tab.keeper.prepare(&tab.workspace, &all).expect("JSON");
    let refused = ready(tab.keeper.write(write));
    assert!(!matches!(refused, Err(SaveError::Store(_))), "{refused:?}");
    assert_eq!(store.entries(), before);
}

#[test]
fn the_unreadable_is_set_aside_and_stays() {
    let store = two_areas();
    let unit = Unit::Area(AreaId::new("a"));
    let part = Kind::Part.one_of(&unit, "area");
    let text = store.entries()[&part].replace("津圏域", "律圏域");
    store.tamper(&part, &text);
    let keeper = Keeper::new(store.clone(), "one");
    ready(keeper.open()).expect("a store");
    let Err(LoadError::Broken(broken)) = ready(keeper.load(&unit)) else {
        panic!("its checksum does not fit");
    };
    assert_eq!(broken.fault, Fault::Damaged);
    assert_eq!(broken.area.as_deref(), Some("津圏域"));
    // Another page has mended it meanwhile.
    let sound = store.entries()[&head_of("a")].clone();
    store.tamper(&head_of("a"), "another head");
    let set_aside = || ready(keeper.set_aside(&broken, "2026-11-26T10:00:00+09:00"));
    assert_eq!(set_aside(), Ok(false));
    assert!(store.entries().contains_key(&part));
    assert_eq!(ready(keeper.asides()), Ok(Vec::new()));
    store.tamper(&head_of("a"), &sound);
    assert_eq!(set_aside(), Ok(true));
    assert_eq!(store.entries().get(&head_of("a")), None);
    let asides = ready(keeper.asides()).expect("a store");
    assert!(asides[0].text.contains("律圏域"), "{asides:?}");
    assert_eq!(asides[0].when(), "2026-11-26T10:00:00+09:00");
}

#[test]
fn what_is_stored_and_was_never_read_is_not_taken_for_saved() {
    let store = two_areas();
    let unit = Unit::Area(AreaId::new("a"));
    let mut tab = Tab::open(&store, "one");
    tab.load("b");
    // A 控え with the area was restored while what is stored of it cannot be read.
    tab.workspace.put_area(area("a"));
    tab.vision("b").push_str("安心");
    let all = |tab: &Tab| {
        let mut all = Touched::default();
        all.all();
        tab.keeper.prepare(&tab.workspace, &all).expect("JSON")
    };
    let refused = ready(tab.keeper.write(all(&tab)));
    assert_eq!(refused, Err(SaveError::Overtaken(vec![unit.clone()])));
    // The others do not wait for it.
    ready(tab.keeper.write(all(&tab).without(&[unit]))).expect("room");
    let mut later = Tab::open(&store, "two");
    later.load("b");
    assert_eq!(later.vision("b"), "安心");
}

#[test]
fn after_a_first_look_that_failed_nothing_is_taken_for_gone() {
    let store = two_areas();
    let mut first = Tab::open(&store, "first");
    first.workspace.references = crate::exchange::builtin::builtin_references()[..1].to_vec();
    first.save().expect("room");
    let before = store.entries();
    let mut tab = Tab::open(&store, "one");
    // It opened, and what came after failed.
    tab.workspace = Workspace::default();
    tab.keeper.begin_anew();
    tab.workspace.put_area(area("new"));
    tab.save().expect("room");
    for (name, text) in before {
        let is_part = name.starts_with(&Kind::Part.prefix());
        assert!(
            !is_part || store.entries().get(&name) == Some(&text),
            "{name}"
        );
    }
    tab.hear(Unit::Shared);
    assert_eq!(tab.workspace.references.len(), 1);
}

#[test]
fn without_room_no_tabs_words_are_lost() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.load("a");
    two.load("a");
    one.vision("a").push_str("安心");
    one.save().expect("room");
    two.vision("a").push_str("ともに");
    store.limit(Some(store.size()));
    two.save().expect_err("no room");
    store.limit(None);
    two.save().expect("room");
    let unit = Unit::Area(AreaId::new("a"));
    let clashes = ready(one.keeper.clashes()).expect("a store");
    assert_eq!(clashes[&unit][0].ours, Some("安心".into()));
    // And where the page is left before there is room.
    one.hear(unit.clone());
    one.vision("a").push_str("です");
    one.save().expect("room");
    two.vision("a").push_str("ます");
    store.limit(Some(store.size()));
    two.save().expect_err("no room");
    store.limit(None);
    two.leave();
    let later = Tab::open(&store, "later");
    let clashes = ready(later.keeper.clashes()).expect("a store");
    let said = format!("{clashes:?}");
    assert!(
        said.contains("ともにです") && said.contains("ともにます"),
        "{said}"
    );
}

#[test]
fn an_area_that_went_and_came_back_is_read_again() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.load_all();
    two.load_all();
    for _ in 0..3 {
        two.vision("a").push('あ');
        two.save().expect("room");
    }
    one.hear(Unit::Area(AreaId::new("a")));
    let record = one.record("a").clone();
    one.workspace
        .records
        .retain(|r| r.area.id != record.area.id);
    one.save().expect("room");
    one.workspace.records.push(record);
    one.vision("a").push('い');
    one.save().expect("room");
    two.vision("b").push('う');
    two.record("a").area.name.push('え');
    two.save().expect("it counts anew");
    assert_eq!(two.vision("a"), "あああい");
}

#[test]
fn ones_own_write_is_not_taken_for_anothers() {
    let store = two_areas();
    let mut tab = Tab::open(&store, "one");
    tab.load("a");
    // The write took place, and its end was not told.
    let mut same = Tab::open(&store, "one");
    same.load("a");
    same.vision("a").push_str("とも");
    same.save().expect("room");
    tab.vision("a").push_str("ともに");
    tab.save().expect("room");
    assert_eq!(tab.clashes, []);
    let mut later = Tab::open(&store, "two");
    later.load("a");
    assert_eq!(later.vision("a"), "ともに");
}

#[test]
fn what_was_left_of_an_area_that_is_gone_is_set_aside() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.load("a");
    two.load("a");
    one.vision("a").push_str("さいごの言葉");
    two.workspace.records.clear();
    two.save().expect("room");
    one.leave();
    let later = Tab::open(&store, "three");
    let asides = ready(later.keeper.asides()).expect("a store");
    assert!(
        asides.iter().any(|a| a.text.contains("さいごの言葉")),
        "{asides:?}"
    );
    let unsettled = store.entries().into_keys();
    assert_eq!(
        unsettled
            .filter(|n| n.starts_with(&Kind::Unsettled.prefix()))
            .count(),
        0
    );
}

#[test]
fn in_a_store_that_was_cleared_nothing_is_taken_for_let_go() {
    let store = two_areas();
    let mut tab = Tab::open(&store, "one");
    tab.load("a");
    store.clear();
    for id in ["a", "b"] {
        let unit = Unit::Area(AreaId::new(id));
        let found = ready(tab.keeper.find(&unit)).map(|_| ());
        assert_eq!(found, Err(LoadError::Cleared));
        assert_eq!(ready(tab.keeper.load(&unit)), Err(LoadError::Cleared));
    }
    assert_eq!(tab.keeper.away(), [AreaId::new("b")]);
}

#[test]
fn what_was_chosen_waits_with_its_unit() {
    let store = two_areas();
    let (mut one, mut two) = (Tab::open(&store, "one"), Tab::open(&store, "two"));
    one.load("a");
    two.load("a");
    one.vision("a").push_str("安心");
    two.vision("a").push_str("ともに");
    one.save().expect("room");
    two.save().expect("room");
    let unit = Unit::Area(AreaId::new("a"));
    let clash = ready(two.keeper.clashes()).expect("a store")[&unit][0].clone();
    two.keeper.chosen(&unit, &clash);
    let mut all = Touched::default();
    all.all();
    let write = two.keeper.prepare(&two.workspace, &all).expect("JSON");
    ready(two.keeper.write(write.without(std::slice::from_ref(&unit)))).expect("room");
    let told = ready(one.keeper.clashes()).expect("a store");
    assert_eq!(told[&unit], [clash]);
    two.save().expect("room");
    assert!(ready(one.keeper.clashes()).expect("a store").is_empty());
}

#[test]
fn a_page_that_goes_hands_over_what_was_never_read_and_what_stands_beside() {
    let store = two_areas();
    let unit = Unit::Area(AreaId::new("a"));
    let mut tab = Tab::open(&store, "one");
    // From a file, while what is stored of it could not be read.
    tab.workspace.put_area(area("a"));
    tab.vision("a").push_str("ファイルの言葉");
    let clash = Clash {
        path: Vec::new(),
        base: None,
        ours: Some("こちら".into()),
        theirs: Some("あちら".into()),
    };
    let tell = crate::store::clash_changes::ClashChange::Tell(clash.clone());
    tab.keeper.change_clashes(&Unit::Shared, vec![tell]);
    tab.leave();
    let mut later = Tab::open(&store, "two");
    later.load("a");
    assert_eq!(later.vision("a"), "ファイルの言葉");
    let clashes = ready(later.keeper.clashes()).expect("a store");
    assert_eq!(clashes[&Unit::Shared], [clash]);
    assert_eq!(clashes.get(&unit), None);
}

#[test]
fn what_a_newer_program_wrote_is_told_from_what_is_damaged() {
    let store = two_areas();
    let head = Head::open(&store.entries()[&head_of("a")]).expect("sound");
    let newer = Head {
        format: backup::VERSION + 1,
        ..head
    };
    let unit = Unit::Area(AreaId::new("a"));
    // And where its head has another form.
    let json = format!(r#"{{"format":{},"other":1}}"#, backup::VERSION + 1);
    for text in [newer.seal(), super::super::sealed::seal(&json)] {
        store.tamper(&head_of("a"), &text);
        let keeper = Keeper::new(store.clone(), "one");
        let Err(LoadError::Broken(broken)) = ready(keeper.find(&unit)).map(|_| ()) else {
            panic!("a newer one");
        };
        assert!(matches!(broken.fault, Fault::Newer(_)), "{broken:?}");
    }
}

/// Changes one bit, cuts, or takes away an entry, and looks whether anybody would have noticed.
fn corrupt(random: &mut impl FnMut(usize) -> usize) {
    let store = MemoryStore::default();
    let mut tab = Tab::open(&store, "first");
    tab.workspace
        .records
        .push(exchange::sample().expect("it comes with the tool"));
    tab.workspace.put_area(area("a"));
    tab.save().expect("room");
    let whole = tab.workspace.clone();
    let of_units = |name: &String| {
        name.starts_with(&Kind::Head.prefix()) || name.starts_with(&Kind::Part.prefix())
    };
    let names: Vec<String> = store.entries().into_keys().filter(of_units).collect();
    let name = &names[random(names.len())];
    let text = store.entries()[name].clone();
    let mut bytes = text.clone().into_bytes();
    match random(3) {
        0 => {
            let at = random(bytes.len());
            bytes[at] ^= 1 << random(8);
        }
        1 => bytes.truncate(random(bytes.len())),
        _ => {
            let at = random(bytes.len());
            bytes.insert(at, b' ');
        }
    }
    // A browser gives texts back, whatever stands on the disk.
    let changed = String::from_utf8_lossy(&bytes).into_owned();
    store.tamper(name, &changed);
    let before = store.entries();
    let keeper = Keeper::new(store.clone(), "next");
    let opened = ready(keeper.open()).expect("a store");
    let mut broken = opened.broken.len();
    let mut tab = Tab {
        keeper,
        workspace: opened.shared,
        clashes: Vec::new(),
    };
    for id in tab.keeper.away() {
        match ready(tab.keeper.load(&Unit::Area(id))) {
            Ok(found) => tab.workspace.records.extend(found.expect("new").0.records),
            Err(LoadError::Broken(_)) => broken += 1,
            Err(error) => panic!("{error:?}"),
        }
    }
    assert_eq!(broken, 1, "{name}\n{changed}");
    for record in &tab.workspace.records {
        assert_eq!(
            whole.record(&record.area.id),
            Some(record),
            "the others are whole"
        );
    }
    // Whatever is done then, it stays as it is.
    tab.workspace.put_area(area("another"));
    tab.save().expect("room");
    let unit = |name: &str| {
        let about = Kind::Head
            .about(name)
            .or(Kind::Part.which(name).is_some().then_some(name));
        about.map(str::to_owned)
    };
    for (name, text) in before.iter().filter(|(name, _)| unit(name).is_some()) {
        assert_eq!(
            store.entries().get(name),
            Some(text),
            "nothing is written over"
        );
    }
}

/// How often, in `cargo xtask endure`; a few times otherwise.
pub(crate) fn times(few: usize) -> usize {
    let many = std::env::var("MONOSASHI_ENDURE").ok();
    many.and_then(|n| n.parse().ok()).unwrap_or(few)
}

/// A small random generator with a seed: a failure can be repeated.
pub(crate) fn random(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    }
}

#[test]
fn every_corruption_is_noticed_and_nothing_is_written_over_it() {
    for seed in 0..times(60) as u64 {
        let mut next = random(seed + 1);
        corrupt(&mut next);
    }
}
