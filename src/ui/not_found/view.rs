//! Says that an address leads nowhere, and shows the way back to the areas.
//!
//! Must not know which addresses there are.

use crate::ui::navigation::route::Route;
use crate::ui::not_found::words as t;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <div class="page page--narrow">
            <Heading text=t::TITLE.to_owned()/>
            <p>{t::LEAD}</p>
            <a class="button button--primary" href=Route::Home.to_string()>{t::TO_HOME}</a>
        </div>
    }
}
