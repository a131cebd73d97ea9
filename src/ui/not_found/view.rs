//! Says that an address leads nowhere, and shows the way back to the areas.
//!
//! Must not know which addresses there are.

use crate::ui::navigation::route::Route;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common as t;
use leptos::prelude::*;

#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <div class="page page--narrow">
            <Heading text=t::NOT_FOUND_TITLE.to_owned()/>
            <p>{t::NOT_FOUND}</p>
            <a class="button button--primary" href=Route::Home.to_string()>{t::TO_HOME}</a>
        </div>
    }
}
