//! The day, above the pages: one that is left open over midnight knows the new one.

use crate::ui::browser::clock;
use crate::ui::view_models::today::Today;
use chrono::Datelike;
use leptos::prelude::*;
use std::time::Duration;

/// How long a page may think it is still yesterday.
const LOOK: Duration = Duration::from_secs(30);

#[derive(Clone, Copy)]
struct TodayState(RwSignal<Today>);

/// Once, above the pages.
pub fn provide() -> Signal<Today> {
    let today = RwSignal::new(now());
    provide_context(TodayState(today));
    let look = move || {
        let now = now();
        if today.get_untracked() != now {
            today.set(now);
        }
    };
    set_interval(look, LOOK);
    // A PC that slept over night wakes with its timers late.
    window_event_listener(leptos::ev::focus, move |_| look());
    window_event_listener(leptos::ev::visibilitychange, move |_| look());
    today.into()
}

pub fn use_today() -> Signal<Today> {
    expect_context::<TodayState>().0.into()
}

fn now() -> Today {
    Today {
        year: clock::fiscal_year(),
        month: clock::stamp().month(),
        day: clock::today(),
    }
}
