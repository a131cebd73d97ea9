//! The way back from the last removal, and from what changed much at once. It lives above the pages: a
//! removal often leads to another one.
//!
//! Must not know what can be undone: whoever does it brings the words and the way back.

use crate::model::{AreaId, AreaRecord};
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::undone::undone;
use crate::ui::words::common::{BROUGHT_BACK, NOT_BROUGHT_BACK};
use leptos::prelude::*;

/// Over so many pages a way back stands open; the first often opens by itself.
const PAGES: u8 = 2;

/// Says whether it led back.
type Way = Box<dyn FnOnce() -> bool>;

#[derive(Clone, Copy)]
pub struct Undo {
    /// What was done, in words; empty if nothing was, or nobody asks any more.
    pub said: RwSignal<String>,
    /// Whether there is a way back from it, or it was just gone.
    pub is_open: RwSignal<bool>,
    way: StoredValue<Option<Way>, LocalStorage>,
    /// Pages opened since.
    pages: StoredValue<u8>,
}

impl Undo {
    /// Once, above the pages.
    pub fn provide() -> Self {
        let undo = Self {
            said: RwSignal::default(),
            is_open: RwSignal::new(false),
            way: StoredValue::new_local(None),
            pages: StoredValue::new(0),
        };
        provide_context(undo);
        undo
    }

    /// Something was done; `way` leads back, and says whether it did.
    pub fn offer(self, said: String, way: impl FnOnce() -> bool + 'static) {
        self.pages.set_value(0);
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
            let present = app_state.peek(|w| w.record(&area).cloned());
            let back = present.and_then(|present| undone(&before, &after, &present));
            let is_back = back.is_some();
            if let Some(back) = back {
                app_state.edit_record(&area, |present| *present = back);
            }
            is_back
        });
    }

    /// Goes the way back, and says whether it led there.
    pub fn go_back(self) {
        let way = self.way.try_update_value(Option::take).flatten();
        self.is_open.set(false);
        let is_back = way.is_some_and(|way| way());
        let said = if is_back {
            BROUGHT_BACK
        } else {
            NOT_BROUGHT_BACK
        };
        self.said.set(said.to_owned());
    }

    /// Another page is opened: what was brought back was told, and what nobody asks for over several
    /// pages would be read as something else's.
    pub fn settle(self) {
        self.pages
            .update_value(|pages| *pages = pages.saturating_add(1));
        if !self.is_open.get_untracked() || self.pages.get_value() > PAGES {
            self.close();
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
