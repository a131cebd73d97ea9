//! The line above the pages of an area's year: whose it is, which year, and its pages.
//!
//! Must not know what these pages show. It holds no h1: each page has its own.

use crate::model::{AreaId, FiscalYear};
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::area_head::view_model::tabs;
use crate::ui::widgets::area_head::words as t;
use leptos::prelude::*;

pub use crate::ui::widgets::area_head::view_model::AreaTab;

#[component]
pub fn AreaHead(
    id: AreaId,
    /// `None` on pages that are about all years: the tabs then lead to the year of today.
    year: Option<FiscalYear>,
    /// The page that it stands on.
    current: AreaTab,
) -> impl IntoView {
    let app_state = use_app_state();
    let name = app_state.of_area(&id, |r| r.area.name.clone());
    let which = year.map(|year| year.to_string());
    let year = year.unwrap_or_else(clock::fiscal_year);
    let tabs = tabs(&id, year);
    let tabs = tabs.map(|(tab, word, route)| {
        let here = (tab == current).then_some("page");
        view! { <li><a class="tabs__link" href=route.to_string() aria-current=here>{word}</a></li> }
    });
    let show = Route::meeting(id.clone(), year).to_string();
    view! {
        <div class="round-head">
            <p class="round-head__which">
                <a class="round-head__area" href=Route::Area(id).to_string()>{name}</a>
                {which.map(|which| view! { <span class="round-head__round">{which}</span> })}
                <a class="round-head__show print-never" href=show>{t::SHOW}</a>
            </p>
            <nav aria-label=t::TABS><ul class="tabs">{tabs}</ul></nav>
        </div>
    }
}
