//! The way to the office, step by step, and what stays on this device.

use super::state::MemberState;
use crate::exchange::file_name;
use crate::exchange::survey::{answer_text, mail_text, told};
use crate::ui::browser::{clipboard, download};
use crate::ui::member::view_model::{Handing, Keeping};
use crate::ui::member::words as t;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn Finish(member_state: MemberState) -> impl IntoView {
    let handing = RwSignal::new(Handing::default());
    let said = RwSignal::new(String::new());
    let copy_said = RwSignal::new("");
    let says_nothing = member_state.read_draft(|draft| draft.handed_over().is_blank());
    // What left before is not the last word any more.
    Effect::new(move |_| {
        if member_state.keeping.get() == Keeping::UnderWay {
            handing.update(Handing::changed);
            said.set(String::new());
            copy_said.set("");
        }
    });
    view! {
        <section aria-labelledby="finish">
            <h2 id="finish">{t::FINISH}</h2>
            <Show when=move || says_nothing.get()><p class="note">{t::NOTHING_YET}</p></Show>
            <div class="stack stack--close"><Save member_state handing said says_nothing/></div>
            <div class="stack stack--close"><Send member_state handing said=copy_said says_nothing/></div>
            <div class="stack stack--close"><Erase member_state handing/></div>
        </section>
    }
}

#[component]
fn Save(
    member_state: MemberState,
    handing: RwSignal<Handing>,
    said: RwSignal<String>,
    says_nothing: Memo<bool>,
) -> impl IntoView {
    let form = member_state.form();
    let save = move |_| {
        let sheet = member_state.handed_over();
        let name = file_name::answer(form.year, form.round, sheet.respondent.id);
        let text = answer_text::write(&sheet);
        let out = download::save(&name, "application/json", text.as_bytes());
        said.set(match out {
            Ok(()) => {
                handing.update(Handing::saved);
                t::saved(&name)
            }
            Err(_) => t::NOT_SAVED.to_owned(),
        });
    };
    view! {
        <h3>{t::STEP_SAVE}</h3>
        <div class="actions">
            <button class="button button--primary" disabled=says_nothing on:click=save>{t::SAVE}</button>
        </div>
        <p role="status">{said}</p>
    }
}

#[component]
fn Send(
    member_state: MemberState,
    handing: RwSignal<Handing>,
    said: RwSignal<&'static str>,
    says_nothing: Memo<bool>,
) -> impl IntoView {
    let form = member_state.form();
    let return_to = told::return_to(&form);
    let return_to = return_to.map(|whom| view! { <p class="lines">{whom}</p> });
    let copy = move |_| {
        let text = mail_text::write(&form, &member_state.handed_over());
        let of = member_state.edits();
        spawn_local(async move {
            let copied = match text {
                Some(text) => clipboard::put_text(&text).await.is_ok(),
                None => false,
            };
            if !copied {
                said.set(t::NOT_COPIED);
                return;
            }
            // It may have been written on while the browser copied, or asked whether it may.
            let is_last = handing.try_update(|handing| handing.copied(of, member_state.edits()));
            said.set(match is_last {
                Some(true) => t::COPIED,
                _ => t::COPIED_BEFORE,
            });
        });
    };
    let sent = move |event| {
        let is_sent = event_target_checked(&event);
        handing.update(|handing| handing.sent(is_sent));
    };
    view! {
        <h3>{t::STEP_SEND}</h3>
        {return_to}
        <p>{t::SEND}</p>
        <p>{t::COPY_LEAD}</p>
        <div class="actions">
            <button class="button button--quiet" disabled=says_nothing on:click=copy>{t::COPY}</button>
        </div>
        <p role="status">{said}</p>
        <Show when=move || handing.get().is_copied()>
            <div class="actions">
                <label class="choice">
                    <input type="checkbox" prop:checked=move || handing.get().is_sent() on:change=sent/>
                    {t::SENT}
                </label>
            </div>
        </Show>
    }
}

#[component]
fn Erase(member_state: MemberState, handing: RwSignal<Handing>) -> impl IntoView {
    // A name alone is kept here, too.
    let is_blank = move || member_state.keeping.get() == Keeping::Nothing;
    let failed = RwSignal::new(false);
    let erase = move |_| {
        let mut now = handing.get_untracked();
        let may = now.may_erase();
        handing.set(now);
        if may {
            member_state.erase(failed);
        }
    };
    let warning = move || {
        let failed = failed.get().then_some(t::NOT_ERASED);
        failed.or_else(|| handing.get().warning())
    };
    view! {
        <h3>{t::STEP_ERASE}</h3>
        <p>{t::ERASE_LEAD}</p>
        <p class="field__error" role="alert">{warning}</p>
        <div class="actions"><button class="button" disabled=is_blank on:click=erase>{t::ERASE}</button></div>
    }
}
