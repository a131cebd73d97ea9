//! What could not be read earlier and was set aside: to take away as a file, to look into, or
//! to drop.

use super::state::Incoming;
use crate::store::Aside;
use crate::ui::files::view_model::aside_when;
use crate::ui::files::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::told::{self, Told};
use crate::ui::widgets::unreadable::file;
use crate::ui::words::common;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where it is told that one was dropped.
const DROPPED: &str = "aside-dropped";

#[component]
pub fn SetAside(incoming: Incoming) -> impl IntoView {
    let app_state = use_app_state();
    let asides = RwSignal::new(Vec::<Aside>::new());
    let failed = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    // Anew when something was set aside meanwhile.
    Effect::new(move |_| {
        app_state.follow_loads();
        spawn_local(async move {
            if let Ok(keeper) = app_state.keeper() {
                asides.set(keeper.asides().await.unwrap_or_default());
            }
        });
    });
    let drop_it = move |aside: Aside| {
        if !window().confirm_with_message(t::ASIDE_ASK).unwrap_or(false) {
            return;
        }
        spawn_local(async move {
            let dropped = match app_state.keeper() {
                Ok(keeper) => keeper.drop_aside(&aside).await,
                Err(error) => Err(error),
            };
            match dropped {
                Ok(()) => {
                    asides.update(|all| all.retain(|a| *a != aside));
                    said.set(t::ASIDE_DROPPED.to_owned());
                    told::go_to(DROPPED);
                }
                Err(error) => app_state.failed(error),
            }
        });
    };
    let save = move |aside: &Aside| failed.set(file::save(&aside.text).is_err());
    view! {
        <Show when=move || !asides.with(Vec::is_empty)>
            <section aria-labelledby="aside">
                <h2 id="aside">{t::ASIDE}</h2>
                <p>{t::ASIDE_LEAD}</p>
                <ul class="rows">
                    <For each=move || asides.get() key=|aside| aside.key().to_owned() let:aside>
                        {
                            let (saved, looked, dropped) = (aside.clone(), aside.clone(), aside.clone());
                            view! {
                                <li class="row">
                                    <span class="row__name">{aside_when(aside.when())}</span>
                                    <button class="row-action" on:click=move |_| save(&saved)>{t::ASIDE_SAVE}</button>
                                    <button class="row-action" on:click=move |_| incoming.read_aside(&looked)>{t::ASIDE_LOOK}</button>
                                    <button class="row-action" on:click=move |_| drop_it(dropped.clone())>{t::ASIDE_DROP}</button>
                                </li>
                            }
                        }
                    </For>
                </ul>
                <Show when=move || failed.get()><p role="alert">{common::DOWNLOAD_FAILED}</p></Show>
            </section>
        </Show>
        <Told id=DROPPED words=said/>
    }
}
