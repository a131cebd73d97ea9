//! Keys, buttons and fingers that turn the pages.

use super::meeting_state::Open;
use super::not_saved::NotSavedLine;
use super::presenter;
use super::show_state::{ShowState, ShownPage};
use super::turning::{asked, look_below, turn};
use crate::ui::browser::focus::document;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::show::view_model::keys::ShowCommand;
use crate::ui::show::view_model::saying::Said;
use crate::ui::show::view_model::turning::Turn;
use crate::ui::show::words as t;
use crate::ui::view_models::talk::TalkViewModel;
use crate::ui::widgets::drop_down::DropDown;
use leptos::ev;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, TouchEvent};

/// A key on the page.
pub fn press(show: ShowState, shown_page: ShownPage, event: &KeyboardEvent) {
    let focused = document().and_then(|d| d.active_element());
    if let Some(command) = asked(event, focused) {
        event.prevent_default();
        perform(show, shown_page, command);
    }
}

pub fn swipe(show: ShowState, event: &TouchEvent) {
    let way = show.meeting_state.touch_ended(event);
    if let Some(turn) = way.and_then(|(right, down)| Turn::of_swipe(right, down)) {
        show.turn(turn);
    }
}

fn perform(show: ShowState, shown_page: ShownPage, command: ShowCommand) {
    if turn(show, command) {
        return;
    }
    match command {
        ShowCommand::FullScreen => full_screen(),
        ShowCommand::Write => toggle(show, Open::Write),
        ShowCommand::Help => toggle(show, Open::Help),
        ShowCommand::Presenter => presenter::open(show, shown_page),
        ShowCommand::Out if show.meeting_state.open.get_untracked().is_some() => show.close(),
        ShowCommand::Out => leave(show),
        ShowCommand::Next
        | ShowCommand::Previous
        | ShowCommand::First
        | ShowCommand::Last
        | ShowCommand::Blank => {}
    }
}

fn toggle(show: ShowState, open: Open) {
    match show.meeting_state.open.get_untracked() == Some(open) {
        true => show.close(),
        false => {
            show.meeting_state.said.set(Said::Nothing);
            show.meeting_state.open.set(Some(open));
        }
    }
}

fn leave(show: ShowState) {
    show.meeting_state.leave();
    let (area, year) = (show.area(), show.year);
    go(&Route::Talk { area, year });
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
pub fn Controls(show: ShowState) -> impl IntoView {
    let shown_page = ShownPage::here();
    let at_start = move || show.place.get() == 0;
    let at_end = move || show.upcoming().is_none();
    let below = show.meeting_state.below;
    let count = Memo::new(move |_| {
        let slides = |r: &Option<TalkViewModel>| r.as_ref().map_or(0, |r| r.slides.len());
        show.view_model.with(slides)
    });
    Effect::new(move |_| {
        // What is on the page, and what lies over it, change how much of it can be seen.
        let _ = (show.slide(), show.meeting_state.open.get());
        request_animation_frame(move || look_below(show.meeting_state));
    });
    let resized = window_event_listener(ev::resize, move |_| look_below(show.meeting_state));
    on_cleanup(move || resized.remove());
    // What more there is goes when the page is turned.
    let more = RwSignal::new(false);
    Effect::watch(
        move || show.place.get(),
        move |_, _, _| more.set(false),
        false,
    );
    let button = move |word: &'static str, command: ShowCommand| {
        view! { <button class="show__button" on:click=move |_| perform(show, shown_page, command)>{word}</button> }
    };
    view! {
        <nav class="show__controls print-never" aria-label=t::CONTROLS>
            <NotSavedLine show/>
            <button class="show__button" disabled=at_start on:click=move |_| show.turn(Turn::Previous)>"‹ "{t::PREVIOUS}</button>
            <button class="show__button" disabled=at_end on:click=move |_| show.turn(Turn::Next)>{t::NEXT}" ›"</button>
            <span class="show__place">{move || t::place(show.place.get(), count.get())}</span>
            <Show when=move || below.get()>
                <button class="show__button show__button--below" on:click=move |_| perform(show, shown_page, ShowCommand::Next)>
                    {t::BELOW}<span class="visually-hidden">"（"{t::SCROLLS}"）"</span>
                </button>
            </Show>
            {button(t::WRITE, ShowCommand::Write)}
            <DropDown id="show-more" class="show__more" open=more button=t::MORE.into_any()>
                {button(t::FULL, ShowCommand::FullScreen)}
                {button(t::PRESENTER, ShowCommand::Presenter)}
                {button(t::KEYS_TITLE, ShowCommand::Help)}
            </DropDown>
            <button class="show__button" on:click=move |_| leave(show)>{t::LEAVE}</button>
        </nav>
    }
}
