//! The meeting that is under way: since when, what was shown, and when it is over.

use super::meeting_state::MeetingState;
use super::show_state::ShowState;
use crate::model::Day;
use crate::ui::browser::{clock, tab};
use crate::ui::navigation::route::Route;
use crate::ui::show::view_model::under_way::{Arrival, ShownNow, UnderWay};
use leptos::prelude::*;

/// Under which name the tab remembers the meeting under way.
const UNDER_WAY: &str = "monosashi.meeting";

impl MeetingState {
    /// The meeting is over: nothing of it is left open.
    pub fn leave(&self) {
        self.put_away();
        self.under_way.set(None);
        tab::forget(UNDER_WAY);
    }

    /// Where another page than the meeting's is open, by the browser's way back or by an address,
    /// nothing of the meeting stays open. Whoever is soon back goes on with it.
    pub fn follow(&self, route: &Route) {
        if self.change(|under_way| under_way.follow(route, clock::milliseconds())) {
            self.put_away();
        }
    }

    /// Changes what the tab remembers, if `change` says that there is anything new.
    pub fn change(&self, change: impl FnOnce(&mut UnderWay) -> bool) -> bool {
        let is_new = self.under_way.try_update_untracked(|under_way| {
            let is_new = under_way.as_mut().is_some_and(change);
            if let Some(under_way) = under_way.as_ref().filter(|_| is_new) {
                tab::remember(UNDER_WAY, under_way);
            }
            is_new
        });
        is_new.unwrap_or(false)
    }

    /// Milliseconds of the first page, by the page's clock.
    pub fn began(&self) -> Option<f64> {
        self.under_way.with(|u| u.as_ref().map(|u| u.began))
    }
}

impl ShowState {
    /// Goes on with the meeting under way, or begins one where the last is over.
    pub fn go_on(&self) {
        let meeting_state = self.meeting_state;
        let known = meeting_state.under_way.get_untracked();
        let last = known.clone().or_else(|| tab::recall(UNDER_WAY));
        let here = ShownNow {
            area: self.area(),
            year: self.year,
            day: clock::today(),
            now: clock::milliseconds(),
        };
        let page = || untrack(|| self.slide()).map(|slide| slide.page);
        let under_way = match Arrival::at(here, known.as_ref(), last, page) {
            Arrival::AsKnown => return,
            Arrival::GoesOn(under_way) => under_way,
            Arrival::Begins(under_way) => {
                if known.is_some() {
                    // What was open, and said, was the last one's.
                    meeting_state.put_away();
                }
                under_way
            }
        };
        tab::remember(UNDER_WAY, &under_way);
        meeting_state.under_way.set(Some(under_way));
    }

    /// The day on which this meeting began.
    pub fn since(&self) -> Option<Day> {
        self.meeting_state
            .under_way
            .with_untracked(|u| u.as_ref()?.day)
    }
}
