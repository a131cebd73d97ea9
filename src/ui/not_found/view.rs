//! Says that an address leads nowhere, or what became of the area that it leads to, and shows the
//! ways on.
//!
//! Must not know which addresses there are.

use crate::model::AreaId;
use crate::ui::browser::focus;
use crate::ui::navigation::route::Route;
use crate::ui::not_found::view_model::GoneArea;
use crate::ui::not_found::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::header::words::NAV_FILES;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::put_away;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <div class="page page--narrow">
            <Heading text=t::TITLE.to_owned()/>
            <p>{t::LEAD}</p>
            <div class="actions">
                <a class="button button--primary" href=Route::Home.to_string()>{t::TO_HOME}</a>
            </div>
        </div>
    }
}

/// In place of every page about an area that is not there; it follows what becomes of the area.
#[component]
pub fn AreaGone(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let of = id.clone();
    let gone = Memo::new(move |_| GoneArea::of(&of, &app_state.removed()));
    // Whoever stood on the button that is gone stands on nothing.
    Effect::new(move |last: Option<GoneArea>| {
        let now = gone.get();
        if last.is_some_and(|last| last != now) {
            request_animation_frame(|| focus::first("h1"));
        }
        now
    });
    move || match gone.get() {
        GoneArea::PutAway { name } => view! { <PutAway id=id.clone() name/> }.into_any(),
        GoneArea::Nowhere => view! { <Nowhere/> }.into_any(),
    }
}

#[component]
fn PutAway(id: AreaId, name: String) -> impl IntoView {
    let app_state = use_app_state();
    let bring_back = move |_| {
        let id = id.clone();
        spawn_local(async move {
            // The page follows what becomes of it.
            app_state.bring_back(&id).await;
        });
    };
    view! {
        <div class="page page--narrow">
            <Heading text=name under=t::PUT_AWAY.into_any()/>
            <p>{t::PUT_AWAY_LEAD}</p>
            <div class="actions">
                <button class="button button--primary" on:click=bring_back>{put_away::BRING_BACK}</button>
                <a class="link" href=Route::Home.to_string()>{t::TO_HOME}</a>
            </div>
        </div>
    }
}

#[component]
fn Nowhere() -> impl IntoView {
    view! {
        <div class="page page--narrow">
            <Heading text=t::TITLE.to_owned()/>
            <p>{t::NOWHERE}</p>
            <p>{t::NOWHERE_WAYS}</p>
            <div class="actions">
                <a class="button button--primary" href=Route::Home.to_string()>{t::TO_HOME}</a>
                <a class="link" href=Route::Files.to_string()>{NAV_FILES}</a>
            </div>
        </div>
    }
}
