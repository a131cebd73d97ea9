//! The way back from the last removal, and from what changed much at once. It lives above the pages: a
//! removal often leads to another one.
//!
//! Must not know what can be undone: whoever does it brings the words and the way back.

use crate::model::{AreaId, AreaRecord};
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::undone::undone;
use leptos::prelude::*;

type Way = Box<dyn FnOnce()>;

#[derive(Clone, Copy)]
pub struct Undo {
    /// What was done, in words; empty if nothing was, or nobody asks any more.
    pub said: RwSignal<String>,
    /// Whether there is a way back from it, or it was just gone.
    pub is_open: RwSignal<bool>,
    way: StoredValue<Option<Way>, LocalStorage>,
}

impl Undo {
    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self {
            said: RwSignal::default(),
            is_open: RwSignal::new(false),
            way: StoredValue::new_local(None),
        });
    }

    /// Something was removed; `way` brings it back.
    pub fn offer(self, said: String, way: impl FnOnce() + 'static) {
        self.way.set_value(Some(Box::new(way)));
        self.said.set(said);
        self.is_open.set(true);
    }

    /// Changes much of an area at once, or takes something away; what is written after that stays on
    /// the way back.
    pub fn changing(
        self,
        app_state: AppState,
        area: &AreaId,
        said: String,
        change: impl FnOnce(&mut AreaRecord),
    ) {
        let read = |app_state: AppState| app_state.peek(|w| w.record(area).cloned());
        let before = read(app_state);
        app_state.edit_record(area, change);
        let (Some(before), Some(after)) = (before, read(app_state)) else {
            return;
        };
        let area = area.clone();
        self.offer(said, move || {
            app_state.edit_record(&area, |present| {
                if let Some(back) = undone(&before, &after, present) {
                    *present = back;
                }
            });
        });
    }

    /// Goes the way back, and says so.
    pub fn go_back(self, said: &str) {
        let way = self.way.try_update_value(Option::take).flatten();
        self.is_open.set(false);
        self.said.set(said.to_owned());
        if let Some(way) = way {
            way();
        }
    }

    pub fn close(self) {
        self.way.set_value(None);
        self.is_open.set(false);
        self.said.set(String::new());
    }
}

pub fn use_undo() -> Undo {
    expect_context::<Undo>()
}
