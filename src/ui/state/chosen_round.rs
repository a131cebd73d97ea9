//! The year and the round that are looked at, above the pages: those about all years lead on to it.

use crate::model::{AreaId, FiscalYear, Round};
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::chosen_round::ChosenRound;
use crate::ui::view_models::today::Today;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ChosenRoundState {
    chosen: RwSignal<ChosenRound>,
    today: Signal<Today>,
}

impl ChosenRoundState {
    /// Once, above the pages.
    pub fn provide(here: &Route, today: Signal<Today>) -> Self {
        let chosen = RwSignal::new(ChosenRound::default().after(here));
        let state = Self { chosen, today };
        provide_context(state);
        state
    }

    pub fn get(self) -> ChosenRound {
        self.chosen.get()
    }

    /// The year and the round that the pages of an area are about, followed; `None` once it is gone.
    pub fn of_area(self, app_state: AppState, area: &AreaId) -> Option<(FiscalYear, Round)> {
        let (chosen, today) = (self.get(), self.today.get());
        app_state.with(|w| w.record(area).map(|record| chosen.of(record, today)))
    }

    pub fn choose(self, chosen: ChosenRound) {
        self.chosen.set(chosen);
    }

    /// The page of `route` is being opened.
    pub fn follow(self, route: &Route) {
        let before = self.chosen.get_untracked();
        let after = before.clone().after(route);
        if after != before {
            self.chosen.set(after);
        }
    }
}

pub fn use_chosen_round() -> ChosenRoundState {
    expect_context::<ChosenRoundState>()
}
