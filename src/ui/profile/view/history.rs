//! The 年表: what came before, by time, and one line more.

use super::state::ProfileState;
use crate::model::{PastEvent, PastEventId, PastTime};
use crate::ui::browser::focus;
use crate::ui::profile::view_model::typed::{event_typed, time_typed};
use crate::ui::profile::words as t;
use crate::ui::state::new_ids;
use crate::ui::state::open_part::OpenPart;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::checked::view::CheckedField;
use crate::ui::widgets::field::TextField;
use crate::ui::widgets::name_first::NameFirst;
use crate::ui::widgets::told::{self, Told};
use crate::ui::words::common::{CHANGE, CLOSE, NOTHING_WRITTEN, removed};
use leptos::prelude::*;

const TOLD: &str = "event-told";
const TITLE: &str = "profile-history";
const TIME: &str = "event-time";

#[component]
pub fn History(state: ProfileState) -> impl IntoView {
    // The words of a line change in their place, so that its fields stay open.
    let ids = state.read(|record| {
        let events = record.profile.history.iter();
        events.map(|event| event.id.clone()).collect::<Vec<_>>()
    });
    let is_empty = move || ids.with(Vec::is_empty);
    view! {
        <section class:profile__blank=is_empty aria-labelledby=TITLE>
            <h2 id=TITLE tabindex="-1">{t::HISTORY}</h2>
            <p class="note print-never">{t::HISTORY_LEAD}</p>
            <Show when=is_empty><p class="note print-never">{NOTHING_WRITTEN}</p></Show>
            <ol class="rows profile__history">
                <For each=move || ids.get() key=PastEventId::clone let:id>
                    <Line state id/>
                </For>
            </ol>
            <Add state/>
        </section>
    }
}

#[component]
fn Line(state: ProfileState, id: PastEventId) -> impl IntoView {
    let undo = use_undo();
    let is_open = RwSignal::new(false);
    let own = StoredValue::new(id);
    let event = state.read(move |record| {
        let mut events = record.profile.history.iter();
        events
            .find(|event| own.with_value(|id| event.id == *id))
            .cloned()
    });
    let text = move |part: fn(&PastEvent) -> String| {
        Memo::new(move |_| event.with(|event| event.as_ref().map(part).unwrap_or_default()))
    };
    let what = text(|event| event.what.clone());
    let remove = move |_| {
        let told = removed(&what.get_untracked());
        undo.changing(state.app_state, &state.area(), told, |record| {
            record
                .profile
                .history
                .retain(|event| own.with_value(|id| event.id != *id));
        });
        focus::first(&format!("#{TITLE}"));
    };
    let change = move |change: &dyn Fn(&mut PastEvent)| {
        if let Some(mut changed) = event.get_untracked() {
            change(&mut changed);
            state.edit(|record| record.profile.put_event(changed));
        }
    };
    let keep_time = Callback::new(move |typed: String| {
        let time = time_typed(&typed)?;
        change(&|event: &mut PastEvent| event.time = time);
        Ok(())
    });
    let keep_what = Callback::new(move |typed: String| {
        let what = event_typed(&typed)?;
        change(&|event: &mut PastEvent| event.what.clone_from(&what));
        Ok(())
    });
    let press = move |_| {
        is_open.update(|open| *open = !*open);
        if is_open.get_untracked() {
            let first = own.with_value(|id| format!("#event-time-{id}"));
            request_animation_frame(move || focus::first(&first));
        }
    };
    let word = move || if is_open.get() { CLOSE } else { CHANGE };
    let field = move |name: &str| own.with_value(|id| format!("event-{name}-{id}"));
    view! {
        <li class="profile__event">
            <span class="nowrap">{text(|event| event.time.label())}</span>
            <span>{what}</span>
            <span class="actions print-never">
                <button type="button" class="row-action" aria-expanded=move || is_open.get().to_string() on:click=press>
                    {word}<span class="visually-hidden">"："{what}</span>
                </button>
                <button type="button" class="row-action" on:click=remove>
                    {t::EVENT_REMOVE}<span class="visually-hidden">"："{what}</span>
                </button>
            </span>
        </li>
        {move || is_open.get().then(|| {
            OpenPart::provide(is_open.into());
            view! {
                <li class="panel form__grid print-never">
                    <CheckedField id=field("time") label=t::EVENT_TIME_SHORT hint=t::EVENT_TIME_HINT
                        value=text(|event| event.time.short_label()) keep=keep_time/>
                    <CheckedField id=field("what") label=t::EVENT_LABEL value=what keep=keep_what/>
                </li>
            }
        })}
    }
}

/// One more: what, and when.
#[component]
fn Add(state: ProfileState) -> impl IntoView {
    let said = RwSignal::new(String::new());
    // Made anew once it was added: its fields are blank again.
    let round = RwSignal::new(0_u32);
    let form = move |_| {
        let typed = RwSignal::new(String::new());
        let is_asked = RwSignal::new(false);
        let is_missing = move || is_asked.get() && typed.with(|t| PastTime::parse(t).is_none());
        let error = Signal::derive(move || is_missing().then(|| t::EVENT_TIME_MISSING.to_owned()));
        let add = Callback::new(move |what: String| {
            is_asked.set(true);
            said.set(String::new());
            let Some(time) = typed.with_untracked(|typed| PastTime::parse(typed)) else {
                return focus::first(&format!("#{TIME}"));
            };
            let told = t::event_added(&what);
            let event = PastEvent {
                id: new_ids::event(),
                time,
                what,
            };
            state.edit(|record| record.profile.put_event(event));
            said.set(told);
            round.update(|n| *n += 1);
            told::go_to(TOLD);
        });
        view! {
            <NameFirst id="event-what" label=t::EVENT_LABEL hint=t::EVENT_HINT button=t::EVENT_ADD missing=t::EVENT_MISSING begin=add>
                <TextField id=TIME label=t::EVENT_TIME hint=t::EVENT_TIME_HINT value=typed error/>
            </NameFirst>
        }
    };
    view! {
        <details class="print-never">
            <summary>{t::EVENT_ADD}</summary>
            <div class="panel stack">
                <For each=move || [round.get()] key=|n| *n children=form/>
                <Told id=TOLD words=said/>
            </div>
        </details>
    }
}
