//! The meeting as the room sees it: one idea a page, over the whole screen.
//!
//! Must not know how an area's year becomes pages: `reading::talk` says that. What is written
//! down here goes into the year's plan, its answers and the sitting at once.

mod controls;
mod findings;
mod help;
mod issue;
mod opening;
mod panel;
mod presenter;
mod slide;
mod stage;
mod words;

pub use stage::Stage;

use crate::model::{AreaId, FiscalYear, Talk, Wording};
use crate::ui::app::use_here;
use crate::ui::components::ruby::{Ruby, RubyOn};
use crate::ui::desk::use_desk;
use crate::ui::reading::talk::TalkReading;
use crate::ui::text::show as t;
use leptos::ev;
use leptos::prelude::*;
use stage::{Open, Show};

#[component]
pub fn ShowPage(id: AreaId, year: FiscalYear, page: String) -> impl IntoView {
    let desk = use_desk();
    let record = desk.record(id.clone());
    let reading = Memo::new(move |_| {
        let library = desk.library.get();
        record.with(|r| r.as_ref().map(|r| TalkReading::of(&library, r, year)))
    });
    let choice = move |of: fn(&Talk) -> bool| {
        Memo::new(move |_| record.with(|r| r.as_ref().and_then(|r| r.talk(year)).is_some_and(of)))
    };
    let dark = choice(|talk| talk.dark);
    let ruby = choice(|talk| talk.ruby);
    let marks = choice(|talk| talk.wording == Wording::Marks);
    provide_context(RubyOn(ruby.into()));
    let place = Memo::new(move |_| reading.with(|r| r.as_ref().map_or(0, |r| r.place_of(&page))));
    let show = Show {
        stage: Stage::here(),
        desk,
        area: StoredValue::new(id),
        year,
        reading,
        place,
        marks,
    };
    show.arrive();
    let here = use_here();
    on_cleanup(move || here.with_untracked(|route| show.stage.follow(route)));
    // A tab that was left open may be looked at again on another day.
    let seen = window_event_listener(ev::focus, move |_| show.go_on());
    on_cleanup(move || seen.remove());
    let seen = window_event_listener(ev::visibilitychange, move |_| show.go_on());
    on_cleanup(move || seen.remove());
    let keys = window_event_listener(ev::keydown, move |event| controls::press(show, &event));
    on_cleanup(move || keys.remove());
    let gone = window_event_listener(ev::pagehide, move |_| show.stage.close_presenter());
    on_cleanup(move || gone.remove());
    let slide = Memo::new(move |_| show.slide());
    view! {
        <div class="show" class:show--dark=dark class:show--ruby=ruby
            on:touchstart=move |event| show.stage.touch_began(&event)
            on:touchend=move |event| controls::swipe(show, &event)>
            <div class="show__page" on:scroll=move |_| controls::look_below(show.stage)>
                {move || slide.get().map(|slide| view! { <slide::SlideView show slide/> })}
            </div>
            <controls::Controls show/>
            {move || match show.stage.open.get() {
                Some(Open::Write) => view! { <panel::Panel show/> }.into_any(),
                Some(Open::Help) => view! { <help::Help show/> }.into_any(),
                None => ().into_any(),
            }}
            <p class="show__said" role="status">{move || show.stage.said.get()}</p>
            <Show when=move || show.stage.blank.get()>
                <div class="show__blank" role="status">{t::BLANKED}</div>
            </Show>
        </div>
    }
}

/// The line above a page's sentence, and the sentence: the one h1.
#[component]
fn Title(
    #[prop(into)] kicker: String,
    #[prop(into)] finding: String,
    /// 1, 2, … where one idea takes several pages.
    part: usize,
) -> impl IntoView {
    // More than two lines, which a picture below has no room for at their full size.
    const LONG: usize = 44;
    let is_long = finding.chars().count() > LONG;
    let part = (part > 1).then(|| format!("（{part}）"));
    view! {
        <header class="show__title" class:show__title--long=is_long>
            <p class="show__kicker"><Ruby text=kicker/>{part}</p>
            <h1 class="show__finding" tabindex="-1"><Ruby text=finding/></h1>
        </header>
    }
}
