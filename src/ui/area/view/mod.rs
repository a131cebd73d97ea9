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
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::view_models::place::place;
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
                    <Heading text=area.name.clone() under=place(&area).into_any()/>
                    <StartRound id=area.id.clone() next=next_round(&record, year) begun/>
                    <Rounds record=record.clone()/>
                    <Doors id=area.id.clone()/>
                    <About record/>
                </div>
            }
        })
    }
}

/// The pages that no tab leads to.
#[component]
fn Doors(id: AreaId) -> impl IntoView {
    let (app_state, chosen) = (use_app_state(), use_chosen_round());
    let area = id.clone();
    let shown = Memo::new(move |_| chosen.of_area(app_state, &area));
    let door = |(route, (name, what)): (Route, _)| {
        view! {
            <li><a class="door" href=route.to_string()>
                <span class="strong">{name}</span>
                <span class="note">{what}</span>
            </a></li>
        }
    };
    let doors = move || {
        let shown = shown.get();
        shown.map(|(year, _)| doors(&id, year).map(door).collect_view())
    };
    view! {
        <nav class="stack print-never" aria-labelledby="doors">
            <h2 id="doors">{t::DOORS}</h2>
            <ul class="doors">{doors}</ul>
        </nav>
    }
}
