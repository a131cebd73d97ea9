//! What is said where the round's list is not on this PC.

use crate::model::EditionRef;
use crate::ui::fill::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::list_away;
use leptos::prelude::*;

/// The round's list is not on this PC: nothing can be filled, and nothing is lost.
#[component]
pub fn Missing(missing: EditionRef) -> impl IntoView {
    view! {
        <Heading text=t::MISSING_TITLE.to_owned()/>
        <p>{t::MISSING_WHY}</p>
        <p>{t::MISSING_WHAT}<strong>{format!("{} {}", missing.list, missing.edition)}</strong></p>
        <p>{t::MISSING_DO}</p>
        <div class="actions">
            <a class="button button--primary" href=Route::Lists.to_string()>{list_away::TO_LISTS}</a>
        </div>
    }
}
