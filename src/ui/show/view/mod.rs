//! The page of the meeting that is shown, its controls, and what lies over it.
//!
//! Must not know how an area's year becomes pages: `view_models::talk` says that. What is written
//! down here goes into the year's plan, its answers and the sitting at once.

mod arrival;
mod controls;
mod findings;
mod help;
mod issue;
mod meeting_state;
mod not_saved;
mod opening;
mod panel;
mod picture;
mod presenter;
mod show_state;
mod sitting;
mod slide;
mod text_pages;
mod title;
mod turning;
mod under_way;
mod views;
mod waking;

use crate::model::{AreaId, FiscalYear, Talk, Wording};
use crate::ui::navigation::use_here;
use crate::ui::show::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::talk::TalkViewModel;
use crate::ui::widgets::ruby::RubyOn;
use leptos::ev;
use leptos::prelude::*;
use meeting_state::{MeetingState, Open};
use show_state::{ShowState, ShownPage};

/// Puts what lasts from page to page of a meeting above the pages. Once.
pub fn provide_state() {
    MeetingState::provide();
    ShownPage::provide();
}

#[component]
pub fn ShowPage(id: AreaId, year: FiscalYear, page: String) -> impl IntoView {
    let app_state = use_app_state();
    let record = app_state.record(id.clone());
    let view_model = Memo::new(move |_| {
        let library = app_state.library.get();
        record.with(|r| r.as_ref().map(|r| TalkViewModel::of(&library, r, year)))
    });
    let choice = move |of: fn(&Talk) -> bool| {
        Memo::new(move |_| record.with(|r| r.as_ref().and_then(|r| r.talk(year)).is_some_and(of)))
    };
    let dark = choice(|talk| talk.dark);
    let ruby = choice(|talk| talk.ruby);
    let marks = choice(|talk| talk.wording == Wording::Marks);
    provide_context(RubyOn(ruby.into()));
    let place =
        Memo::new(move |_| view_model.with(|r| r.as_ref().map_or(0, |r| r.place_of(&page))));
    let show = ShowState {
        meeting_state: MeetingState::here(),
        app_state,
        area: StoredValue::new(id),
        year,
        view_model,
        place,
        marks,
    };
    let shown_page = ShownPage::here();
    show.arrive();
    let here = use_here();
    on_cleanup(move || here.with_untracked(|route| show.meeting_state.follow(route)));
    // A tab that was left open may be looked at again on another day.
    let seen = window_event_listener(ev::focus, move |_| show.go_on());
    on_cleanup(move || seen.remove());
    let seen = window_event_listener(ev::visibilitychange, move |_| show.go_on());
    on_cleanup(move || seen.remove());
    let keys = window_event_listener(ev::keydown, move |event| {
        controls::press(show, shown_page, &event)
    });
    on_cleanup(move || keys.remove());
    let gone = window_event_listener(ev::pagehide, move |_| show.meeting_state.close_presenter());
    on_cleanup(move || gone.remove());
    let awake = waking::awake();
    let slide = Memo::new(move |_| show.slide());
    let said = show.meeting_state.said;
    let told = Memo::new(move |_| {
        let is_open = show.meeting_state.open.get().is_some();
        app_state
            .saving
            .with(|saving| said.with(|s| s.told(saving, is_open)))
    });
    Effect::new(move |_| {
        if let Some(settled) = app_state
            .saving
            .with(|saving| said.with(|s| s.settled(saving)))
        {
            said.set(settled);
        }
    });
    view! {
        <div class="show" class:show--dark=dark class:show--ruby=ruby class:show--awake=awake
            on:touchstart=move |event| show.meeting_state.touch_began(&event)
            on:touchend=move |event| controls::swipe(show, &event)>
            <div class="show__page" on:scroll=move |_| turning::look_below(show.meeting_state)>
                {move || slide.get().map(|slide| view! { <slide::SlideView show slide/> })}
            </div>
            <controls::Controls show/>
            {move || match show.meeting_state.open.get() {
                Some(Open::Write) => view! { <panel::Panel show/> }.into_any(),
                Some(Open::Help) => view! { <help::Help show/> }.into_any(),
                None => ().into_any(),
            }}
            <p class="show__said" role="status">{told}</p>
            <Show when=move || show.meeting_state.blank.get()>
                <div class="show__blank" role="status">{t::BLANKED}</div>
            </Show>
        </div>
    }
}
