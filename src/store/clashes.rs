//! Places that two tabs changed, kept until somebody has chosen.
//!
//! Must not know how they are shown, nor what is chosen.

use super::keeper::Keeper;
use super::merge::{Choice, Clash, choose};
use super::names::{Kind, Unit};
use super::{Change, Store, StoreError, head, pieces, sealed};
use crate::exchange::backup;
use crate::model::Workspace;
use serde_json::Value;
use std::collections::BTreeMap;

fn read(text: Option<&str>) -> Vec<Clash> {
    let json = text.and_then(sealed::open);
    json.and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default()
}

fn change(unit: &Unit, clashes: &[Clash]) -> Option<Change> {
    let name = Kind::Clashes.of(unit);
    if clashes.is_empty() {
        return Some(Change::Remove(name));
    }
    let json = serde_json::to_string(clashes).ok()?;
    Some(Change::Put {
        name,
        text: sealed::seal(&json),
    })
}

/// Puts what somebody chose in its place; whether it stands there now. Nothing happens where the
/// place is gone, its area is not in memory, or the model refuses it.
#[must_use]
pub fn put_choice(workspace: &mut Workspace, unit: &Unit, clash: &Clash, choice: Choice) -> bool {
    if choice == Choice::AsItIs {
        return true;
    }
    let Some(Ok(texts)) = pieces::of(workspace, unit).map(|p| pieces::texts(&p)) else {
        return false;
    };
    let mut value = pieces::value(unit, &texts);
    if choose(&mut value, clash, choice).is_err() {
        return false;
    }
    let read = pieces::read(unit, &value.to_string(), backup::VERSION, head::PLACE);
    let Ok(chosen) = read else { return false };
    let Some(id) = unit.area() else {
        workspace.checklists = chosen.checklists;
        workspace.references = chosen.references;
        return true;
    };
    let mut records = workspace.records.iter_mut().chain(&mut workspace.removed);
    let place = records.find(|r| r.area.id == *id);
    let chosen = place.zip(chosen.records.into_iter().next());
    let is_there = chosen.is_some();
    if let Some((place, record)) = chosen {
        *place = record;
    }
    is_there
}

impl<S: Store> Keeper<S> {
    /// Adds to those of `unit`. One that says again what another says, or less, is not added.
    pub async fn add_clashes(&self, unit: &Unit, new: Vec<Clash>) -> Result<(), StoreError> {
        let name = Kind::Clashes.of(unit);
        self.store
            .transact(&[name], |found| {
                let mut clashes = read(found[0].as_deref());
                for clash in new {
                    clashes.retain(|old| !says_all_of(&clash, old));
                    if !clashes.iter().any(|old| says_all_of(old, &clash)) {
                        clashes.push(clash);
                    }
                }
                change(unit, &clashes).into_iter().collect()
            })
            .await
    }

    /// Somebody has chosen.
    pub async fn drop_clash(&self, unit: &Unit, done: &Clash) -> Result<(), StoreError> {
        let name = Kind::Clashes.of(unit);
        self.store
            .transact(&[name], |found| {
                let mut clashes = read(found[0].as_deref());
                clashes.retain(|c| c != done);
                change(unit, &clashes).into_iter().collect()
            })
            .await
    }

    pub async fn clashes(&self) -> Result<BTreeMap<Unit, Vec<Clash>>, StoreError> {
        let mut all = BTreeMap::new();
        for (name, text) in self.store.list(&Kind::Clashes.prefix()).await? {
            let clashes = read(Some(&text));
            if let Some(unit) = Kind::Clashes.about(&name).and_then(Unit::from_code)
                && !clashes.is_empty()
            {
                all.insert(unit, clashes);
            }
        }
        Ok(all)
    }
}

/// At the same place, with every text of the other, or one that begins with it: somebody typed on.
fn says_all_of(one: &Clash, other: &Clash) -> bool {
    let begins = |longer: &Option<Value>, shorter: &Option<Value>| match (longer, shorter) {
        (Some(Value::String(longer)), Some(Value::String(shorter))) => longer.starts_with(shorter),
        (longer, shorter) => longer == shorter,
    };
    let is_said = |side| begins(&one.ours, side) || begins(&one.theirs, side);
    one.path == other.path && is_said(&other.ours) && is_said(&other.theirs)
}

#[cfg(test)]
mod tests {
    use super::super::MemoryStore;
    use super::super::keeper::tests::ready;
    use super::super::merge::Step;
    use super::*;

    #[test]
    fn one_place_is_told_once_while_two_type_on() {
        let keeper = Keeper::new(MemoryStore::default(), "one");
        let clash = |ours: &str, theirs: &str| Clash {
            path: vec![Step::Name("name".to_owned())],
            base: None,
            ours: Some(ours.into()),
            theirs: Some(theirs.into()),
        };
        let check = |ours, theirs, expected: &[Clash]| {
            ready(keeper.add_clashes(&Unit::Shared, vec![clash(ours, theirs)])).expect("room");
            let all = ready(keeper.clashes()).expect("a store");
            assert_eq!(all[&Unit::Shared], expected);
        };
        check("あ", "か", &[clash("あ", "か")]);
        // The other tab finds it, the other way round, with what was typed since.
        check("かき", "あい", &[clash("かき", "あい")]);
        check("か", "あ", &[clash("かき", "あい")]);
        check("さ", "かき", &[clash("かき", "あい"), clash("さ", "かき")]);
    }
}
