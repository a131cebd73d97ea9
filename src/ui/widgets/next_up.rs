//! 「つぎは」 at the end of a page: what comes next in the area's year; on pages about no area, of the
//! one that was looked at last.
//!
//! Must not know what comes next: the view model says that.

use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::today::use_today;
use crate::ui::view_models::year_path::{ends_with_next, next_for};
use crate::ui::words::year_path as t;
use leptos::prelude::*;

#[component]
pub fn NextUp() -> impl IntoView {
    let (here, app_state) = (use_here(), use_app_state());
    let (chosen, today) = (use_chosen_round(), use_today());
    // Where it leads, what is said of it, and of which area if the page is about none.
    let next = Memo::new(move |_| {
        let route = here.get();
        if !ends_with_next(&route) {
            return None;
        }
        let (chosen, today) = (chosen.get(), today.get());
        let of_page = route.area().cloned();
        let is_about_none = of_page.is_none();
        let area = of_page.or_else(|| chosen.area().cloned());
        let found = area.and_then(|id| {
            let is_here = app_state.with(|w| w.record(&id).is_some());
            // Before the lists are asked for: a first visit has no use for them.
            let library = is_here.then(|| app_state.library.get())?;
            app_state.with(|w| {
                let record = w.record(&id)?;
                let at = chosen.of(record, today);
                let next = next_for(&route, &library, record, at, today);
                let name = is_about_none.then(|| record.area.name.clone());
                Some((next.route.to_string(), next.told, name))
            })
        });
        let to_areas = || (Route::Home.to_string(), t::TO_AREAS.to_owned(), None);
        match is_about_none {
            true => Some(found.unwrap_or_else(to_areas)),
            // Of one that is gone, its page says it.
            false => found,
        }
    });
    move || {
        next.get().map(|(href, told, name)| {
            view! {
                <nav class="next-step print-never" aria-label=t::NEXT>
                    <span class="next-step__word">{t::NEXT}</span>
                    <p>{name.map(|name| format!("{name}　"))}<a class="strong" href=href>{told}</a></p>
                </nav>
            }
        })
    }
}
