//! The year and the round that are looked at, above the pages: those about all years lead on to it.

use crate::model::{AreaId, FiscalYear, Round};
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::chosen_round::ChosenRound;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ChosenRoundState(RwSignal<ChosenRound>);

impl ChosenRoundState {
    /// Once, above the pages.
    pub fn provide(here: &Route) -> Self {
        let state = Self(RwSignal::new(ChosenRound::default().after(here)));
        provide_context(state);
        state
    }

    pub fn get(self) -> ChosenRound {
        self.0.get()
    }

    /// The year and the round that the pages of an area are about, followed; `None` once it is gone.
    pub fn of_area(self, app_state: AppState, area: &AreaId) -> Option<(FiscalYear, Round)> {
        let (chosen, today) = (self.get(), clock::fiscal_year());
        app_state.with(|w| w.record(area).map(|record| chosen.of(record, today)))
    }

    pub fn choose(self, chosen: ChosenRound) {
        self.0.set(chosen);
    }

    /// The page of `route` is being opened.
    pub fn follow(self, route: &Route) {
        let before = self.0.get_untracked();
        let after = before.clone().after(route);
        if after != before {
            self.0.set(after);
        }
    }
}

pub fn use_chosen_round() -> ChosenRoundState {
    expect_context::<ChosenRoundState>()
}
