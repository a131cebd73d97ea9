//! The bar that stays in view on every page: what the page is about, where saving stands, the way to
//! the meeting.
//!
//! Must not know what the pages show.

use crate::ui::widgets::area_bar::choice::Choice;
use crate::ui::widgets::area_bar::to_meeting::{ToMeeting, area_here};
use crate::ui::widgets::save_bar::view::SaveBar;
use crate::ui::widgets::undo_line::UndoLine;
use leptos::prelude::*;

/// The bar, for what is to know how high it is.
pub const BAR: &str = ".area-bar";

#[component]
pub fn AreaBar() -> impl IntoView {
    let area = area_here();
    view! {
        <div class="area-bar print-never">
            {move || area.get().map(|id| view! { <Choice id/> })}
            <SaveBar/>
            <ToMeeting area/>
            <UndoLine/>
        </div>
    }
}
