//! The file that goes to the office, and what stays on this device.

use super::state::{Keeping, MemberState};
use crate::exchange::file_name;
use crate::exchange::survey::{AnswerSheet, answer_text};
use crate::ui::browser::{clipboard, download};
use crate::ui::member::words as t;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn Finish(member_state: MemberState) -> impl IntoView {
    let form = member_state.form();
    let said = RwSignal::new(String::new());
    let is_blank = member_state.read(AnswerSheet::is_blank);
    let is_saved = RwSignal::new(false);
    let save = {
        let form = form.clone();
        move |_| {
            let (member, text) =
                member_state.peek(|sheet| (sheet.respondent.id, answer_text::write(sheet)));
            let name = file_name::answer(&form.area, form.year, form.round, member);
            let out = download::save(&name, "application/json", text.as_bytes());
            is_saved.set(out.is_ok());
            said.set(match out {
                Ok(()) => t::saved(&name),
                Err(_) => t::NOT_SAVED.to_owned(),
            });
        }
    };
    let copy = move |_| {
        let text = member_state.peek(answer_text::write);
        spawn_local(async move {
            let copied = clipboard::put_text(&text).await;
            is_saved.set(copied.is_ok() || is_saved.get_untracked());
            said.set(match copied {
                Ok(()) => t::COPIED.to_owned(),
                Err(_) => t::NOT_COPIED.to_owned(),
            });
        });
    };
    // What was saved before is not the last word any more.
    Effect::new(move |_| {
        if member_state.keeping.get() == Keeping::UnderWay && is_saved.get_untracked() {
            is_saved.set(false);
            said.set(String::new());
        }
    });
    let failed = RwSignal::new(false);
    // Asked once more where it would be gone for good.
    let is_asked = RwSignal::new(false);
    let erase = move |_| match is_saved.get_untracked() || is_asked.get_untracked() {
        true => member_state.erase(failed),
        false => is_asked.set(true),
    };
    view! {
        <section aria-labelledby="finish">
            <h2 id="finish">{t::FINISH}</h2>
            <p>{t::send_to(&form.send_to)}</p>
            <Show when=move || is_blank.get()><p class="note">{t::NOTHING_YET}</p></Show>
            <div class="actions">
                <button class="button button--primary" disabled=is_blank on:click=save>{t::SAVE}</button>
                <button class="button button--quiet" disabled=is_blank on:click=copy>{t::COPY}</button>
            </div>
            <p role="status">{said}</p>
            <Show when=move || !is_blank.get()>
                <p>{t::ERASE_LEAD}</p>
                <p class="field__error" role="alert">{move || {
                    let is_asked = is_asked.get() && !is_saved.get();
                    failed.get().then_some(t::NOT_ERASED).or(is_asked.then_some(t::ERASE_UNSAVED))
                }}</p>
                <div class="actions"><button class="button" on:click=erase>{t::ERASE}</button></div>
            </Show>
        </section>
    }
}
