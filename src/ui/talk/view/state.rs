//! What a meeting of the year shows, as it is chosen beforehand, and the way to change it.

use crate::model::{AreaId, AreaRecord, FiscalYear, Talk};
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::talk::TalkViewModel;
use leptos::prelude::*;

/// The year's meeting: what the parts of the page read and change.
#[derive(Clone, Copy)]
pub struct TalkState {
    pub app_state: AppState,
    pub area: StoredValue<AreaId>,
    pub year: FiscalYear,
    pub view_model: Memo<Option<TalkViewModel>>,
}

impl TalkState {
    pub fn area(&self) -> AreaId {
        self.area.get_value()
    }

    /// One part of the choices, followed; the untouched ones while nobody has chosen.
    pub fn of<T>(&self, part: fn(&Talk) -> T) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let year = self.year;
        self.app_state
            .of_area(&self.area(), move |record| match record.talk(year) {
                Some(talk) => part(talk),
                None => part(&Talk::new(year)),
            })
    }

    pub fn change(&self, change: impl FnOnce(&mut Talk)) {
        let year = self.year;
        self.edit(|record| change(record.talk_mut(year)));
    }

    pub fn edit(&self, change: impl FnOnce(&mut AreaRecord)) {
        self.app_state.edit_record(&self.area(), change);
    }
}
