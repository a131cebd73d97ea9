//! Places that two tabs changed, kept until somebody has chosen.
//!
//! Must not know how they are shown, nor what is chosen.

use super::clash_changes::{ClashChange, read};
use super::keeper::Keeper;
use super::merge::{Choice, Clash, choose};
use super::names::{Kind, Unit};
use super::{Store, StoreError, head, pieces};
use crate::exchange::backup;
use crate::model::Workspace;
use std::collections::BTreeMap;

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
    /// Somebody has chosen: it is not told any more, once the next write has taken place.
    pub fn chosen(&self, unit: &Unit, clash: &Clash) {
        self.change_clashes(unit, vec![ClashChange::Done(clash.clone())]);
    }

    pub(super) fn change_clashes(&self, unit: &Unit, new: Vec<ClashChange>) {
        if !new.is_empty() {
            let mut steps = self.clash_changes.borrow_mut();
            steps.entry(unit.clone()).or_default().extend(new);
        }
    }

    /// They have been written; what came meanwhile has not.
    pub(super) fn clashes_changed(&self, written: &BTreeMap<Unit, Vec<ClashChange>>) {
        let mut steps = self.clash_changes.borrow_mut();
        for (unit, written) in written {
            if let Some(left) = steps.get_mut(unit) {
                left.drain(..written.len().min(left.len()));
            }
        }
        steps.retain(|_, left| !left.is_empty());
    }

    /// What of `unit` is to be told and not written yet.
    pub(super) fn untold(&self, unit: &Unit) -> Vec<Clash> {
        let steps = self.clash_changes.borrow();
        let told = steps.get(unit).into_iter().flatten();
        let clash = |step: &ClashChange| match step {
            ClashChange::Tell(clash) => Some(clash.clone()),
            ClashChange::Done(_) => None,
        };
        told.filter_map(clash).collect()
    }

    /// As they will stand with the next write.
    pub async fn clashes(&self) -> Result<BTreeMap<Unit, Vec<Clash>>, StoreError> {
        let mut all: BTreeMap<Unit, Vec<Clash>> = BTreeMap::new();
        for (name, text) in self.store.list(&Kind::Clashes.prefix()).await? {
            if let Some(unit) = Kind::Clashes.about(&name).and_then(Unit::from_code)
                && let Some(clashes) = read(&text)
            {
                all.insert(unit, clashes);
            }
        }
        for (unit, steps) in self.clash_changes.borrow().iter() {
            let clashes = all.entry(unit.clone()).or_default();
            steps.iter().for_each(|step| step.take(clashes));
        }
        all.retain(|_, clashes| !clashes.is_empty());
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::super::MemoryStore;
    use super::super::Write;
    use super::super::keeper::tests::ready;
    use super::super::merge::Step;
    use super::*;

    fn clash(ours: &str, theirs: &str) -> Clash {
        Clash {
            path: vec![Step::Name("name".to_owned())],
            base: None,
            ours: Some(ours.into()),
            theirs: Some(theirs.into()),
        }
    }

    #[test]
    fn one_place_is_told_once_while_two_type_on() {
        let keeper = Keeper::new(MemoryStore::default(), "one");
        let check = |ours, theirs, expected: &[Clash]| {
            keeper.change_clashes(&Unit::Shared, vec![ClashChange::Tell(clash(ours, theirs))]);
            ready(keeper.write(Write::default())).expect("room");
            let all = ready(keeper.clashes()).expect("a store");
            assert_eq!(all[&Unit::Shared], expected);
        };
        check("あ", "か", &[clash("あ", "か")]);
        // The other tab finds it, the other way round, with what was typed since.
        check("かき", "あい", &[clash("かき", "あい")]);
        check("か", "あ", &[clash("かき", "あい")]);
        check("さ", "かき", &[clash("かき", "あい"), clash("さ", "かき")]);
    }

    #[test]
    fn what_cannot_be_read_is_set_aside_and_not_written_over() {
        let store = MemoryStore::default();
        let keeper = Keeper::new(store.clone(), "one");
        let name = Kind::Clashes.of(&Unit::Shared);
        store.tamper(&name, "壊れた言葉");
        keeper.change_clashes(&Unit::Shared, vec![ClashChange::Tell(clash("あ", "か"))]);
        ready(keeper.write(Write::default())).expect("room");
        let asides = ready(keeper.asides()).expect("a store");
        assert_eq!(asides.len(), 1);
        assert_eq!(asides[0].text, "壊れた言葉");
        let all = ready(keeper.clashes()).expect("a store");
        assert_eq!(all[&Unit::Shared], [clash("あ", "か")]);
    }
}
