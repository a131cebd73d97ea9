//! That something is not saved, in words: briefly by the controls, and with what to do where
//! something is written down. In ordinary times there is nothing of it.
//!
//! It is told to a screen reader by the notice above every page, which lies under this one.

use super::show_state::ShowState;
use crate::ui::navigation::route::Route;
use crate::ui::show::view_model::saying;
use crate::ui::show::words as t;
use leptos::prelude::*;

/// By what turns the pages.
#[component]
pub fn NotSavedLine(show: ShowState) -> impl IntoView {
    let line = Memo::new(move |_| show.app_state.saving.with(saying::not_saved));
    move || {
        line.get()
            .map(|line| view! { <p class="show__not-saved">{line}</p> })
    }
}

/// Where something is written down.
#[component]
pub fn NotSaved(show: ShowState) -> impl IntoView {
    let advice = Memo::new(move |_| show.app_state.saving.with(saying::advice));
    move || {
        advice.get().map(|words| {
            view! {
                <div class="message message--trouble">
                    {words.map(|words| view! { <p>{words}</p> })}
                    <p><a class="link" href=Route::Files.to_string()>{t::TO_BACKUP}</a></p>
                </div>
            }
        })
    }
}
