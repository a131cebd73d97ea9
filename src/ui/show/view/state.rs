//! What lasts from page to page of a meeting, and the page that is shown: read, changed, turned.

use crate::model::{AreaId, AreaRecord, FiscalYear};
use crate::ui::browser::focus;
use crate::ui::navigation::route::Route;
use crate::ui::show::view_model::turning::Turn;
use crate::ui::show::view_model::under_way::UnderWay;
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::talk::{Slide, TalkViewModel};
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
    pub said: RwSignal<String>,
    /// `None` before the first page.
    pub under_way: RwSignal<Option<UnderWay>>,
    /// The page that is shown, for the facilitator's window.
    pub now: RwSignal<Option<ShowState>>,
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
            said: RwSignal::new(String::new()),
            under_way: RwSignal::new(None),
            now: RwSignal::new(None),
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
        self.said.set(String::new());
        self.now.set(None);
        self.close_presenter();
    }

    /// The facilitator's window shows this page's words: it goes with the page.
    pub fn close_presenter(&self) {
        if let Some((window, _drawn)) = self.presenter.try_update_value(Option::take).flatten() {
            let _ = window.close();
        }
    }
}

/// The page that is shown now, and how to go on from it.
#[derive(Clone, Copy)]
pub struct ShowState {
    pub meeting_state: MeetingState,
    pub app_state: AppState,
    pub area: StoredValue<AreaId>,
    pub year: FiscalYear,
    pub view_model: Memo<Option<TalkViewModel>>,
    pub place: Memo<usize>,
    /// ○△× in place of levels.
    pub marks: Memo<bool>,
}

impl ShowState {
    pub fn area(&self) -> AreaId {
        self.area.get_value()
    }

    pub fn slide(&self) -> Option<Slide> {
        let place = self.place.get();
        self.view_model
            .with(|r| r.as_ref()?.slides.get(place).cloned())
    }

    /// The page after the one that is shown.
    pub fn upcoming(&self) -> Option<Slide> {
        let place = self.place.get();
        self.view_model
            .with(|r| r.as_ref()?.slides.get(place + 1).cloned())
    }

    /// To another page. The browser's way back leads out of the meeting, not through its pages.
    pub fn turn(&self, turn: Turn) {
        let from = self.place.get_untracked();
        let to = self.view_model.with_untracked(|r| {
            let slides = &r.as_ref()?.slides;
            let place = turn.from(from, slides.len());
            Some((place, slides.get(place)?.code()))
        });
        if let Some((place, page)) = to
            && place != from
        {
            let (area, year) = (self.area(), self.year);
            let route = Route::Show { area, year, page };
            // What was told belongs to the page that is left.
            self.meeting_state.said.set(String::new());
            let _ = window().location().replace(&route.to_string());
        }
    }

    pub fn peek<T>(&self, read: impl FnOnce(&AreaRecord) -> T) -> Option<T> {
        self.app_state
            .peek(|w| self.area.with_value(|id| w.record(id).map(read)))
    }

    /// One part of the area's record, followed.
    pub fn part<T>(&self, part: impl Fn(&AreaRecord) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.app_state.of_area(&self.area(), part)
    }

    pub fn edit(&self, change: impl FnOnce(&mut AreaRecord)) {
        self.app_state.edit_record(&self.area(), change);
    }

    /// Tells everyone.
    pub fn say(&self, words: &str) {
        self.meeting_state.said.set(words.to_owned());
    }

    /// Closes what lies over the page; the keyboard is on the page again.
    pub fn close(&self) {
        self.meeting_state.open.set(None);
        request_animation_frame(|| focus::first("h1"));
    }
}
