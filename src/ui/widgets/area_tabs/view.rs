//! The row of an area's pages; beside it, on a 見本, that it is one.
//!
//! Must not know what these pages show. It holds no h1: each page has its own.

use crate::model::{AreaId, AssessmentKey};
use crate::ui::browser::in_view;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::today::use_today;
use crate::ui::view_models::rounds;
use crate::ui::widgets::area_tabs::view_model::{AreaTab, Pages, current};
use crate::ui::widgets::area_tabs::words as t;
use crate::ui::widgets::sample_notice::view::SampleNotice;
use leptos::html::Nav;
use leptos::prelude::*;

/// The row keeps its place on pages about no area, so that the heading stands where it does on all.
#[component]
pub fn AreaTabs() -> impl IntoView {
    let here = use_here();
    let area = Memo::new(move |_| here.get().area().cloned());
    view! {
        <div class="tab-bar print-never">
            {move || area.get().map(|id| view! { <Tabs id/> })}
            <SampleNotice/>
        </div>
    }
}

#[component]
fn Tabs(id: AreaId) -> impl IntoView {
    let (here, app_state) = (use_here(), use_app_state());
    let (chosen, today) = (use_chosen_round(), use_today());
    let pages = Memo::new(move |_| {
        let library = app_state.library.get();
        let (chosen, today) = (chosen.get(), today.get());
        app_state.with(|w| {
            let record = w.record(&id)?;
            let (year, round) = chosen.of(record, today);
            let menu = rounds::goes_on(&library, Some(record), &AssessmentKey::area(year, round));
            let area = id.clone();
            Some(Pages {
                area,
                year,
                round,
                menu,
            })
        })
    });
    let tab = move |tab: AreaTab| {
        let leads_to = move || pages.get().map(|pages| tab.route(&pages));
        let href = move || leads_to().map(|route| route.to_string());
        let current = move || leads_to().and_then(|route| current(tab, &here.get(), &route));
        view! { <li><a class="tabs__link" href=href aria-current=current>{tab.word()}</a></li> }
    };
    // Where the row is wider than a phone, the tab of the page is in view.
    let frame = NodeRef::<Nav>::new();
    Effect::new(move |_| {
        here.track();
        if let Some(frame) = frame.get() {
            request_animation_frame(move || {
                if let Ok(Some(current)) = frame.query_selector("[aria-current]") {
                    in_view::sideways(&frame, &current);
                }
            });
        }
    });
    view! {
        <Show when=move || pages.with(Option::is_some)>
            <nav class="tabs-frame" node_ref=frame aria-label=t::TABS>
                <ul class="tabs">{AreaTab::ALL.map(tab)}</ul>
            </nav>
        </Show>
    }
}
