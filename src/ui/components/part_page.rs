//! A page whose code may still have to come.

use crate::ui::browser::focus;
use crate::ui::components::heading::Heading;
use crate::ui::parts::{Arrival, Part, split, use_parts};
use crate::ui::route::Route;
use crate::ui::text::parts as t;
use leptos::prelude::*;

#[component]
pub fn PartPage(part: Part, route: Route) -> impl IntoView {
    let parts = use_parts();
    parts.ask(part);
    let not_come = move || {
        let again = move || parts.ask_again(part);
        view! { <NotCome again/> }.into_any()
    };
    move || match parts.arrival(part) {
        Arrival::Here => split::draw(part, route.clone()).unwrap_or_else(not_come),
        // The style lets the words appear only after a moment: most parts are here before it.
        Arrival::Away | Arrival::UnderWay => {
            view! { <p class="part-wait" role="status">{t::LOADING}</p> }.into_any()
        }
        Arrival::Failed => not_come(),
    }
}

/// In place of a page that could not be loaded; `again` tries again.
#[component]
pub fn NotCome(again: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    let try_again = move |_| {
        // The button goes away: the keyboard must not be left nowhere.
        focus::first("#main");
        again();
    };
    view! {
        <div class="page page--narrow">
            <Heading text=t::FAILED_TITLE.to_owned()/>
            <p>{t::FAILED}</p>
            <div class="actions">
                <button class="button button--primary" on:click=try_again>{t::AGAIN}</button>
            </div>
            <p class="note">{t::FAILED_NOTE}</p>
        </div>
    }
}
