//! An area's rounds, its pages, the start of a round and what is known about the area.
//!
//! Must not know how far a round has come: the view model says that.

mod about;
mod rounds;
mod start_round;

use self::about::About;
use self::rounds::Rounds;
use self::start_round::StartRound;
use crate::model::AreaId;
use crate::ui::area::view_model::{doors, next_round, unfinished};
use crate::ui::area::words as t;
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::place::place;
use crate::ui::widgets::area_head::words::SHOW;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn AreaPage(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let record = app_state.record(id);
    move || {
        record.get().map(|record| {
            let area = record.area.clone();
            let year = clock::fiscal_year();
            let begun = unfinished(&app_state.library.get_untracked(), &record, year);
            view! {
                <div class="page">
                    <Heading text=area.name.clone() above=place(&area).into_any()/>
                    <Doors id=area.id.clone()/>
                    <StartRound id=area.id.clone() next=next_round(&record, year) begun/>
                    <Rounds record=record.clone()/>
                    <About record/>
                </div>
            }
        })
    }
}

/// The pages of the area that are not about one round.
#[component]
fn Doors(id: AreaId) -> impl IntoView {
    let year = clock::fiscal_year();
    let doors = doors(&id, year).map(|(route, (name, what))| {
        view! {
            <li><a class="door" href=route.to_string()>
                <span class="door__name">{name}</span>
                <span class="door__what">{what}</span>
            </a></li>
        }
    });
    let show = Route::meeting(id, year).to_string();
    view! {
        <nav aria-label=t::DOORS><ul class="doors">{doors}</ul></nav>
        <p><a class="button" href=show>{SHOW}</a></p>
    }
}
