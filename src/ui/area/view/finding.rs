//! What the round that is looked at says, in one sentence with a small picture.

use crate::chart::{Style, Width, radar};
use crate::model::AreaId;
use crate::ui::area::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::today::use_today;
use crate::ui::view_models::round_picture::{first_sentence, picture};
use crate::ui::widgets::drawing::Drawing;
use crate::ui::widgets::finding_heading::FindingHeading;
use leptos::prelude::*;

#[component]
pub fn YearFinding(id: AreaId) -> impl IntoView {
    let (app_state, chosen, today) = (use_app_state(), use_chosen_round(), use_today());
    let area = id.clone();
    let shown = Memo::new(move |_| {
        let library = app_state.library.get();
        let (chosen, today) = (chosen.get(), today.get());
        app_state.with(|w| {
            let record = w.record(&area)?;
            let at = chosen.of(record, today);
            Some((at, picture(&library, record, at)?))
        })
    });
    move || match shown.get() {
        None => view! { <p class="note">{t::NO_PICTURE}</p> }.into_any(),
        Some(((year, round), result)) => {
            let figure = radar(&result, &Style::page("year-finding", Width::Narrow));
            let area = id.clone();
            let result_page = Route::Result { area, year, round }.to_string();
            view! {
                <section aria-labelledby="finding">
                    <FindingHeading id="finding" topic=t::FINDING finding=first_sentence(&figure.title).to_owned()/>
                    <figure>
                        <figcaption>{result.now_label}</figcaption>
                        <Drawing class="figure__picture" svg=figure.svg/>
                    </figure>
                    <a class="link print-never" href=result_page>{t::SEE_RESULT}</a>
                </section>
            }
            .into_any()
        }
    }
}
