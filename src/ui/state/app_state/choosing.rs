//! Somebody chooses between what two pages made of one place.

use super::AppState;
use crate::store::Unit;
use crate::store::merge::{Choice, Clash};
use leptos::task::spawn_local;

impl AppState {
    /// Puts the chosen one in its place. One whose place is gone is only done with.
    pub fn choose(self, unit: Unit, clash: Clash, choice: Choice) {
        spawn_local(async move {
            let Ok(keeper) = self.keeper() else { return };
            if let Some(id) = unit.area() {
                self.bring_if_away(id).await;
            }
            self.edit(|w| crate::store::put_choice(w, &unit, &clash, choice));
            match keeper.drop_clash(&unit, &clash).await {
                Ok(()) => self.look_for_clashes().await,
                Err(error) => self.failed(error),
            }
        });
    }
}
