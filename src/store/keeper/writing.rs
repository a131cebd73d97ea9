//! Into the store: what changed of each unit, with its head, in one transaction.
//!
//! Must not know when it is time, nor how two versions are joined.

use super::{Keeper, Known};
use crate::exchange::backup;
use crate::model::{AreaId, AreaRecord, Workspace};
use crate::store::clash_changes;
use crate::store::head::{self, Head};
use crate::store::names::{Kind, MARK, Unit};
use crate::store::pieces::{self, Piece, Pieces, Texts};
use crate::store::{Change, Store, StoreError, sealed};
use std::collections::BTreeSet;

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

/// What is to be written, as it was in memory at one moment.
#[derive(Debug, Default)]
pub struct Write {
    units: Vec<UnitWrite>,
    /// Units that are in memory, and stored, and were never read.
    unread: Vec<Unit>,
    left_out: Vec<Unit>,
}

impl Write {
    /// Without these, which are to be written later, and what two tabs changed in them, too.
    #[must_use]
    pub fn without(mut self, left_out: &[Unit]) -> Self {
        self.left_out.extend_from_slice(left_out);
        self.units.retain(|u| !left_out.contains(&u.unit));
        self.unread.retain(|u| !left_out.contains(u));
        self
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

impl<S: Store> Keeper<S> {
    /// What is to be written of the units that may have changed.
    ///
    /// # Errors
    /// Nothing that is stored may give way to a value that cannot be written.
    pub fn prepare(&self, workspace: &Workspace, touched: &Touched) -> Result<Write, StoreError> {
        let mut write = Write::default();
        for unit in self.units_of(workspace, touched) {
            if self.is_unread(workspace, &unit) {
                write.unread.push(unit);
            } else if let Some(one) = self.prepare_unit(workspace, unit)? {
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

    /// Whether something stands there that what is in memory knows nothing of.
    fn is_unread(&self, workspace: &Workspace, unit: &Unit) -> bool {
        let units = self.units.borrow();
        let is_stored_only = units.get(unit).is_some_and(|k| k.base.is_none());
        is_stored_only && pieces::of(workspace, unit).is_some_and(|p| !p.is_empty())
    }

    fn prepare_unit(
        &self,
        workspace: &Workspace,
        unit: Unit,
    ) -> Result<Option<UnitWrite>, StoreError> {
        let units = self.units.borrow();
        let known = units.get(&unit);
        // A unit that is stored and not in memory is not to go.
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

    /// Writes, checks, and remembers; the places that two tabs changed with it. Ends when what was
    /// written has been read back.
    pub async fn write(&self, write: Write) -> Result<(), SaveError> {
        if !write.unread.is_empty() {
            return Err(SaveError::Overtaken(write.unread));
        }
        let mut steps = self.clash_changes.borrow().clone();
        steps.retain(|unit, _| !write.left_out.contains(unit));
        if write.units.is_empty() && steps.is_empty() {
            return Ok(());
        }
        let heads: Vec<String> = write.units.iter().map(|u| Kind::Head.of(&u.unit)).collect();
        let mut names = vec![MARK.to_owned()];
        names.extend(heads.iter().cloned());
        names.extend(steps.keys().map(|unit| Kind::Clashes.of(unit)));
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
                if refused.is_some() {
                    return Vec::new();
                }
                let new_mark = found_mark.is_none().then_some(&mark);
                let mut changes = self.changes(&write, &sealed, new_mark);
                let stored = &found[1 + heads.len()..];
                for ((unit, steps), text) in steps.iter().zip(stored) {
                    changes.extend(clash_changes::changes(unit, text.as_deref(), steps));
                }
                changes
            })
            .await?;
        if let Some(error) = refused {
            return Err(error);
        }
        self.read_back(&write, &heads, &sealed).await?;
        self.mark.replace(found_mark.or(Some(mark)));
        self.remember(write, sealed);
        self.clashes_changed(&steps);
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

    /// The texts of the pieces that changed, as they were read and as they are: for a page that is
    /// being left.
    pub(in crate::store) fn changed(
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
        // Nobody knows here what stands there: both are merged then.
        for unit in write.unread {
            let Some(pieces) = pieces::of(workspace, &unit) else {
                continue;
            };
            let removed = is_removed(workspace, &unit);
            changed.push(Changed {
                was_removed: removed,
                removed,
                format: backup::VERSION,
                before: Texts::new(),
                after: pieces::texts(&pieces).map_err(|_| unwritable())?,
                unit,
            });
        }
        Ok(changed)
    }
}

/// The changed pieces of one unit, as a page had them.
#[derive(Debug)]
pub(in crate::store) struct Changed {
    pub unit: Unit,
    pub was_removed: bool,
    pub removed: bool,
    pub format: u64,
    pub before: Texts,
    pub after: Texts,
}

fn unwritable() -> StoreError {
    StoreError::Other("書き出せない値".to_owned())
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

pub(super) fn is_removed(workspace: &Workspace, unit: &Unit) -> bool {
    let is_it = |r: &AreaRecord| Some(&r.area.id) == unit.area();
    workspace.removed.iter().any(is_it)
}
