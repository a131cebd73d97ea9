//! The bar that stays in view on every page: what the page is about, where saving stands, the way to
//! the meeting.
//!
//! Must not know what the pages show.

use crate::model::AreaId;
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::widgets::area_bar::choice::Choice;
use crate::ui::widgets::area_bar::words as t;
use crate::ui::widgets::save_bar::view::SaveBar;
use leptos::prelude::*;

/// The bar, for what is to know how high it is.
pub const BAR: &str = ".area-bar";

#[component]
pub fn AreaBar() -> impl IntoView {
    let (here, app_state) = (use_here(), use_app_state());
    // Nothing is told of an area that is not there.
    let area = Memo::new(move |_| {
        let route = here.get();
        let area = route.area()?;
        app_state.with(|w| w.record(area).map(|r| r.area.id.clone()))
    });
    view! {
        <div class="area-bar print-never">
            {move || area.get().map(|id| view! { <Choice id/> })}
            <SaveBar/>
            {move || area.get().map(|id| view! { <ToMeeting id/> })}
        </div>
    }
}

#[component]
fn ToMeeting(id: AreaId) -> impl IntoView {
    let (app_state, chosen) = (use_app_state(), use_chosen_round());
    let href = move || {
        let chosen = chosen.get();
        let year = app_state.with(|w| {
            let record = w.record(&id)?;
            Some(chosen.of(record, clock::fiscal_year()).0)
        });
        year.map(|year| Route::meeting(id.clone(), year).to_string())
    };
    view! { <a class="area-bar__meeting" href=href>{t::SHOW}</a> }
}
