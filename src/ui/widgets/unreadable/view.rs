//! Shown in place of every page while the stored data cannot be read: nothing is written
//! before the user has decided.

use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::unreadable::file;
use crate::ui::widgets::unreadable::words as t;
use crate::ui::words::common::DOWNLOAD_FAILED;
use leptos::prelude::*;

#[component]
pub fn Unreadable(
    text: String,
    message: String,
    /// Sets it aside, so that work can go on.
    on_aside: Callback<()>,
) -> impl IntoView {
    let stored = StoredValue::new(text);
    let failed = RwSignal::new(false);
    let save = move |_| failed.set(stored.with_value(|text| file::save(text)).is_err());
    view! {
        <div class="page page--narrow">
            <Heading text=t::TITLE.to_owned()/>
            <p class="message message--trouble">{message}</p>
            <p>{t::LEAD}</p>
            <div class="actions">
                <button class="button button--primary" on:click=save>{t::DOWNLOAD}</button>
                <button class="button" on:click=move |_| on_aside.run(())>
                    {t::ASIDE}
                </button>
            </div>
            <Show when=move || failed.get()><p role="alert">{DOWNLOAD_FAILED}</p></Show>
            <p class="note">{t::NOTE}</p>
        </div>
    }
}
