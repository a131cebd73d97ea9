//! What lasts from page to page of a meeting: what lies over the page, what was told, the meeting
//! under way, a finger on the screen and the facilitator's window.
//!
//! Must not know which page is shown.

use crate::ui::show::view_model::saying::Said;
use crate::ui::show::view_model::under_way::UnderWay;
use leptos::prelude::*;
use web_sys::{TouchEvent, Window};

/// What is drawn into the facilitator's window, and what listens there; both go when this is dropped.
pub type Drawn = Box<dyn std::any::Any>;

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    Write,
    Help,
}

#[derive(Clone, Copy)]
pub struct MeetingState {
    pub open: RwSignal<Option<Open>>,
    pub blank: RwSignal<bool>,
    /// The page goes on below what can be seen.
    pub below: RwSignal<bool>,
    /// Told to everyone: what was just written down, or could not be done.
    pub said: RwSignal<Said>,
    /// `None` before the first page.
    pub under_way: RwSignal<Option<UnderWay>>,
    touch: StoredValue<Option<(i32, i32)>>,
    pub presenter: StoredValue<Option<(Window, Drawn)>, LocalStorage>,
}

impl MeetingState {
    /// Puts it into the context of all pages.
    pub fn provide() {
        provide_context(Self {
            open: RwSignal::new(None),
            blank: RwSignal::new(false),
            below: RwSignal::new(false),
            said: RwSignal::default(),
            under_way: RwSignal::new(None),
            touch: StoredValue::new(None),
            presenter: StoredValue::new_local(None),
        });
    }

    pub fn here() -> Self {
        expect_context::<Self>()
    }

    pub fn touch_began(&self, event: &TouchEvent) {
        let touches = event.touches();
        let touch = touches.get(0).filter(|_| touches.length() == 1);
        self.touch
            .set_value(touch.map(|t| (t.client_x(), t.client_y())));
    }

    /// How far a finger went, right and down.
    pub fn touch_ended(&self, event: &TouchEvent) -> Option<(i32, i32)> {
        let (x, y) = self.touch.get_value()?;
        self.touch.set_value(None);
        let end = event.changed_touches().get(0)?;
        Some((end.client_x() - x, end.client_y() - y))
    }

    /// Closes what was open over the page, and beside it.
    pub fn put_away(&self) {
        self.open.set(None);
        self.blank.set(false);
        self.said.set(Said::Nothing);
        self.close_presenter();
    }

    /// The facilitator's window goes with the meeting.
    pub fn close_presenter(&self) {
        if let Some((window, _drawn)) = self.presenter.try_update_value(Option::take).flatten() {
            let _ = window.close();
        }
    }
}
