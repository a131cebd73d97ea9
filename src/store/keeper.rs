//! One workspace in one store: opened by its summaries, loaded area by area, saved piece by piece.
//!
//! Must not know a browser, nor when it is time to save. What is in memory belongs to whoever calls:
//! it hands the workspace in, to be compared or changed, and never across a wait.

use super::head::{self, Fault, Head};
use super::merge::{Clash, merge};
use super::names::{Kind, MARK, Unit};
use super::pieces::{self, Piece, Pieces, Texts};
use super::{Change, Store, StoreError, sealed};
use crate::exchange::backup;
use crate::model::{AreaId, AreaRecord, Workspace};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Which units may have changed since the last write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    units: BTreeSet<Unit>,
    all: bool,
}

impl Touched {
    pub fn area(&mut self, id: &AreaId) {
        self.units.insert(Unit::Area(id.clone()));
    }

    pub fn all(&mut self) {
        self.all = true;
    }

    pub fn add(&mut self, other: Self) {
        self.all |= other.all;
        self.units.extend(other.units);
    }

    pub fn is_empty(&self) -> bool {
        !self.all && self.units.is_empty()
    }
}

impl From<Unit> for Touched {
    fn from(unit: Unit) -> Self {
        Self {
            units: BTreeSet::from([unit]),
            all: false,
        }
    }
}

/// What the list of areas shows of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// With its newest round alone, and without its texts.
    pub record: AreaRecord,
    pub removed: bool,
    pub place: u64,
}

/// A unit that cannot be opened. It stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub unit: Unit,
    pub fault: Fault,
    /// What is there of it, as a text that can be kept in a file.
    pub text: String,
    /// As the summary tells it, where that can be read.
    pub area: Option<String>,
}

/// What the first look into the store found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// Whether nothing was ever written here.
    pub is_new: bool,
    /// The user's own lists and 参考値, and no area.
    pub shared: Workspace,
    /// In their order.
    pub areas: Vec<Summary>,
    pub broken: Vec<Broken>,
}

/// Why an area was not loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// Nothing is there under this name.
    Gone,
    Broken(Broken),
    Store(StoreError),
}

/// Why a write did not take place. What is in memory is still to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// Another page wrote these since they were read: read them again, merge, and write then.
    Overtaken(Vec<Unit>),
    /// What this page has read is gone, all of it.
    Cleared,
    Store(StoreError),
}

impl From<SaveError> for StoreError {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Store(error) => error,
            SaveError::Overtaken(_) => {
                StoreError::Other("ほかの画面が先に書き込みました".to_owned())
            }
            SaveError::Cleared => StoreError::Other("保存した内容が消えています".to_owned()),
        }
    }
}

impl From<StoreError> for SaveError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// A unit as it stands in the store.
#[derive(Clone, Debug)]
pub struct Found {
    unit: Unit,
    /// `None` if it is not there any more.
    there: Option<There>,
}

#[derive(Clone, Debug)]
struct There {
    head: Head,
    sealed: String,
    texts: Texts,
    content: Workspace,
}

/// What is to be written, as it was in memory at one moment.
#[derive(Debug, Default)]
pub struct Write {
    units: Vec<UnitWrite>,
}

impl Write {
    pub fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.iter().map(|u| &u.unit)
    }
}

#[derive(Debug)]
struct UnitWrite {
    unit: Unit,
    /// The head that must stand there; `None` for no head at all.
    expected: Option<String>,
    /// `None`: the unit goes.
    head: Option<Head>,
    puts: Vec<(String, String, Piece<'static>)>,
    removes: Vec<String>,
}

/// What this page knows of a unit in the store.
#[derive(Clone, Debug)]
struct Known {
    head: Head,
    sealed: String,
    /// As this page read or wrote it last, of a unit that is in memory.
    base: Option<Pieces<'static>>,
}

/// One workspace in one store.
#[derive(Debug)]
pub struct Keeper<S> {
    pub(super) store: S,
    /// Of this page and no other.
    pub(super) writer: String,
    /// Which store it is, once anything was read from it or written to it.
    mark: RefCell<Option<String>>,
    units: RefCell<BTreeMap<Unit, Known>>,
}

impl<S: Store> Keeper<S> {
    /// `writer`: a name that no other page bears.
    pub fn new(store: S, writer: &str) -> Self {
        Self {
            store,
            writer: writer.to_owned(),
            mark: RefCell::default(),
            units: RefCell::default(),
        }
    }

    pub fn store(&self) -> &S {
        &self.store
    }

    /// Reads the summaries of all areas, and what belongs to no area.
    pub async fn open(&self) -> Result<Opened, StoreError> {
        let mark = self.store.get(&[MARK.to_owned()]).await?;
        let heads = self.store.list(&Kind::Head.prefix()).await?;
        let mark = mark.into_iter().next().flatten();
        let mut opened = Opened {
            is_new: mark.is_none() && heads.is_empty(),
            ..Opened::default()
        };
        self.mark.replace(mark);
        self.units.borrow_mut().clear();
        for (name, text) in heads {
            let Some(unit) = Kind::Head.about(&name).and_then(Unit::from_code) else {
                continue;
            };
            match self.summary(&unit, &text) {
                Ok(Some(summary)) => opened.areas.push(summary),
                Ok(None) => {}
                Err(fault) => {
                    let broken = self.broken(&unit, fault, &text).await?;
                    opened.broken.push(broken);
                }
            }
        }
        opened.areas.sort_by_key(|a| a.place);
        if self.knows(&Unit::Shared) {
            match self.load(&Unit::Shared).await {
                Ok(found) => opened.shared = found.map(|(w, _)| w).unwrap_or_default(),
                Err(LoadError::Broken(broken)) => opened.broken.push(broken),
                Err(LoadError::Gone) => {}
                Err(LoadError::Store(error)) => return Err(error),
            }
        }
        Ok(opened)
    }

    fn summary(&self, unit: &Unit, sealed: &str) -> Result<Option<Summary>, Fault> {
        let head = Head::open(sealed)?;
        let summary = head.summary(unit)?.map(|record| Summary {
            record,
            removed: head.removed,
            place: head.place,
        });
        let known = Known {
            head,
            sealed: sealed.to_owned(),
            base: None,
        };
        self.units.borrow_mut().insert(unit.clone(), known);
        Ok(summary)
    }

    fn knows(&self, unit: &Unit) -> bool {
        self.units.borrow().contains_key(unit)
    }

    /// Where an area stands among the others.
    pub fn place(&self, id: &AreaId) -> Option<u64> {
        let unit = Unit::Area(id.clone());
        self.units.borrow().get(&unit).map(|k| k.head.place)
    }

    /// Whether the unit is in memory, as far as this keeper was told.
    pub fn is_loaded(&self, unit: &Unit) -> bool {
        self.units
            .borrow()
            .get(unit)
            .is_some_and(|k| k.base.is_some())
    }

    /// The areas that are in the store and not in memory.
    pub fn away(&self) -> Vec<AreaId> {
        let units = self.units.borrow();
        let away = units.iter().filter(|(_, known)| known.base.is_none());
        away.filter_map(|(unit, _)| unit.area().cloned()).collect()
    }

    /// Reads a unit into memory: a workspace that holds it alone, and whether it was put away.
    /// `None`: it is in memory by now, and what is there may have been edited since.
    pub async fn load(&self, unit: &Unit) -> Result<Option<(Workspace, bool)>, LoadError> {
        let found = self.find(unit).await?;
        if self.is_loaded(unit) {
            return Ok(None);
        }
        let Some(there) = found.there else {
            self.units.borrow_mut().remove(unit);
            return Err(LoadError::Gone);
        };
        let (content, removed) = (there.content.clone(), there.head.removed);
        self.learn(unit, there);
        Ok(Some((content, removed)))
    }

    /// Remembers how a unit stands in the store: what is in memory comes from it.
    fn learn(&self, unit: &Unit, there: There) {
        let base = pieces::of(&there.content, unit).unwrap_or_default();
        let base = base.into_iter().map(|(n, p)| (n, p.into_owned())).collect();
        let known = Known {
            head: there.head,
            sealed: there.sealed,
            base: Some(base),
        };
        self.units.borrow_mut().insert(unit.clone(), known);
    }

    /// Reads a unit as it stands, and remembers nothing of it yet.
    pub async fn find(&self, unit: &Unit) -> Result<Found, LoadError> {
        let store_failed = LoadError::Store;
        // Another page may write between the two reads: then they do not fit, and are read again.
        let mut last = None;
        for _ in 0..READS {
            let head = self.store.get(&[Kind::Head.of(unit)]).await;
            let parts = self.store.list(&Kind::Part.all_of(unit)).await;
            let head = head.map_err(store_failed)?.into_iter().next().flatten();
            let texts = texts(&parts.map_err(store_failed)?);
            let Some(sealed) = head else {
                return Ok(Found {
                    unit: unit.clone(),
                    there: None,
                });
            };
            match Head::open(&sealed).and_then(|h| Ok((h.read(unit, &texts)?, h))) {
                Ok((content, head)) => {
                    return Ok(Found {
                        unit: unit.clone(),
                        there: Some(There {
                            head,
                            sealed,
                            texts,
                            content,
                        }),
                    });
                }
                Err(fault) => last = Some((fault, sealed)),
            }
        }
        let (fault, sealed) = last.unwrap_or((Fault::Damaged, String::new()));
        let broken = self.broken(unit, fault, &sealed).await;
        Err(LoadError::Broken(broken.map_err(store_failed)?))
    }

    async fn broken(&self, unit: &Unit, fault: Fault, sealed: &str) -> Result<Broken, StoreError> {
        let parts = self.store.list(&Kind::Part.all_of(unit)).await?;
        let texts = texts(&parts);
        let head = Head::open(sealed).ok();
        let format = head.as_ref().map_or(backup::VERSION, |h| h.format);
        let json = pieces::joined(unit, &texts);
        let summary = head.and_then(|h| h.summary(unit).ok().flatten());
        Ok(Broken {
            unit: unit.clone(),
            fault,
            text: pieces::as_backup(unit, &json, format),
            area: summary.map(|record| record.area.name),
        })
    }

    /// What is to be written of the units that may have changed.
    ///
    /// # Errors
    /// Nothing that is stored may give way to a value that cannot be written.
    pub fn prepare(&self, workspace: &Workspace, touched: &Touched) -> Result<Write, StoreError> {
        let mut write = Write::default();
        for unit in self.units_of(workspace, touched) {
            if let Some(one) = self.prepare_unit(workspace, unit)? {
                write.units.push(one);
            }
        }
        self.place_new(&mut write);
        Ok(write)
    }

    fn units_of(&self, workspace: &Workspace, touched: &Touched) -> Vec<Unit> {
        if !touched.all {
            return touched.units.iter().cloned().collect();
        }
        let records = workspace.records.iter().chain(&workspace.removed);
        let mut units: Vec<Unit> = records.map(|r| Unit::Area(r.area.id.clone())).collect();
        let known = self.units.borrow();
        let gone = known.iter().filter(|(_, k)| k.base.is_some());
        for (unit, _) in gone {
            if !units.contains(unit) {
                units.push(unit.clone());
            }
        }
        if !units.contains(&Unit::Shared) {
            units.push(Unit::Shared);
        }
        units
    }

    fn prepare_unit(
        &self,
        workspace: &Workspace,
        unit: Unit,
    ) -> Result<Option<UnitWrite>, StoreError> {
        let units = self.units.borrow();
        let known = units.get(&unit);
        // A unit that is stored and was not read is not to be written, nor to go.
        if known.is_some_and(|k| k.base.is_none()) {
            return Ok(None);
        }
        let expected = known.map(|k| k.sealed.clone());
        let Some(now) = pieces::of(workspace, &unit) else {
            let removes = known.map(|k| k.head.pieces.keys().cloned().collect());
            return Ok(removes.map(|removes| UnitWrite {
                unit,
                expected,
                head: None,
                puts: Vec::new(),
                removes,
            }));
        };
        if known.is_none() && now.is_empty() {
            return Ok(None);
        }
        let none = Pieces::new();
        // What an earlier version of the model wrote is written anew, all of it.
        let base = known.filter(|k| head::is_current(&k.head));
        let base = base.and_then(|k| k.base.as_ref()).unwrap_or(&none);
        let mut puts = Vec::new();
        for (name, piece) in &now {
            if base.get(name) != Some(piece) {
                let text = piece.text().map_err(|_| unwritable())?;
                puts.push((name.clone(), text, piece.clone().into_owned()));
            }
        }
        let stored = known.map(|k| &k.head.pieces);
        let removes: Vec<String> = stored
            .into_iter()
            .flat_map(|p| p.keys())
            .filter(|name| !now.contains_key(*name))
            .cloned()
            .collect();
        let removed = is_removed(workspace, &unit);
        let same = known.is_some_and(|k| k.head.removed == removed);
        if same && puts.is_empty() && removes.is_empty() {
            return Ok(None);
        }
        let mut pieces = stored.cloned().unwrap_or_default();
        pieces.retain(|name, _| now.contains_key(name));
        pieces.extend(
            puts.iter()
                .map(|(name, text, _)| (name.clone(), sealed::checksum(text))),
        );
        let summary = unit.area().and_then(|id| {
            let mut records = workspace.records.iter().chain(&workspace.removed);
            records.find(|r| r.area.id == *id).map(head::summary)
        });
        let head = Head {
            revision: known.map_or(0, |k| k.head.revision) + 1,
            writer: self.writer.clone(),
            format: backup::VERSION,
            place: known.map_or(0, |k| k.head.place),
            removed,
            pieces,
            summary: summary.unwrap_or_default(),
        };
        Ok(Some(UnitWrite {
            unit,
            expected,
            head: Some(head),
            puts,
            removes,
        }))
    }

    /// New areas come after all others, in their order.
    fn place_new(&self, write: &mut Write) {
        let units = self.units.borrow();
        let last = units.values().map(|k| k.head.place).max().unwrap_or(0);
        let new = write.units.iter_mut().filter_map(|u| u.head.as_mut());
        for (place, head) in (last + 1..).zip(new.filter(|h| h.place == 0)) {
            head.place = place;
        }
    }

    /// Writes, checks, and remembers. Ends when what was written has been read back.
    pub async fn write(&self, write: Write) -> Result<(), SaveError> {
        if write.is_empty() {
            return Ok(());
        }
        let heads: Vec<String> = write.units.iter().map(|u| Kind::Head.of(&u.unit)).collect();
        let mut names = vec![MARK.to_owned()];
        names.extend(heads.iter().cloned());
        let known_mark = self.mark.borrow().clone();
        let mark = known_mark.clone().unwrap_or_else(|| self.writer.clone());
        let sealed: Vec<Option<String>> = write
            .units
            .iter()
            .map(|u| u.head.as_ref().map(Head::seal))
            .collect();
        let mut refused = None;
        let mut found_mark = None;
        self.store
            .transact(&names, |found| {
                found_mark = found[0].clone();
                refused = refusal(&write, known_mark.as_deref(), found);
                match refused {
                    Some(_) => Vec::new(),
                    None => self.changes(&write, &sealed, found_mark.is_none().then_some(&mark)),
                }
            })
            .await?;
        if let Some(error) = refused {
            return Err(error);
        }
        self.read_back(&write, &heads, &sealed).await?;
        self.mark.replace(found_mark.or(Some(mark)));
        self.remember(write, sealed);
        Ok(())
    }

    fn changes(
        &self,
        write: &Write,
        sealed: &[Option<String>],
        new_mark: Option<&String>,
    ) -> Vec<Change> {
        let mut changes = Vec::new();
        if let Some(mark) = new_mark {
            changes.push(Change::Put {
                name: MARK.to_owned(),
                text: mark.clone(),
            });
        }
        for (one, head) in write.units.iter().zip(sealed) {
            let unit = &one.unit;
            for (piece, text, _) in &one.puts {
                changes.push(Change::Put {
                    name: Kind::Part.one_of(unit, piece),
                    text: text.clone(),
                });
            }
            let removes = one.removes.iter();
            changes.extend(removes.map(|p| Change::Remove(Kind::Part.one_of(unit, p))));
            changes.push(match head {
                Some(text) => Change::Put {
                    name: Kind::Head.of(unit),
                    text: text.clone(),
                },
                None => Change::Remove(Kind::Head.of(unit)),
            });
            changes.push(Change::Remove(Kind::Unsettled.one_of(unit, &self.writer)));
        }
        changes
    }

    /// A write that silently did not take place is found out. One that another page has written over
    /// since did take place.
    async fn read_back(
        &self,
        write: &Write,
        heads: &[String],
        sealed: &[Option<String>],
    ) -> Result<(), StoreError> {
        let found = self.store.get(heads).await?;
        let revision = |text: &Option<String>| {
            let head = text.as_deref().and_then(|t| Head::open(t).ok());
            head.map_or(0, |h| h.revision)
        };
        let written = write.units.iter().zip(sealed).zip(&found);
        for ((one, sealed), found) in written {
            let is_there = match &one.head {
                Some(head) => found == sealed || revision(found) > head.revision,
                None => found.is_none() || *found != one.expected,
            };
            if !is_there {
                return Err(StoreError::Other(
                    "書き込んだ内容が残っていません".to_owned(),
                ));
            }
        }
        Ok(())
    }

    fn remember(&self, write: Write, sealed: Vec<Option<String>>) {
        let mut units = self.units.borrow_mut();
        for (one, sealed) in write.units.into_iter().zip(sealed) {
            let (Some(head), Some(sealed)) = (one.head, sealed) else {
                units.remove(&one.unit);
                continue;
            };
            if units
                .get(&one.unit)
                .is_some_and(|k| k.head.revision > head.revision)
            {
                continue;
            }
            let before = units.remove(&one.unit).and_then(|k| k.base);
            let mut base = before.unwrap_or_default();
            for name in &one.removes {
                base.remove(name);
            }
            base.extend(one.puts.into_iter().map(|(name, _, piece)| (name, piece)));
            let known = Known {
                head,
                sealed,
                base: Some(base),
            };
            units.insert(one.unit, known);
        }
    }

    /// What the others wrote since this page read it, by looking at all heads: for a page that may
    /// not have heard of it.
    pub async fn overtaken(&self) -> Result<Vec<Unit>, StoreError> {
        let heads = self.store.list(&Kind::Head.prefix()).await?;
        let units = self.units.borrow();
        let mut changed = Vec::new();
        let mut there = BTreeSet::new();
        for (name, text) in &heads {
            let Some(unit) = Kind::Head.about(name).and_then(Unit::from_code) else {
                continue;
            };
            if units.get(&unit).is_none_or(|k| k.sealed != *text) {
                changed.push(unit.clone());
            }
            there.insert(unit);
        }
        changed.extend(units.keys().filter(|u| !there.contains(u)).cloned());
        Ok(changed)
    }

    /// Whether what this page has read is gone from the store, all of it.
    pub async fn is_cleared(&self) -> Result<bool, StoreError> {
        let known = self.mark.borrow().clone();
        if known.is_none() {
            return Ok(false);
        }
        let found = self.store.get(&[MARK.to_owned()]).await?;
        Ok(found.into_iter().next().flatten() != known)
    }

    /// After the store was cleared, on the user's word: all that is in memory is new to it.
    pub fn begin_anew(&self) {
        self.mark.replace(None);
        self.units.borrow_mut().clear();
    }

    /// Brings what stands in the store into the workspace. Where both changed the same place, what
    /// is in memory stays there (somebody may be typing it), and the place is told.
    pub fn adopt(&self, found: Found, workspace: &mut Workspace) -> Vec<Clash> {
        let Found { unit, there } = found;
        // Read before this page wrote or read something newer.
        let is_older = |there: &There| {
            let units = self.units.borrow();
            let known = units.get(&unit).filter(|k| k.base.is_some());
            known.is_some_and(|k| there.head.revision <= k.head.revision)
        };
        if there.as_ref().is_some_and(is_older) {
            return Vec::new();
        }
        let base = self.units.borrow().get(&unit).and_then(|k| k.base.clone());
        let Some(there) = there else {
            self.units.borrow_mut().remove(&unit);
            let unchanged = base.is_some_and(|b| pieces::of(workspace, &unit) == Some(b));
            if unchanged {
                take_out(workspace, &unit);
            }
            return Vec::new();
        };
        let ours = pieces::of(workspace, &unit).map(|p| {
            let owned = p.into_iter().map(|(n, p)| (n, p.into_owned()));
            owned.collect::<Pieces<'static>>()
        });
        let Some(ours) = ours else {
            // Not in memory: a page that wants it loads it.
            let gone_here = base.is_some();
            if !gone_here {
                let known = Known {
                    head: there.head,
                    sealed: there.sealed,
                    base: None,
                };
                self.units.borrow_mut().insert(unit, known);
                return Vec::new();
            }
            // Let go here, changed there: what was typed there stays.
            put_in(workspace, &unit, &there.content, there.head.removed);
            self.learn(&unit, there);
            return Vec::new();
        };
        let before = self.units.borrow().get(&unit).map(|k| k.head.removed);
        let now = is_removed(workspace, &unit);
        let removed = match before {
            Some(before) if before == now => there.head.removed,
            _ => now,
        };
        let (content, clashes) = match base == Some(ours.clone()) {
            true => (there.content.clone(), Vec::new()),
            false => merged(&unit, base.as_ref(), &ours, &there),
        };
        put_in(workspace, &unit, &content, removed);
        self.learn(&unit, there);
        clashes
    }

    /// Tells the keeper what a page had read when it left something unsettled.
    pub(super) fn pretend(&self, unit: &Unit, base: Option<Workspace>, removed: bool) {
        let mut units = self.units.borrow_mut();
        if let (Some(known), Some(base)) = (units.get_mut(unit), base) {
            // Older than anything that stands there.
            known.head.revision = 0;
            known.head.removed = removed;
            let pieces = pieces::of(&base, unit).unwrap_or_default();
            let owned = pieces.into_iter().map(|(n, p)| (n, p.into_owned()));
            known.base = Some(owned.collect());
        }
    }

    /// Nothing is there under this name any more.
    pub(super) fn forget(&self, unit: &Unit) {
        self.units.borrow_mut().remove(unit);
    }

    /// The unit is not in memory any more.
    pub(super) fn unload(&self, unit: &Unit) {
        if let Some(known) = self.units.borrow_mut().get_mut(unit) {
            known.base = None;
        }
    }

    /// The texts of the pieces that changed, as they were read and as they are: for a page that is
    /// being left.
    pub(super) fn changed(
        &self,
        workspace: &Workspace,
        touched: &Touched,
    ) -> Result<Vec<Changed>, StoreError> {
        let write = self.prepare(workspace, touched)?;
        let units = self.units.borrow();
        let mut changed = Vec::new();
        for one in write.units {
            // Whoever lets an area go has a page that stays open: nothing waits to be settled.
            let Some(head) = one.head else { continue };
            let base = units.get(&one.unit).and_then(|k| k.base.as_ref());
            let names: BTreeSet<&String> = one
                .puts
                .iter()
                .map(|(n, ..)| n)
                .chain(&one.removes)
                .collect();
            let before = names.iter().filter_map(|name| {
                let piece = base?.get(*name)?;
                Some(piece.text().map(|text| ((*name).clone(), text)))
            });
            let before: Result<Texts, _> = before.collect();
            changed.push(Changed {
                was_removed: units.get(&one.unit).is_some_and(|k| k.head.removed),
                unit: one.unit,
                removed: head.removed,
                format: head.format,
                before: before.map_err(|_| unwritable())?,
                after: one.puts.into_iter().map(|(n, text, _)| (n, text)).collect(),
            });
        }
        Ok(changed)
    }
}

/// The changed pieces of one unit, as a page had them.
#[derive(Debug)]
pub(super) struct Changed {
    pub unit: Unit,
    pub was_removed: bool,
    pub removed: bool,
    pub format: u64,
    pub before: Texts,
    pub after: Texts,
}

impl Found {
    /// The texts of its pieces; none if it is not there.
    pub(super) fn texts(&self) -> Texts {
        self.there
            .as_ref()
            .map(|t| t.texts.clone())
            .unwrap_or_default()
    }

    /// What the list of areas shows of it, if it is an area that is there.
    pub fn summary(&self) -> Option<Summary> {
        let there = self.there.as_ref()?;
        let record = there.head.summary(&self.unit).ok().flatten()?;
        Some(Summary {
            record,
            removed: there.head.removed,
            place: there.head.place,
        })
    }
}

/// How often a unit is read anew while others write it.
const READS: usize = 5;

fn unwritable() -> StoreError {
    StoreError::Other("書き出せない値".to_owned())
}

fn texts(parts: &[(String, String)]) -> Texts {
    let text = |(name, text): &(String, String)| {
        let (_, piece) = Kind::Part.which(name)?;
        Some((piece.to_owned(), text.clone()))
    };
    parts.iter().filter_map(text).collect()
}

/// Why nothing may be written over what stands there. `found`: the mark, and the head of each unit.
fn refusal(write: &Write, mark: Option<&str>, found: &[Option<String>]) -> Option<SaveError> {
    let there = found[0].as_deref();
    if mark.is_some() && there != mark {
        return Some(SaveError::Cleared);
    }
    let pairs = write.units.iter().zip(&found[1..]);
    let overtaken = pairs.filter(|(one, head)| one.expected != **head);
    let units: Vec<Unit> = overtaken.map(|(one, _)| one.unit.clone()).collect();
    (!units.is_empty()).then_some(SaveError::Overtaken(units))
}

fn is_removed(workspace: &Workspace, unit: &Unit) -> bool {
    let is_it = |r: &AreaRecord| Some(&r.area.id) == unit.area();
    workspace.removed.iter().any(is_it)
}

fn take_out(workspace: &mut Workspace, unit: &Unit) {
    match unit {
        Unit::Area(id) => {
            workspace.records.retain(|r| r.area.id != *id);
            workspace.removed.retain(|r| r.area.id != *id);
        }
        Unit::Shared => {
            workspace.checklists.clear();
            workspace.references.clear();
        }
    }
}

/// Puts a unit in the place of the one that is there; a new one comes last.
fn put_in(workspace: &mut Workspace, unit: &Unit, content: &Workspace, removed: bool) {
    let Unit::Area(id) = unit else {
        workspace.checklists = content.checklists.clone();
        workspace.references = content.references.clone();
        return;
    };
    let Some(record) = content.records.first().cloned() else {
        return;
    };
    let (here, other) = match removed {
        false => (&mut workspace.records, &mut workspace.removed),
        true => (&mut workspace.removed, &mut workspace.records),
    };
    other.retain(|r| r.area.id != *id);
    match here.iter_mut().find(|r| r.area.id == *id) {
        Some(place) => *place = record,
        None => here.push(record),
    }
}

/// Both changed it. What the model refuses of a merge stays out of it: then what is stored stays,
/// and the whole of ours is told beside it.
fn merged(
    unit: &Unit,
    base: Option<&Pieces<'static>>,
    ours: &Pieces<'static>,
    there: &There,
) -> (Workspace, Vec<Clash>) {
    let value = |pieces: &Pieces<'static>| {
        let texts = pieces::texts(pieces).unwrap_or_default();
        pieces::value(unit, &texts)
    };
    let base = base.map(value);
    let (ours, theirs) = (value(ours), current(unit, &there.content));
    // What is in memory is what stays where both changed one place: somebody may be typing there.
    let merged = merge(base.as_ref(), Some(&theirs), Some(&ours));
    let json = merged.value.map(|v| v.to_string()).unwrap_or_default();
    match pieces::read(unit, &json, backup::VERSION, head::PLACE) {
        Ok(content) => (content, merged.clashes),
        Err(_) => {
            let whole = Clash {
                path: Vec::new(),
                base,
                ours: Some(ours),
                theirs: Some(theirs),
            };
            (there.content.clone(), vec![whole])
        }
    }
}

/// A unit that was read, as the present model writes it.
fn current(unit: &Unit, content: &Workspace) -> serde_json::Value {
    let pieces = pieces::of(content, unit).unwrap_or_default();
    pieces::value(unit, &pieces::texts(&pieces).unwrap_or_default())
}

#[cfg(test)]
mod fuzz;
#[cfg(test)]
pub(super) mod tests;
