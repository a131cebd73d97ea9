//! The way to the meeting, from every page of an area: in the bar, on a phone in the header.

use crate::model::AreaId;
use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::widgets::area_bar::words as t;
use leptos::prelude::*;

/// The area that the page is about; nothing is told of one that is not there.
pub fn area_here() -> Memo<Option<AreaId>> {
    let (here, app_state) = (use_here(), use_app_state());
    Memo::new(move |_| {
        let route = here.get();
        let area = route.area()?;
        app_state.with(|w| w.record(area).map(|r| r.area.id.clone()))
    })
}

#[component]
pub fn ToMeeting(area: Memo<Option<AreaId>>) -> impl IntoView {
    let (app_state, chosen) = (use_app_state(), use_chosen_round());
    let href = move || {
        let id = area.get()?;
        let (year, _) = chosen.of_area(app_state, &id)?;
        Some(Route::meeting(id, year).to_string())
    };
    view! {
        <Show when=move || area.with(Option::is_some)>
            <a class="to-meeting" href=href>{t::SHOW}</a>
        </Show>
    }
}
