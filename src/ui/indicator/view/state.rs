//! The one indicator that the page is about: read in parts, changed at once.

use crate::model::{AreaId, AreaRecord, FiscalYear, Indicator, IndicatorId, Observation, Slot};
use crate::ui::indicator::view_model::typed_value::Typed;
use crate::ui::indicator::view_model::value::replaced;
use crate::ui::state::app_state::AppState;
use crate::ui::state::undo::Undo;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct IndicatorState {
    pub app_state: AppState,
    area: StoredValue<AreaId>,
    id: StoredValue<IndicatorId>,
}

impl IndicatorState {
    pub fn new(app_state: AppState, area: AreaId, id: IndicatorId) -> Self {
        Self {
            app_state,
            area: StoredValue::new(area),
            id: StoredValue::new(id),
        }
    }

    pub fn area(&self) -> AreaId {
        self.area.get_value()
    }

    /// One part of the indicator, followed; other changes do not wake the reader.
    pub fn read<T>(&self, part: impl Fn(&Indicator) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let id = self.id.get_value();
        self.app_state.of_area(&self.area(), move |record| {
            record.indicator(&id).map(&part).unwrap_or_default()
        })
    }

    /// The same, of what stands beside it in the area's record.
    pub fn read_in_area<T>(
        &self,
        part: impl Fn(&AreaRecord, &Indicator) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let id = self.id.get_value();
        self.app_state.of_area(&self.area(), move |record| {
            let indicator = record.indicator(&id);
            indicator.map(|i| part(record, i)).unwrap_or_default()
        })
    }

    /// As it is now, without following it.
    pub fn peek<T: Default>(&self, part: impl FnOnce(&Indicator) -> T) -> T {
        let (area, id) = (self.area(), self.id.get_value());
        self.app_state.peek(|w| {
            let found = w.record(&area).and_then(|r| r.indicator(&id));
            found.map(part).unwrap_or_default()
        })
    }

    pub fn edit(&self, change: impl FnOnce(&mut Indicator)) {
        let id = self.id.get_value();
        self.app_state.edit_record(&self.area(), |record| {
            if let Some(indicator) = record.indicator_mut(&id) {
                change(indicator);
            }
        });
    }

    pub fn remove(&self, undo: Undo, said: String) {
        let id = self.id.get_value();
        undo.changing(self.app_state, &self.area(), said, |r| {
            r.remove_indicator(&id);
        });
    }

    pub fn observation(&self, slot: Slot) -> Option<Observation> {
        self.peek(|i| i.observation(slot))
    }

    /// Keeps a value, and what was said about the one before it; `before` is what stood there
    /// when the slot was last emptied, so that retyping a value loses nothing.
    pub fn put(
        &self,
        slot: Slot,
        year: FiscalYear,
        typed: Option<Typed>,
        before: StoredValue<Option<Observation>>,
    ) {
        let present = self.observation(slot).or_else(|| before.get_value());
        let observation = replaced(present.clone(), typed);
        before.set_value(present);
        self.edit(|i| i.put(slot, year, observation));
    }

    /// Changes what is said about a value; nothing happens where there is none.
    pub fn edit_observation(
        &self,
        slot: Slot,
        year: FiscalYear,
        change: impl FnOnce(&mut Observation),
    ) {
        if let Some(mut observation) = self.observation(slot) {
            change(&mut observation);
            self.edit(|i| i.put(slot, year, Some(observation)));
        }
    }
}
