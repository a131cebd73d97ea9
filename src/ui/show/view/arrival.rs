//! A page of the meeting is there: it counts as shown.

use super::show_state::{ShowState, ShownPage};
use crate::ui::show::view_model::sitting::is_to_be_noted;
use leptos::prelude::*;

impl ShowState {
    /// Once a page is there: it counts as shown, and time runs.
    pub fn arrive(&self) {
        let meeting_state = self.meeting_state;
        self.go_on();
        let shown_page = ShownPage::here();
        shown_page.0.set(Some(*self));
        on_cleanup(move || shown_page.0.set(None));
        let show = *self;
        Effect::new(move |_| {
            let Some(slide) = show.slide() else { return };
            let page = slide.page;
            meeting_state.change(|under_way| under_way.show(&page));
            let sitting = |r: &_| is_to_be_noted(show.sitting(r), &page);
            if untrack(|| show.peek(sitting)).unwrap_or(false) {
                show.note_shown(&page);
            }
        });
    }
}
