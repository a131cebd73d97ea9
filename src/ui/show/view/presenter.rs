//! The facilitator's own window: the next page, notes, and how long it has been.
//!
//! It is drawn by this page into a second window, so that both see one truth and only one writes.
//! Where the browser allows no second window, the meeting goes on without.

use super::meeting_state::{Drawn, MeetingState};
use super::not_saved::NotSavedLine;
use super::show_state::{ShowState, ShownPage};
use super::slide::SlideView;
use super::turning::{asked, turn};
use crate::ui::browser::clock;
use crate::ui::browser::focus::document;
use crate::ui::show::view_model::saying::Said;
use crate::ui::show::view_model::turning::Turn;
use crate::ui::show::view_model::under_way::UnderWay;
use crate::ui::show::words as t;
use crate::ui::view_models::talk::note_of;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent, Window};

/// A window of its own each time: one that is on its way out could still be found by a name.
const TARGET: &str = "_blank";
const FEATURES: &str = "popup,width=960,height=640";
/// How often the time is looked at.
const TICK_MS: u32 = 5_000;

/// Opens the window, or brings the one that is open to the front.
pub fn open(show: ShowState, shown_page: ShownPage) {
    let meeting_state = show.meeting_state;
    let present = meeting_state.presenter.with_value(|open| {
        let window = open.as_ref().map(|(window, _)| window);
        window.filter(|w| !w.closed().unwrap_or(true)).cloned()
    });
    if let Some(window) = present {
        let _ = window.focus();
        return;
    }
    let opened = window().open_with_url_and_target_and_features("", TARGET, FEATURES);
    let drawn = opened.ok().flatten().and_then(|window| {
        let drawn = furnish(&window, meeting_state, shown_page)?;
        Some((window, drawn))
    });
    match drawn {
        Some(open) => meeting_state.presenter.set_value(Some(open)),
        None => meeting_state
            .said
            .set(Said::Plain(t::PRESENTER_REFUSED.to_owned())),
    }
}

/// The page's styles and its words. `None` if the browser refuses to let it be written.
fn furnish(window: &Window, meeting_state: MeetingState, shown_page: ShownPage) -> Option<Drawn> {
    let there: Document = window.document()?;
    there.set_title(t::PRESENTER_TITLE);
    if let Some(root) = there.document_element() {
        let _ = root.set_attribute("lang", "ja");
    }
    let head = there.head()?;
    head.set_text_content(None);
    let styles = document()?
        .query_selector_all("link[rel=stylesheet], style")
        .ok()?;
    for index in 0..styles.length() {
        let style: Element = styles.get(index)?.dyn_into().ok()?;
        let copy: Element = style.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
        if let Some(link) = style.dyn_ref::<web_sys::HtmlLinkElement>() {
            // Absolute: the new window has no address of its own.
            let _ = copy.set_attribute("href", &link.href());
        }
        let _ = head.append_child(&copy);
    }
    let body: HtmlElement = there.body()?;
    body.set_text_content(None);
    let keys = listen(&there, shown_page);
    // A browser may tell late that a window is closed; the window itself tells when it goes.
    let gone = EventListener::new(window, "pagehide", move |_| meeting_state.close_presenter());
    let page = leptos::mount::mount_to(
        body,
        move || view! { <PresenterPage meeting_state shown_page/> },
    );
    Some(Box::new((page, keys, gone)))
}

/// Turns the pages by the keys of the window, for as long as what is returned lives.
fn listen(there: &Document, shown_page: ShownPage) -> EventListener {
    let focused = there.clone();
    // A key that turns the page must not scroll the window as well.
    let stoppable = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(there, "keydown", stoppable, move |event| {
        if let Some(show) = shown_page.0.get_untracked() {
            // Not `dyn_ref`: another window's event is of another window's class.
            press(show, event.unchecked_ref(), focused.active_element());
        }
    })
}

/// A key in the facilitator's window: what belongs to the page's own window stays there.
fn press(show: ShowState, event: &KeyboardEvent, focused: Option<Element>) {
    let command = asked(event, focused);
    if let Some(command) = command.filter(|command| command.turns()) {
        event.prevent_default();
        turn(show, command);
    }
}

#[component]
fn PresenterPage(meeting_state: MeetingState, shown_page: ShownPage) -> impl IntoView {
    let now = RwSignal::new(clock::milliseconds());
    // Lives as long as the window's page.
    let _tick = StoredValue::new_local(Interval::new(TICK_MS, move || {
        let _ = now.try_set(clock::milliseconds());
    }));
    let passed = move || {
        let began = meeting_state.began().unwrap_or_else(|| now.get());
        UnderWay::minutes_since(began, now.get())
    };
    view! {
        <main class="presenter">
            <h1 class="presenter__title">{t::PRESENTER_TITLE}</h1>
            <p class="presenter__time">{t::PRESENTER_TIME}"："<strong>{move || t::minutes(passed())}</strong></p>
            {move || shown_page.0.get().map(|show| view! { <Page show/> })}
        </main>
    }
}

#[component]
fn Page(show: ShowState) -> impl IntoView {
    let year = show.year;
    let slide = show.slide();
    let page = slide.as_ref().map(|slide| slide.page.clone());
    let note = show.part(move |r| {
        let note = page.as_ref().map(|page| note_of(r, year, page));
        note.unwrap_or_default()
    });
    let count = show
        .view_model
        .with(|r| r.as_ref().map_or(0, |r| r.slides.len()));
    let place = show.place.get();
    view! {
        <NotSavedLine show/>
        <section class="presenter__now">
            <h2>{t::PRESENTER_NOW}"　"{t::place(place, count)}</h2>
            <div class="presenter__small show" inert=true>{slide.map(|slide| view! { <SlideView show slide/> })}</div>
            <p class="actions">
                <button class="button" on:click=move |_| show.turn(Turn::Previous)>"‹ "{t::PREVIOUS}</button>
                <button class="button button--primary" on:click=move |_| show.turn(Turn::Next)>{t::NEXT}" ›"</button>
            </p>
        </section>
        <section class="presenter__next">
            <h2>{t::PRESENTER_NEXT}</h2>
            {match show.upcoming() {
                Some(slide) => view! { <div class="presenter__small show" inert=true><SlideView show slide/></div> }.into_any(),
                None => view! { <p>{t::PRESENTER_END}</p> }.into_any(),
            }}
        </section>
        <section class="presenter__note">
            <h2>{t::PRESENTER_NOTE}</h2>
            <p class="presenter__words">{move || match note.get() {
                none if none.is_empty() => t::PRESENTER_NO_NOTE.to_owned(),
                note => note,
            }}</p>
        </section>
    }
}
