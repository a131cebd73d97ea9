//! The frame around every page: start, header, notices, the page itself.

use crate::model::Workspace;
use crate::ui::browser::{clock, focus, print};
use crate::ui::components::header::Header;
use crate::ui::components::notices::Notices;
use crate::ui::components::part_page::{NotCome, PartPage};
use crate::ui::components::trouble::Unreadable;
use crate::ui::desk::{Desk, Start, use_desk};
use crate::ui::drafts::Drafts;
use crate::ui::pages;
use crate::ui::parts::{Part, Parts};
use crate::ui::reading::print_head;
use crate::ui::route::Route;
use crate::ui::text::app as t;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long the first page has the network for itself.
const REST: Duration = Duration::from_millis(1500);

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
    let parts = Parts::new();
    provide_context(parts);
    let said = RwSignal::new(String::new());

    window_event_listener(leptos::ev::hashchange, move |_| here.set(current_route()));
    window_event_listener(leptos::ev::blur, move |_| desk.save_now());
    window_event_listener(leptos::ev::pagehide, move |_| desk.save_now());
    window_event_listener(leptos::ev::visibilitychange, move |_| desk.save_now());
    window_event_listener(leptos::ev::storage, move |event| {
        desk.heard_from_other_page(event.key().as_deref());
    });
    announce_pages(here, desk.start, parts, said);
    head_paper(here, desk);
    set_timeout(move || parts.fetch_quietly(), REST);

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
                Start::ListsAway => {
                    let again = move || spawn_local(desk.fetch_lists());
                    view! { <NotCome again/> }.into_any()
                }
                Start::Unreadable { text, message } => view! { <Unreadable text message/> }.into_any(),
            }}
        </main>
        <div class="visually-hidden" role="status" aria-live="polite">{said}</div>
    }
}

/// After each change of page, once it is drawn: the title, the focus and a screen reader follow.
fn announce_pages(
    here: RwSignal<Route>,
    start: RwSignal<Start>,
    parts: Parts,
    said: RwSignal<String>,
) {
    // What was announced last: the page, and how often it had been asked for again by then.
    Effect::new(move |last: Option<Option<(Route, u32)>>| {
        let last = last.flatten();
        let now = (here.get(), parts.attempts());
        if start.get() == Start::Loading {
            return None;
        }
        if parts.awaits(&now.0) {
            return last;
        }
        let moved = last.is_some_and(|l| l != now);
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
        let library = desk.library.get();
        let told = |w: &Workspace| {
            let record = w.record(route.area()?)?;
            Some(print_head::about(record, &library, &route))
        };
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
        if let Some(part) = Part::of(&route) {
            return view! { <PartPage part route/> }.into_any();
        }
        match route {
            Route::Home => view! { <pages::home::Home/> }.into_any(),
            _ => view! { <pages::not_found::NotFound/> }.into_any(),
        }
    }
}
