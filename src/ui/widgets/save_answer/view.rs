//! The view of the answer to Ctrl+S.

use crate::store::Kept;
use crate::ui::browser::focus;
use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::{Start, use_app_state};
use crate::ui::state::drafts::use_drafts;
use crate::ui::state::open_fields::use_open_fields;
use crate::ui::state::own_backup::use_own_backup;
use crate::ui::widgets::save_answer::view_model::{self, KeyPress, Look};
use crate::ui::widgets::save_answer::words as t;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlElement;

#[component]
pub fn SaveAnswer() -> impl IntoView {
    let app_state = use_app_state();
    let (open_fields, own_backup) = (use_open_fields(), use_own_backup());
    let drafts = use_drafts();
    let here = use_here();
    let is_open = RwSignal::new(false);
    let looked = RwSignal::new(None);
    // Where one was before the answer.
    let left = StoredValue::new_local(None::<HtmlElement>);
    let answer_element = NodeRef::<Div>::new();
    window_event_listener(leptos::ev::keydown, move |event| {
        if asks_to_save(&event) {
            event.prevent_default();
            open_fields.keep_now();
            app_state.save_now();
            looked.set(None);
            if app_state.start.with_untracked(|s| *s == Start::Ready) {
                own_backup.save();
            }
            let now = focus::focused();
            let own = answer_element.get_untracked();
            // Pressed in the answer itself, the key leaves nothing.
            if !own.is_some_and(|own| own.contains(now.as_deref().map(std::ops::Deref::deref))) {
                left.set_value(now);
            }
            is_open.set(true);
            spawn_local(async move {
                looked.set(Some(app_state.look().await));
            });
        }
    });
    let close = move |_| {
        is_open.set(false);
        let left = left.try_update_value(Option::take).flatten();
        request_animation_frame(move || focus::back(left));
    };
    Effect::new(move |_| {
        here.track();
        is_open.set(false);
    });
    let answer = move || {
        let look = Look {
            is_ready: app_state.start.get() == Start::Ready,
            looked: looked.get(),
            is_typing: open_fields.is_any_unkept(),
            is_half_written: drafts.is_any_half_written(),
            is_lazy: app_state.kept.get() == Kept::Lazily,
        };
        app_state.saving.with(|s| view_model::answer(s, look))
    };
    view! {
        <div node_ref=answer_element class="save-answer print-never" role="status">
            <Show when=move || is_open.get()>
                <div>
                    <p>{answer}</p>
                    {move || own_backup.said.get().map(|said| view! { <p>{said}</p> })}
                </div>
                <a class="link" href=Route::Files.to_string()>{t::TO_BACKUP}</a>
                <button class="button button--quiet" on:click=close>{t::CLOSE}</button>
            </Show>
        </div>
    }
}

fn asks_to_save(event: &KeyboardEvent) -> bool {
    view_model::asks_to_save(KeyPress {
        key: &event.key(),
        code: &event.code(),
        control: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
    })
}
