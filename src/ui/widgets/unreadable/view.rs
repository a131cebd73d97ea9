//! Shown in place of every page while the stored data cannot be read: nothing is written
//! before the user has decided.

use crate::ui::navigation::route::Route;
use crate::ui::widgets::header::words::NAV_FILES;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::unreadable::file;
use crate::ui::widgets::unreadable::words as t;
use crate::ui::words::common::DOWNLOAD_FAILED;
use leptos::prelude::*;

#[component]
pub fn Unreadable(
    text: String,
    message: String,
    /// The page with the 控え and with what was set aside can be opened.
    #[prop(optional)]
    to_files: bool,
    /// What the button says that sets it aside.
    #[prop(optional)]
    aside: &'static str,
    /// Sets it aside, so that work can go on; without it there is no use in that.
    #[prop(optional)]
    on_aside: Option<Callback<()>>,
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
                {on_aside.map(|on_aside| view! {
                    <button class="button" on:click=move |_| on_aside.run(())>{aside}</button>
                })}
            </div>
            <Show when=move || failed.get()><p role="alert">{DOWNLOAD_FAILED}</p></Show>
            {on_aside.map(|_| view! { <p class="note">{t::NOTE}</p> })}
            {to_files.then(|| view! { <p><a class="link" href=Route::Files.to_string()>{NAV_FILES}</a></p> })}
        </div>
    }
}
