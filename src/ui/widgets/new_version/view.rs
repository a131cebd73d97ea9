//! The notice of a newer version, and the few steps that follow its button.

use crate::ui::browser::{clock, typing, versions};
use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::drafts::use_drafts;
use crate::ui::widgets::new_version::view_model::{self, Activity, Heard, Step, VersionState};
use crate::ui::widgets::new_version::words as t;
use leptos::prelude::*;
use std::time::Duration;

const TICK: Duration = Duration::from_millis(200);

#[component]
pub fn NewVersion() -> impl IntoView {
    let app_state = use_app_state();
    let drafts = use_drafts();
    let here = use_here();
    let update = RwSignal::new(VersionState::default());
    // For the words alone, which follow nothing that is typed.
    let is_unsent = RwSignal::new(false);

    let hear = move |heard: Heard| {
        update.update(|u| *u = std::mem::take(u).hear(heard));
        if matches!(update.get_untracked(), VersionState::Taken(..)) {
            app_state.save_now();
        }
    };
    let press = move |_| {
        app_state.save_now();
        update.update(|u| *u = std::mem::take(u).press(clock::milliseconds()));
    };
    let activity = move || Activity {
        is_composing: typing::is_composing(),
        is_in_field: typing::is_in_field(),
        since_input: typing::since_input(),
        is_unsent: typing::is_unsent() || !drafts.is_empty(),
        is_in_meeting: matches!(here.get_untracked(), Route::Show { .. }),
    };
    let tick = move || {
        let (now, activity) = (clock::milliseconds(), activity());
        if is_unsent.get_untracked() != activity.is_unsent {
            is_unsent.set(activity.is_unsent);
        }
        let saving = app_state.saving.get_untracked();
        match update.with_untracked(|u| view_model::step(u, &saving, activity, now)) {
            Step::Wait => {}
            Step::Take => {
                update.update(|u| {
                    if let VersionState::Saving(release, _) = std::mem::take(u) {
                        *u = VersionState::Asked(release, now);
                    }
                });
                versions::take();
            }
            Step::Refuse(why) => update.update(|u| {
                if let VersionState::Saving(release, _) | VersionState::Asked(release, _) =
                    std::mem::take(u)
                {
                    *u = VersionState::Refused(release, why);
                }
            }),
            Step::Reload => {
                update.set(VersionState::None);
                let _ = window().location().reload();
            }
        }
    };

    let waits = Memo::new(move |_| {
        update.with(|u| u.is_under_way() || matches!(u, VersionState::Taken(..)))
    });
    Effect::new(move |last: Option<Option<IntervalHandle>>| {
        if let Some(handle) = last.flatten() {
            handle.clear();
        }
        let interval = waits.get().then(|| set_interval_with_handle(tick, TICK));
        interval.and_then(Result::ok)
    });
    versions::listen(move |json| {
        if let Some(heard) = Heard::parse(&json) {
            hear(heard);
        }
    });

    let told = Memo::new(move |_| update.with(|u| view_model::told(u, is_unsent.get())));
    let button = Memo::new(move |_| update.with(view_model::button));
    view! {
        <div role="status">
            {move || told.get().map(|words| view! {
                <aside class="notice notice--version print-never" aria-label=t::NAME>
                    <p>{words}</p>
                    {move || button.get().map(|label| view! {
                        <button class="button" on:click=press>{label}</button>
                    })}
                </aside>
            })}
        </div>
    }
}
