//! Out of the store: the summaries first, an area when it is wanted.
//!
//! Must not know how two versions are joined.

use super::{Keeper, Known};
use crate::exchange::backup::{self, IN_TWO_VOICES};
use crate::model::{AreaRecord, Workspace};
use crate::store::head::{Fault, Head};
use crate::store::names::{Kind, MARK, Unit};
use crate::store::pieces::{self, Texts};
use crate::store::{Store, StoreError};
use std::collections::BTreeSet;

/// What the list of areas shows of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// With its newest round alone, and without its texts.
    pub record: AreaRecord,
    pub removed: bool,
    pub place: u64,
    /// The version of the model that wrote it.
    pub version: u64,
}

/// A unit that cannot be opened. It stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub unit: Unit,
    pub fault: Fault,
    /// What is there of it, as a text that can be kept in a file.
    pub text: String,
    /// As the summary or a piece tells it, where that can be read.
    pub area: Option<String>,
    /// The head that stood there: what stands there later may be sound.
    pub sealed: String,
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
    /// All of the store is gone, or it is another one: nothing may be taken for let go.
    Cleared,
    /// Nothing is there under this name.
    Gone,
    Broken(Broken),
    Store(StoreError),
}

/// A unit as it stands in the store.
#[derive(Clone, Debug)]
pub struct Found {
    pub(super) unit: Unit,
    /// The head that this page knew when it began to look.
    pub(super) known: Option<String>,
    /// `None` if it is not there any more.
    pub(super) there: Option<There>,
}

#[derive(Clone, Debug)]
pub(super) struct There {
    pub head: Head,
    pub sealed: String,
    pub texts: Texts,
    pub content: Workspace,
}

impl Opened {
    /// Whether an area has answers that were written when everybody's were called 協議の場の合意.
    pub fn has_older_answers(&self) -> bool {
        let is_older = |area: &&Summary| area.version < IN_TWO_VOICES;
        let mut older = self.areas.iter().filter(is_older);
        older.any(|area| area.record.own_rounds().next().is_some())
    }
}

impl<S: Store> Keeper<S> {
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
                Err(LoadError::Gone | LoadError::Cleared) => {}
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
            version: head.format,
        });
        let known = Known {
            head,
            sealed: sealed.to_owned(),
            base: None,
        };
        self.units.borrow_mut().insert(unit.clone(), known);
        Ok(summary)
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
    pub(super) fn learn(&self, unit: &Unit, there: There) {
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
        let known = self.sealed(unit);
        // Another page may write between the two reads: then they do not fit, and are read again.
        let mut last = None;
        for _ in 0..READS {
            let first = self
                .store
                .get(&[MARK.to_owned(), Kind::Head.of(unit)])
                .await;
            let parts = self.store.list(&Kind::Part.all_of(unit)).await;
            let mut first = first.map_err(store_failed)?.into_iter();
            let (mark, head) = (first.next().flatten(), first.next().flatten());
            let texts = texts(&parts.map_err(store_failed)?);
            let known_mark = self.mark.borrow();
            if known_mark.is_some() && *known_mark != mark {
                return Err(LoadError::Cleared);
            }
            drop(known_mark);
            let Some(sealed) = head else {
                return Ok(Found {
                    unit: unit.clone(),
                    known,
                    there: None,
                });
            };
            match Head::open(&sealed).and_then(|h| Ok((h.read(unit, &texts)?, h))) {
                Ok((content, head)) => {
                    return Ok(Found {
                        unit: unit.clone(),
                        known,
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
            area: summary
                .map(|record| record.area.name)
                .or_else(|| pieces::area_name(&texts)),
            text: pieces::as_backup(unit, &json, format),
            sealed: sealed.to_owned(),
        })
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
}

impl Found {
    /// The texts of its pieces; none if it is not there.
    pub(in crate::store) fn texts(&self) -> Texts {
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
            version: there.head.format,
        })
    }
}

/// How often a unit is read anew while others write it.
const READS: usize = 5;

fn texts(parts: &[(String, String)]) -> Texts {
    let text = |(name, text): &(String, String)| {
        let (_, piece) = Kind::Part.which(name)?;
        Some((piece.to_owned(), text.clone()))
    };
    parts.iter().filter_map(text).collect()
}
