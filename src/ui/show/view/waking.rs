//! Controls that stand back while nobody needs them: the pointer or a key brings them forward.
//!
//! Must not know what the controls do, nor how they look.

use gloo_timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;

/// Long enough to find a button and to press it.
const AWAKE_MS: u32 = 6_000;

/// True when a page comes, and for some seconds after each key and each move.
pub fn awake() -> ReadSignal<bool> {
    let (awake, set_awake) = signal(true);
    let rest = move || {
        Timeout::new(AWAKE_MS, move || {
            let _ = set_awake.try_set(false);
        })
    };
    // A new rest takes the place of the one before, which then never comes.
    let resting = StoredValue::new_local(rest());
    let wake = move || {
        resting.set_value(rest());
        if !awake.get_untracked() {
            set_awake.set(true);
        }
    };
    let seen = [
        window_event_listener(ev::keydown, move |_| wake()),
        window_event_listener(ev::pointermove, move |_| wake()),
        window_event_listener(ev::pointerdown, move |_| wake()),
    ];
    on_cleanup(move || seen.into_iter().for_each(|seen| seen.remove()));
    awake
}
