//! The line above every page of one 実施回: whose it is, which one, and its three pages.
//!
//! Must not know what these pages show. It holds no h1: each page has its own.

use crate::model::{AreaId, AssessmentKey, Menu};
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::rounds;
use crate::ui::widgets::area_head::words::SHOW;
use crate::ui::widgets::round_head::words as t;
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundTab {
    Fill,
    Result,
    Export,
}

#[component]
pub fn RoundHead(
    id: AreaId,
    key: AssessmentKey,
    /// The page that it stands on.
    current: RoundTab,
    /// On 記入: the menu that is shown. Elsewhere the tab leads to where work is left.
    #[prop(optional)]
    menu: Option<Menu>,
) -> impl IntoView {
    let app_state = use_app_state();
    let name = {
        let id = id.clone();
        Memo::new(move |_| app_state.with(|w| w.record(&id).map(|r| r.area.name.clone())))
    };
    let fill = {
        let id = id.clone();
        Memo::new(move |_| {
            let goes_on = || {
                let library = app_state.library.get();
                app_state.with(|w| rounds::goes_on(&library, w.record(&id), &key))
            };
            let menu = menu.unwrap_or_else(goes_on);
            Route::Fill {
                area: id.clone(),
                year: key.year,
                round: key.round,
                menu,
            }
            .to_string()
        })
    };
    let result = Route::Result {
        area: id.clone(),
        year: key.year,
        round: key.round,
    }
    .to_string();
    let export = Route::Export {
        area: id.clone(),
        year: key.year,
        round: key.round,
    }
    .to_string();
    let show = Route::meeting(id.clone(), key.year).to_string();
    let tab = |tab: RoundTab, word: &'static str, href: Signal<String>| {
        let here = (tab == current).then_some("page");
        view! { <li><a class="tabs__link" href=href aria-current=here>{word}</a></li> }
    };
    view! {
        <div class="round-head">
            <p class="round-head__which">
                <a class="round-head__area" href=Route::Area(id).to_string()>{name}</a>
                <span class="round-head__round">{format!("{} {}", key.year, key.round.label())}</span>
                <a class="round-head__show print-never" href=show>{SHOW}</a>
            </p>
            <nav aria-label=t::TABS>
                <ul class="tabs">
                    {tab(RoundTab::Fill, t::FILL, fill.into())}
                    {tab(RoundTab::Result, t::RESULT, Signal::stored(result))}
                    {tab(RoundTab::Export, t::EXPORT, Signal::stored(export))}
                </ul>
            </nav>
        </div>
    }
}
