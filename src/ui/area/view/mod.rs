//! An area's year: what comes next, where each job stands, what the round says; then the rounds there
//! are, the area's figures in short and what is known about it.
//!
//! Must not know how far a round has come: the view models say that.

mod about;
mod deadlines;
mod finding;
mod left_out;
mod path;
mod profile;
mod round_work;
mod rounds;
mod start_round;

use self::about::About;
use self::finding::YearFinding;
use self::path::Path;
use self::profile::ProfileCard;
use self::rounds::Rounds;
use crate::model::AreaId;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::today::use_today;
use crate::ui::view_models::place::place;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn AreaPage(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let area = app_state.of_area(&id, |r| Some(r.area.clone()));
    let record = app_state.record(id.clone());
    let today = use_today();
    let this_year = Memo::new(move |_| today.get().year.western());
    let name = move || area.get().map_or_else(String::new, |area| area.name);
    let place = move || area.get().map(|area| place(&area));
    view! {
        <div class="page">
            <Heading text=Signal::derive(name) under=place.into_any()/>
            <div class="year">
                <div class="stack"><Path id=id.clone()/></div>
                <YearFinding id/>
            </div>
            // Made anew with the year: those to begin are of today.
            <For each=move || [this_year.get()] key=|year| *year children=move |_| view! {
                {move || record.get().map(|record| view! {
                    <Rounds record=record.clone()/>
                    <ProfileCard record=record.clone()/>
                    <About record/>
                })}
            }/>
        </div>
    }
}
