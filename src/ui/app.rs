//! The frame around every page: start, header, notices, the page itself.

use crate::model::{AssessmentKey, Workspace};
use crate::ui::browser::{clock, focus, print};
use crate::ui::components::header::Header;
use crate::ui::components::notices::Notices;
use crate::ui::components::trouble::Unreadable;
use crate::ui::desk::{Desk, Start, use_desk};
use crate::ui::drafts::Drafts;
use crate::ui::pages;
use crate::ui::reading::print_head;
use crate::ui::route::Route;
use crate::ui::text::app as t;
use leptos::prelude::*;

/// Mounts the app into `#app`, in place of what says that it is loading.
pub fn mount() {
    use wasm_bindgen::JsCast;
    console_error_panic_hook::set_once();
    match focus::document().and_then(|d| d.get_element_by_id("app")) {
        Some(element) => {
            element.set_text_content(None);
            leptos::mount::mount_to(element.unchecked_into(), App).forget();
        }
        None => leptos::mount::mount_to_body(App),
    }
}

/// The page that is shown now.
#[derive(Clone, Copy)]
pub struct Here(pub Signal<Route>);

pub fn use_here() -> Signal<Route> {
    expect_context::<Here>().0
}

/// Leads to another page, as a click on a link would.
pub fn go(route: &Route) {
    let _ = window().location().set_hash(&route.to_string());
}

fn current_route() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

#[component]
fn App() -> impl IntoView {
    let desk = Desk::open();
    provide_context(desk);
    let here = RwSignal::new(current_route());
    provide_context(Here(here.into()));
    let said = RwSignal::new(String::new());

    window_event_listener(leptos::ev::hashchange, move |_| here.set(current_route()));
    window_event_listener(leptos::ev::blur, move |_| desk.save_now());
    window_event_listener(leptos::ev::pagehide, move |_| desk.save_now());
    window_event_listener(leptos::ev::visibilitychange, move |_| desk.save_now());
    window_event_listener(leptos::ev::storage, move |event| {
        desk.heard_from_other_page(event.key().as_deref());
    });
    announce_pages(here, desk.start, said);
    head_paper(here, desk);

    view! {
        <a class="skip" href="#main" on:click=|event| {
            event.prevent_default();
            focus::first("#main");
        }>{t::SKIP}</a>
        <Header/>
        <Notices/>
        <main id="main" class="main" tabindex="-1">
            {move || match desk.start.get() {
                Start::Loading => ().into_any(),
                Start::Ready => view! { <Page/> }.into_any(),
                Start::Unreadable { text, message } => view! { <Unreadable text message/> }.into_any(),
            }}
        </main>
        <div class="visually-hidden" role="status" aria-live="polite">{said}</div>
    }
}

/// After each change of page, once it is drawn: the title, the focus and a screen reader follow.
fn announce_pages(here: RwSignal<Route>, start: RwSignal<Start>, said: RwSignal<String>) {
    Effect::new(move |last: Option<Option<Route>>| {
        let now = here.get();
        if start.get() == Start::Loading {
            return None;
        }
        let moved = last.flatten().is_some_and(|last| last != now);
        // The page is drawn by other effects of the same change: read it once they are done.
        request_animation_frame(move || {
            let heading = focus::document()
                .and_then(|d| d.query_selector("h1").ok().flatten())
                .and_then(|h| h.text_content())
                .unwrap_or_default();
            if let Some(document) = focus::document() {
                document.set_title(&format!("{heading}｜{}", t::NAME));
            }
            if moved {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus::first("h1");
                said.set(heading);
            }
        });
        Some(now)
    });
}

/// Printed pages say whose they are.
fn head_paper(here: RwSignal<Route>, desk: Desk) {
    let about = Memo::new(move |_| {
        let route = here.get();
        // Before the lists are asked for: a first visit has no use for them.
        let Some(area) = route.area() else {
            return Default::default();
        };
        let library = desk.library.get();
        let told = |w: &Workspace| Some(print_head::about(w.record(area)?, &library, &route));
        desk.with(told).unwrap_or_default()
    });
    Effect::new(move |_| print::set_style(&print_head::style(&about.get(), clock::today())));
}

#[component]
fn Page() -> impl IntoView {
    let here = use_here();
    let desk = use_desk();
    pages::fill::OnlyOpen::provide();
    crate::ui::just_closed::JustClosed::provide();
    pages::show::Stage::provide();
    Drafts::provide();
    move || {
        let route = here.get();
        // A page about an area that is gone must not be drawn.
        if let Some(id) = route.area()
            && desk.peek(|w| w.record(id).is_none())
        {
            return view! { <pages::not_found::NotFound/> }.into_any();
        }
        page(route)
    }
}

/// Draws the page of a route.
fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <pages::home::Home/> }.into_any(),
        Route::NewArea => view! { <pages::area_form::AreaForm id=None/> }.into_any(),
        Route::Files => view! { <pages::files::Files/> }.into_any(),
        Route::Lists => view! { <pages::lists::Lists/> }.into_any(),
        Route::Help => view! { <pages::help::Help/> }.into_any(),
        Route::Area(id) => view! { <pages::area::AreaPage id/> }.into_any(),
        Route::EditArea(id) => view! { <pages::area_form::AreaForm id=Some(id)/> }.into_any(),
        Route::Fill {
            area,
            year,
            round,
            menu,
        } => {
            let key = AssessmentKey::agreed(year, round);
            view! { <pages::fill::Fill id=area key menu/> }.into_any()
        }
        Route::Result { area, year, round } => {
            let key = AssessmentKey::agreed(year, round);
            view! { <pages::result::ResultPage id=area key/> }.into_any()
        }
        Route::Export { area, year, round } => {
            let key = AssessmentKey::agreed(year, round);
            view! { <pages::export::Export id=area key/> }.into_any()
        }
        Route::Years(id) => view! { <pages::years::Years id/> }.into_any(),
        Route::Plan { area, year } => view! { <pages::plan::PlanPage id=area year/> }.into_any(),
        Route::Issue { area, year, issue } => {
            view! { <pages::issue::IssuePage id=area year issue/> }.into_any()
        }
        Route::Close { area, year } => view! { <pages::close::ClosePage id=area year/> }.into_any(),
        Route::Papers { area, year } => {
            view! { <pages::papers::PapersPage id=area year/> }.into_any()
        }
        Route::Form { area, year, form } => {
            view! { <pages::forms::FormPage id=area year form/> }.into_any()
        }
        Route::Indicators(id) => view! { <pages::indicators::IndicatorsPage id/> }.into_any(),
        Route::Indicator { area, indicator } => {
            view! { <pages::indicator::IndicatorPage id=area indicator/> }.into_any()
        }
        Route::Forums(id) => view! { <pages::forums::ForumsPage id/> }.into_any(),
        Route::Forum { area, forum } => {
            view! { <pages::forum::ForumPage id=area forum/> }.into_any()
        }
        Route::Talk { area, year } => view! { <pages::talk::TalkPage id=area year/> }.into_any(),
        Route::Show { area, year, page } => {
            view! { <pages::show::ShowPage id=area year page/> }.into_any()
        }
        Route::Minutes {
            area,
            forum,
            meeting,
        } => view! { <pages::minutes::MinutesPage id=area forum meeting/> }.into_any(),
        Route::Handout { area, year, long } => {
            view! { <pages::handout::HandoutPage id=area year long/> }.into_any()
        }
        Route::Unknown(_) => view! { <pages::not_found::NotFound/> }.into_any(),
    }
}
