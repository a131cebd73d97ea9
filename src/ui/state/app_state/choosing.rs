//! Somebody chooses between what two pages made of one place.

use super::AppState;
use crate::store::Unit;
use crate::store::merge::{Choice, Clash};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

impl AppState {
    /// Places that two tabs changed, for somebody to choose; followed. Those of an area that cannot
    /// be read wait until it can, or until it is set aside.
    pub fn to_choose(self) -> Vec<(Unit, Clash)> {
        let broken = self.broken.get();
        let is_broken = |unit: &Unit| broken.iter().any(|b| b.unit == *unit);
        let all = self.clashes.get().into_iter();
        all.filter(|(unit, _)| !is_broken(unit)).collect()
    }

    /// Brings the areas in which somebody has to choose: what stands there now is told of them, and
    /// not only what stood there then.
    pub fn bring_those_to_choose_in(self) {
        let all = self.to_choose().into_iter();
        let areas: BTreeSet<_> = all.filter_map(|(unit, _)| unit.area().cloned()).collect();
        spawn_local(async move {
            for id in areas {
                self.bring_if_away(&id).await;
            }
        });
    }

    /// Puts the chosen one in its place. What cannot be put there stays to be chosen.
    pub fn choose(self, unit: Unit, clash: Clash, choice: Choice) {
        spawn_local(async move {
            let Ok(keeper) = self.keeper() else { return };
            if let Some(id) = unit.area() {
                self.bring_if_away(id).await;
            }
            let mut is_done = false;
            self.edit(|w| is_done = crate::store::put_choice(w, &unit, &clash, choice));
            if !is_done {
                return;
            }
            // Written together: a text that was chosen must not be lost between the two.
            keeper.chosen(&unit, &clash);
            self.look_for_clashes().await;
        });
    }
}
