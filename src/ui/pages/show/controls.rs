//! Keys, buttons and fingers that turn the pages.

use super::presenter;
use super::stage::{Open, Show, Stage};
use crate::ui::app::go;
use crate::ui::browser::focus::document;
use crate::ui::reading::talk::TalkReading;
use crate::ui::route::Route;
use crate::ui::show_keys::{Act, Press, act};
use crate::ui::text::show as t;
use leptos::ev;
use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent, TouchEvent};

/// A finger that goes further than this to the side turns the page.
const SWIPE: i32 = 60;
/// How far a page that is too high for the screen moves at a key, of its height.
const STEP: f64 = 0.8;
/// `keyCode` of a key that an input method takes.
const KEY_OF_INPUT_METHOD: u32 = 229;

/// A key on the page.
pub fn press(show: Show, event: &KeyboardEvent) {
    let focused = document().and_then(|d| d.active_element());
    if let Some(act) = asked(event, focused) {
        event.prevent_default();
        perform(show, act);
    }
}

/// A key in the facilitator's window: what belongs to the page's own window stays there.
pub fn press_beside(show: Show, event: &KeyboardEvent, focused: Option<Element>) {
    let act = asked(event, focused);
    let turns = |act: &Act| {
        matches!(
            act,
            Act::Next | Act::Previous | Act::First | Act::Last | Act::Blank
        )
    };
    if let Some(act) = act.filter(turns) {
        event.prevent_default();
        perform(show, act);
    }
}

/// What a key asks for where `focused` has the focus.
fn asked(event: &KeyboardEvent, focused: Option<Element>) -> Option<Act> {
    let key = event.key();
    let code = event.code();
    let is = |names: &[&str]| {
        let name = focused.as_ref().map(|t| t.tag_name().to_lowercase());
        name.is_some_and(|name| names.contains(&name.as_str()))
    };
    let typing = is(&["input", "textarea", "select"]);
    act(Press {
        key: &key,
        code: &code,
        shift: event.shift_key(),
        chord: event.ctrl_key() || event.alt_key() || event.meta_key(),
        typing,
        on_button: is(&["button", "a", "summary"]),
        composing: typing && (event.is_composing() || event.key_code() == KEY_OF_INPUT_METHOD),
    })
}

pub fn perform(show: Show, act: Act) {
    let stage = show.stage;
    if stage.blank.get_untracked() && act != Act::Blank {
        stage.blank.set(false);
        return;
    }
    match act {
        Act::Next if scroll(1.0) => {}
        Act::Previous if scroll(-1.0) => {}
        Act::Next => show.turn(true),
        Act::Previous => show.turn(false),
        Act::First => show.to_first(),
        Act::Last => show.to_last(),
        Act::FullScreen => full_screen(),
        Act::Blank => stage.blank.update(|blank| *blank = !*blank),
        Act::Write => toggle(show, Open::Write),
        Act::Help => toggle(show, Open::Help),
        Act::Presenter => presenter::open(show),
        Act::Out if stage.open.get_untracked().is_some() => show.close(),
        Act::Out => leave(show),
    }
}

pub fn swipe(show: Show, event: &TouchEvent) {
    if let Some((x, y)) = show.stage.touch_ended(event)
        && x.abs() > SWIPE
        && x.abs() > 2 * y.abs()
    {
        show.turn(x < 0);
    }
}

fn toggle(show: Show, open: Open) {
    match show.stage.open.get_untracked() == Some(open) {
        true => show.close(),
        false => {
            show.stage.said.set(String::new());
            show.stage.open.set(Some(open));
        }
    }
}

fn leave(show: Show) {
    show.stage.leave();
    let (area, year) = (show.area(), show.year);
    go(&Route::Talk { area, year });
}

fn page() -> Option<Element> {
    document()?
        .query_selector(".main .show__page")
        .ok()
        .flatten()
}

/// Whether the page goes on below what can be seen, so that nobody misses it.
pub fn look_below(stage: Stage) {
    let hidden = |page: Element| page.scroll_height() - page.scroll_top() - page.client_height();
    let below = page().is_some_and(|page| hidden(page) > 2);
    if stage.below.get_untracked() != below {
        stage.below.set(below);
    }
}

/// Moves a page that is too high for the screen; false at its end.
fn scroll(way: f64) -> bool {
    let Some(page) = page() else {
        return false;
    };
    let (top, room, whole) = (
        page.scroll_top(),
        page.client_height(),
        page.scroll_height(),
    );
    let at_end = match way > 0.0 {
        true => top + room >= whole - 2,
        false => top <= 0,
    };
    if !at_end {
        page.set_scroll_top(top + (f64::from(room) * STEP * way) as i32);
    }
    !at_end
}

fn full_screen() {
    let Some(document) = document() else { return };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    } else if let Some(root) = document.document_element() {
        // Where the browser refuses, the page stays as large as it is.
        let _ = root.request_fullscreen();
    }
}

#[component]
pub fn Controls(show: Show) -> impl IntoView {
    let at_start = move || show.place.get() == 0;
    let at_end = move || show.upcoming().is_none();
    let below = show.stage.below;
    let count = Memo::new(move |_| {
        let slides = |r: &Option<TalkReading>| r.as_ref().map_or(0, |r| r.slides.len());
        show.reading.with(slides)
    });
    Effect::new(move |_| {
        // What is on the page, and what lies over it, change how much of it can be seen.
        let _ = (show.slide(), show.stage.open.get());
        request_animation_frame(move || look_below(show.stage));
    });
    let resized = window_event_listener(ev::resize, move |_| look_below(show.stage));
    on_cleanup(move || resized.remove());
    let button = |word: &'static str, act: Act| {
        view! { <button class="show__button" on:click=move |_| perform(show, act)>{word}</button> }
    };
    view! {
        <nav class="show__controls print-never" aria-label=t::CONTROLS>
            <button class="show__button" disabled=at_start on:click=move |_| show.turn(false)>"‹ "{t::PREVIOUS}</button>
            <button class="show__button" disabled=at_end on:click=move |_| show.turn(true)>{t::NEXT}" ›"</button>
            <span class="show__place">{move || t::place(show.place.get(), count.get())}</span>
            <Show when=move || below.get()>
                <button class="show__button show__button--below" on:click=move |_| perform(show, Act::Next)>
                    {t::BELOW}<span class="visually-hidden">"（"{t::SCROLLS}"）"</span>
                </button>
            </Show>
            {button(t::WRITE, Act::Write)}
            <details class="show__more">
                <summary class="show__button">{t::MORE}</summary>
                <div class="show__menu">
                    {button(t::FULL, Act::FullScreen)}
                    {button(t::PRESENTER, Act::Presenter)}
                    {button(t::KEYS_TITLE, Act::Help)}
                </div>
            </details>
            <button class="show__button" on:click=move |_| leave(show)>{t::LEAVE}</button>
        </nav>
    }
}
