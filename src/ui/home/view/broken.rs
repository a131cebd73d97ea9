//! What is kept here and cannot be read: named, and with the ways on.
//!
//! Must not know why it cannot be read: the view model says that.

use crate::store::Broken;
use crate::ui::home::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::broken::{may_be_set_aside, name, why};
use crate::ui::widgets::header::words::NAV_FILES;
use crate::ui::widgets::unreadable::file;
use crate::ui::words::common::DOWNLOAD_FAILED;
use leptos::prelude::*;

#[component]
pub fn Unread() -> impl IntoView {
    let app_state = use_app_state();
    let any = Memo::new(move |_| app_state.broken.with(|all| !all.is_empty()));
    let failed = RwSignal::new(false);
    let save = Callback::new(move |text: String| failed.set(file::save(&text).is_err()));
    view! {
        <Show when=move || any.get()>
            <section aria-labelledby="unread">
                <h2 id="unread">{t::BROKEN_TITLE}</h2>
                <p>{t::BROKEN_LEAD}" "<a class="link" href=Route::Files.to_string()>{NAV_FILES}</a></p>
                <ul class="rows">
                    {move || app_state.broken.get().into_iter().map(|broken| view! { <UnreadRow broken save/> }).collect_view()}
                </ul>
                <Show when=move || failed.get()><p role="alert">{DOWNLOAD_FAILED}</p></Show>
            </section>
        </Show>
    }
}

#[component]
fn UnreadRow(broken: Broken, save: Callback<String>) -> impl IntoView {
    let app_state = use_app_state();
    let (name, why) = (name(&broken), why(&broken));
    let text = broken.text.clone();
    view! {
        <li class="row">
            <div class="row__name">
                <h3>{name.clone()}</h3>
                <p class="note">{why}</p>
            </div>
            <button class="button button--small" aria-label=format!("{}：{name}", t::BROKEN_SAVE)
                on:click=move |_| save.run(text.clone())>{t::BROKEN_SAVE}</button>
            {may_be_set_aside(&broken).then(|| view! {
                <button class="button button--small button--quiet" aria-label=format!("{}：{name}", t::BROKEN_ASIDE)
                    on:click=move |_| app_state.set_aside(broken.clone())>{t::BROKEN_ASIDE}</button>
            })}
        </li>
    }
}
