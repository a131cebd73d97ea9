//! One indicator: where it stands, its values by year, its details, and its end.
//!
//! Must not know whether a value is good: `score` says that.

mod actuals;
mod details;
mod now;
mod plan;
mod state;
mod value_field;

use self::actuals::Actuals;
use self::details::{Details, What};
use self::now::Now;
use self::plan::Plan;
use self::state::IndicatorState;
use crate::model::{AreaId, IndicatorId};
use crate::ui::browser::clock;
use crate::ui::indicator::view_model::following::{self, toggle_end};
use crate::ui::indicator::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::indicators;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::removed;
use leptos::prelude::*;

#[component]
pub fn IndicatorPage(id: AreaId, indicator: IndicatorId) -> impl IntoView {
    let indicator_state = IndicatorState::new(use_app_state(), id.clone(), indicator);
    let is_here = indicator_state.read(|_| true);
    let name = indicator_state.read(indicators::name);
    let all = Route::Indicators(id.clone()).to_string();
    // One that was begun just now has nothing to show yet: what it is comes first.
    let is_new = indicator_state.peek(following::is_bare);
    view! {
        <div class="page indicator fact-sheet">
            <Heading text=name><BackLink href=all text=t::TO_ALL/></Heading>
            {move || match is_here.get() {
                false => view! { <p>{t::GONE}</p> }.into_any(),
                true => view! {
                    <div class="indicator__grid">
                        {(!is_new).then(|| view! { <div><Now indicator_state/></div> })}
                        <div class="indicator__fields">
                            <What indicator_state/>
                            <Plan indicator_state/>
                            <Actuals indicator_state/>
                            <Details indicator_state/>
                            {is_new.then(|| view! { <Now indicator_state/> })}
                            <Ending indicator_state/>
                        </div>
                    </div>
                }.into_any(),
            }}
        </div>
    }
}

/// Following no more, following again, and taking it away.
#[component]
fn Ending(indicator_state: IndicatorState) -> impl IntoView {
    let undo = use_undo();
    let ended = indicator_state.read(|i| i.ended);
    let toggle = move |_| {
        let today = clock::fiscal_year();
        indicator_state.edit(|i| toggle_end(i, today));
    };
    let remove = move |_| {
        let name = indicator_state.peek(indicators::name);
        go(&Route::Indicators(indicator_state.area()));
        indicator_state.remove(undo, removed(&name));
    };
    view! {
        <section class="print-never">
            <div class="actions">
                <button class="button button--quiet" on:click=toggle>
                    {move || if ended.get().is_some() { t::AGAIN } else { t::END }}
                </button>
                <p role="status" class="note">{move || ended.get().map_or(t::END_NOTE.to_owned(), t::ended)}</p>
            </div>
            <div class="actions">
                <button class="button button--quiet" on:click=remove>{t::REMOVE}</button>
            </div>
        </section>
    }
}
