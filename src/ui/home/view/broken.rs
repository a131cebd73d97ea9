//! What is kept here and cannot be read: named, and with the ways on.
//!
//! Must not know why it cannot be read: the view model says that.

use crate::store::Broken;
use crate::ui::home::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::broken::{may_be_set_aside, name, why};
use crate::ui::widgets::header::words::NAV_FILES;
use crate::ui::widgets::told::{self, Told};
use crate::ui::widgets::unreadable::file;
use crate::ui::words::common::DOWNLOAD_FAILED;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where it is told that one was set aside: its row is gone then.
const TOLD: &str = "unread-told";

#[component]
pub fn Unread() -> impl IntoView {
    let app_state = use_app_state();
    let any = Memo::new(move |_| app_state.broken.with(|all| !all.is_empty()));
    let failed = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let save = Callback::new(move |text: String| failed.set(file::save(&text).is_err()));
    view! {
        <Show when=move || any.get()>
            <section aria-labelledby="unread">
                <h2 id="unread">{t::BROKEN_TITLE}</h2>
                <p>{t::BROKEN_LEAD}" "<a class="link" href=Route::Files.to_string()>{NAV_FILES}</a></p>
                <ul class="rows">
                    {move || app_state.broken.get().into_iter().map(|broken| view! { <UnreadRow broken save said/> }).collect_view()}
                </ul>
                <Show when=move || failed.get()><p role="alert">{DOWNLOAD_FAILED}</p></Show>
            </section>
        </Show>
        <Told id=TOLD words=said/>
    }
}

#[component]
fn UnreadRow(broken: Broken, save: Callback<String>, said: RwSignal<String>) -> impl IntoView {
    let app_state = use_app_state();
    let (name, why) = (name(&broken), why(&broken));
    let text = broken.text.clone();
    let aside = may_be_set_aside(&broken).then(|| {
        let named = name.clone();
        let set_aside = move |_| {
            let (broken, name) = (broken.clone(), named.clone());
            spawn_local(async move {
                let Some(is_aside) = app_state.set_aside(broken).await else {
                    return;
                };
                said.set(match is_aside {
                    true => t::set_aside(&name),
                    false => t::mended(&name),
                });
                told::go_to(TOLD);
            });
        };
        view! {
            <button class="row-action" aria-label=format!("{}：{name}", t::BROKEN_ASIDE)
                on:click=set_aside>{t::BROKEN_ASIDE}</button>
        }
    });
    view! {
        <li class="row">
            <div class="row__name">
                <h3>{name.clone()}</h3>
                <p class="note">{why}</p>
            </div>
            <button class="row-action" aria-label=format!("{}：{name}", t::BROKEN_SAVE)
                on:click=move |_| save.run(text.clone())>{t::BROKEN_SAVE}</button>
            {aside}
        </li>
    }
}
