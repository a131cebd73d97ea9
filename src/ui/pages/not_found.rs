//! An address that leads nowhere.

use crate::ui::components::heading::Heading;
use crate::ui::route::Route;
use crate::ui::text::app as t;
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
