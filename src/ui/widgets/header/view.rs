//! The header: name and main pages, which a phone keeps behind one button, with the way to the meeting
//! beside it.

use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::widgets::area_bar::to_meeting::{ToMeeting, area_here};
use crate::ui::widgets::drop_down::DropDown;
use crate::ui::widgets::header::words as t;
use crate::ui::words::common::NAME;
use leptos::prelude::*;

#[component]
pub fn Header() -> impl IntoView {
    let here = use_here();
    let open = RwSignal::new(false);
    let pages = [
        (Route::Home, t::NAV_HOME),
        (Route::Lists, t::NAV_LISTS),
        (Route::Files, t::NAV_FILES),
        (Route::Help, t::NAV_HELP),
    ];
    let links = pages.map(|(route, label)| {
        let href = route.to_string();
        let current = move || (here.get() == route).then_some("page");
        view! { <li><a class="nav__link" href=href aria-current=current>{label}</a></li> }
    });
    view! {
        <header class="header print-never">
            <a class="brand" href=Route::Home.to_string()>
                <span class="brand__mark" aria-hidden="true"></span>
                <span>{NAME}</span>
            </a>
            <ToMeeting area=area_here()/>
            <nav class="nav" aria-label=t::NAV>
                <DropDown id="main-pages" open button=t::MENU.into_any()>
                    <ul class="nav__list">{links}</ul>
                </DropDown>
            </nav>
        </header>
    }
}
