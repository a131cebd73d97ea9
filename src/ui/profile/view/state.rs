//! What the parts of the page share: the area's sheet, followed in small pieces, the figure whose fields are
//! open, and the block that is being pasted.

use crate::exchange::pasted::Anchor;
use crate::model::{AreaId, AreaRecord, FigureId, ProfileFigure, SheetRow};
use crate::ui::profile::view_model::sheet;
use crate::ui::state::app_state::{AppState, use_app_state};
use leptos::prelude::*;

/// The part of the page that a copied block goes to.
pub const PASTE_PART: &str = "profile-paste";

#[derive(Clone, Copy)]
pub struct ProfileState {
    pub app_state: AppState,
    id: StoredValue<AreaId>,
    /// The figure whose fields are open.
    pub open: RwSignal<Option<FigureId>>,
    /// The copied block, and where it begins as far as it has no names.
    pub block: RwSignal<String>,
    pub at: RwSignal<Anchor>,
    pub is_pasting: RwSignal<bool>,
}

impl ProfileState {
    pub fn open(id: AreaId) -> Self {
        Self {
            app_state: use_app_state(),
            id: StoredValue::new(id),
            open: RwSignal::new(None),
            block: RwSignal::new(String::new()),
            at: RwSignal::new(Anchor::default()),
            is_pasting: RwSignal::new(false),
        }
    }

    pub fn area(&self) -> AreaId {
        self.id.get_value()
    }

    /// A piece of the area, followed.
    pub fn read<T>(&self, read: impl Fn(&AreaRecord) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.app_state.of_area(&self.area(), read)
    }

    /// A piece of the area as it is now.
    pub fn peek<T: Default>(&self, read: impl FnOnce(&AreaRecord) -> T) -> T {
        self.app_state.peek(|w| {
            let record = self.id.with_value(|id| w.record(id));
            record.map(read).unwrap_or_default()
        })
    }

    pub fn edit(&self, change: impl FnOnce(&mut AreaRecord)) {
        self.app_state.edit_record(&self.area(), change);
    }

    /// Changes the area with a row of its sheet as it is now; nothing happens if the row is gone.
    pub fn edit_row(&self, id: &FigureId, change: impl FnOnce(&mut AreaRecord, &SheetRow)) {
        if let Some(row) = self.peek(|record| sheet::row(record, id)) {
            self.edit(|record| change(record, &row));
        }
    }

    /// A way to keep what is typed of a figure.
    pub fn keep<V: 'static>(
        &self,
        id: &FigureId,
        put: impl Fn(&mut ProfileFigure, V) + Send + Sync + 'static,
    ) -> Callback<V> {
        let (state, id) = (*self, id.clone());
        Callback::new(move |value| {
            state.edit_row(&id, |record, row| {
                record.edit_figure(row, |figure| put(figure, value));
            });
        })
    }
}
