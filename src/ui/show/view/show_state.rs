//! The page that is shown: read, changed, turned.
//!
//! Must not know how a page looks.

use super::meeting_state::MeetingState;
use crate::model::{AreaId, AreaRecord, FiscalYear};
use crate::ui::browser::focus;
use crate::ui::navigation::route::Route;
use crate::ui::show::view_model::saying::Said;
use crate::ui::show::view_model::turning::Turn;
use crate::ui::state::app_state::AppState;
use crate::ui::view_models::half_written::line_key;
use crate::ui::view_models::talk::{Slide, TalkViewModel};
use leptos::prelude::*;

/// The page that is shown, for the facilitator's window; `None` while another page than the
/// meeting's is open.
#[derive(Clone, Copy)]
pub struct ShownPage(pub RwSignal<Option<ShowState>>);

impl ShownPage {
    /// Puts it into the context of all pages.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }

    pub fn here() -> Self {
        expect_context::<Self>()
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
    /// ○・△ in place of levels.
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
            self.meeting_state.said.set(Said::Nothing);
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

    /// Under which name a half-written line of this meeting waits.
    pub fn draft(&self, of: &str) -> String {
        self.area.with_value(|area| line_key(area, self.year, of))
    }

    /// Tells everyone what was done by the edits just before, once they are saved.
    pub fn tell_once_saved(&self, words: &str) {
        self.meeting_state
            .said
            .set(Said::OnceSaved(words.to_owned()));
    }

    /// Closes what lies over the page; the keyboard is on the page again.
    pub fn close(&self) {
        let open = self.meeting_state.open;
        open.set(None);
        // Something else may lie over it by then.
        request_animation_frame(move || {
            if open.try_get_untracked().flatten().is_none() {
                focus::first("h1");
            }
        });
    }
}
